import type { AuditRow, AuditStore } from '#app/ports/audit-store.ts'
import { sql } from 'kysely'
import { pageOf, readCursor } from '../paging.ts'
import type { Tx } from '../tx.ts'

interface AuditRecord {
  readonly id: number
  readonly at: string
  readonly person_id: string | null
  readonly person: string | null
  readonly action: string
  readonly entity: string
  readonly entity_id: string
  readonly summary: string
}

const toRow = (row: AuditRecord): AuditRow => ({
  id: row.id,
  at: row.at,
  person: row.person_id ? { id: row.person_id, name: row.person ?? '' } : null,
  action: row.action,
  entity: row.entity,
  entityId: row.entity_id,
  summary: row.summary,
})

export const auditStore = ({ db, actor }: Tx): AuditStore => ({
  write: async ({ action, entity, entityId, summary, details = {} }) => {
    const { territoryId: territory_id, personId: person_id } = actor
    await sql`insert into audit_event (territory_id, person_id, action, entity, entity_id, summary, details)
      values (${territory_id}, ${person_id || null}, ${action}, ${entity}, ${entityId}, ${summary},
        ${JSON.stringify(details)}::jsonb)`.execute(db)
  },

  list: async ({ entity, entityId, looksAt, measure, limit, cursor }) => {
    const after = readCursor(cursor, ['number'])
    const { rows } = await sql<AuditRecord>`
      select e.id, e.at, e.person_id, p.name as person, e.action, e.entity, e.entity_id, e.summary
      from audit_event e left join person p on p.territory_id = e.territory_id and p.id = e.person_id
      where ${after ? sql`e.id < ${after[0]}` : sql`true`}
        and ${entity ? sql`e.entity = ${entity}` : sql`true`}
        and ${entityId ? sql`e.entity_id = ${entityId}` : sql`true`}
        and ${
          looksAt
            ? sql`((e.action = 'person.view' and e.entity = 'person' and e.entity_id = ${looksAt})
                or (e.entity = 'spreadsheet' and e.entity_id = 'people' and e.action = 'people.export'
                  and e.at >= (select created_at from person where territory_id = e.territory_id and id = ${looksAt})))`
            : sql`e.action <> 'person.view'`
        }
        and ${
          measure
            ? sql`((e.entity = 'measure' and e.entity_id = ${measure}) or (e.entity = 'obligation' and e.entity_id in (
                select o.id::text from obligation o where o.measure_id = ${measure})))`
            : sql`true`
        }
      order by e.id desc limit ${limit + 1}`.execute(db)
    return pageOf(rows, limit, (row) => [row.id], toRow)
  },
})
