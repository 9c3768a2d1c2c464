import type {
  LockedObligation,
  ObligationDetails,
  ObligationFilter,
  ObligationStore,
  Owner,
  Recipient,
} from '#app/ports/obligation-store.ts'
import type { Paging } from '#app/ports/shared.ts'
import type { Day } from '#domain/kernel/index.ts'
import type { Target } from '#domain/targets/index.ts'
import { type RawBuilder, sql } from 'kysely'
import { inState } from '../obligation-sql.ts'
import { pageOf, readCursor } from '../paging.ts'
import type { Tx } from '../tx.ts'
import { obligationColumns, obligationJoins, type ObligationRecord, toObligation } from './obligation-rows.ts'

const all = (conditions: readonly (RawBuilder<unknown> | null)[]): RawBuilder<unknown> =>
  sql.join([sql`true`, ...conditions.filter((it) => it !== null)], sql` and `)

const mine = ({ persons, schools, roles }: Owner): RawBuilder<unknown> =>
  sql`(o.person_id = any(${persons}::uuid[]) or o.organisation_id = any(${schools}::uuid[]) or o.role = any(${roles}::text[]))`

function conditionsOf(filter: ObligationFilter, owner: Owner, today: Day): (RawBuilder<unknown> | null)[] {
  const { plan, school, measure, section, state, dueFrom, dueTo } = filter
  return [
    filter.mine ? mine(owner) : null,
    plan ? sql`o.roadmap_id = ${plan}` : null,
    school ? sql`o.organisation_id = ${school}` : null,
    measure ? sql`o.measure_id = ${measure}` : null,
    section
      ? sql`o.measure_id in (select id from measure where territory_id = o.territory_id and section_id = ${section})`
      : null,
    state ? inState(state, today) : null,
    dueFrom ? sql`o.due_on >= ${dueFrom}::date` : null,
    dueTo ? sql`o.due_on <= ${dueTo}::date` : null,
  ]
}

/**
 * Each territory gives its own first rows from an index that begins with the territory; they are merged after that.
 * So a page costs the same whatever the territory next door holds.
 */
function listQuery(filter: ObligationFilter & Paging, owner: Owner, today: Day) {
  const after = readCursor(filter.cursor, ['number', 'uuid'])
  const limit = filter.limit + 1
  const conditions = all([
    ...conditionsOf(filter, owner, today),
    after ? sql`(o.urgency, o.id) > (${after[0]}, ${after[1]}::uuid)` : null,
  ])
  return sql<ObligationRecord>`
    select ${obligationColumns(today)}
    from (
      select o.* from unnest(system.readable()) as t (id)
      cross join lateral (
        select o.* from obligation o where o.territory_id = t.id and ${conditions} order by o.urgency, o.id limit ${limit}
      ) o
      order by o.urgency, o.id limit ${limit}
    ) o ${obligationJoins}
    order by o.urgency, o.id`
}

export const obligationStore = ({ db }: Tx): ObligationStore => ({
  list: async (filter, owner, today) => {
    const { rows } = await listQuery(filter, owner, today).execute(db)
    return pageOf(rows, filter.limit, (row) => [row.urgency, row.id], toObligation(today))
  },

  find: async (id, today) => {
    const { rows } = await sql<ObligationRecord & DetailColumns>`
      select ${obligationColumns(today)}, o.because, m.term_text, m.result_text, m.report_form_text, m.targets,
        case when p.id is not null and p.user_id is null
          then jsonb_build_object('id', p.id, 'name', p.name, 'outside', p.outside) end as without_account
      from obligation o ${obligationJoins} where o.id = ${id}`.execute(db)
    const row = rows[0]
    if (!row) return null
    return {
      ...toObligation(today)(row),
      because: row.because,
      termText: row.term_text,
      resultText: row.result_text,
      reportFormText: row.report_form_text,
      targets: row.targets,
      withoutAccount: row.without_account,
    }
  },

  lock: async (id) => {
    const { rows } = await sql<LockedObligation>`
      select o.id, o.territory_id as "territoryId", o.status, o.due_on as "dueOn", m.title as "measureTitle",
        o.addressee_text as addressee, o.organisation_id as "organisationId", o.person_id as "personId",
        coalesce((select p.user_id is not null from person p
          where p.territory_id = o.territory_id and p.id = o.person_id), false) as "personHasAccount"
      from obligation o join measure m on m.territory_id = o.territory_id and m.id = o.measure_id
      where o.id = ${id} for update of o`.execute(db)
    return rows[0] ?? null
  },

  setStatus: async (id, status) => {
    await sql`update obligation set status = ${status}, version = version + 1 where id = ${id}`.execute(db)
  },

  passToSuccessor: async (id, since) => {
    await sql`with recursive holder (territory_id, person_id, at, hops) as (
        select o.territory_id, o.person_id, ${since}::timestamptz, 0 from obligation o where o.id = ${id}
        union all
        select h.territory_id, h.to_person_id, h.done_at, holder.hops + 1
        from holder cross join lateral (select * from hand_over h where h.territory_id = holder.territory_id
          and h.from_person_id = holder.person_id and h.done_at > holder.at order by h.done_at desc limit 1) h
      )
      update obligation o set person_id = last.person_id
      from (select * from holder order by hops desc limit 1) last
      where o.territory_id = last.territory_id and o.id = ${id} and last.hops > 0`.execute(db)
  },

  countMine: async (owner, today) => {
    const { rows } = await sql<{ n: number }>`
      select count(*) as n from obligation o where ${mine(owner)} and (o.status in ('open', 'inProgress', 'returned'))
        and (o.status = 'returned' or o.due_on <= ${today}::date + 18)`.execute(db)
    return rows[0]?.n ?? 0
  },

  recipients: async (id) => {
    const { rows } = await sql<Recipient>`
      select distinct p.name, p.email from obligation o ${recipientJoins}
      where o.id = ${id} order by p.name`.execute(db)
    return rows
  },

  dueSoon: async (today, days) => {
    const { rows } = await sql<Recipient & { lines: { measure: string; addressee: string; dueOn: Day }[] }>`
      select p.name, p.email, jsonb_agg(jsonb_build_object('measure', m.title, 'addressee', o.addressee_text,
        'dueOn', o.due_on) order by o.due_on, m.position) as lines
      from (select * from obligation o where o.status in ('open', 'inProgress', 'returned')
        and o.due_on <= ${today}::date + ${days}::integer) o ${recipientJoins}
      join measure m on m.territory_id = o.territory_id and m.id = o.measure_id
      group by p.email, p.name order by p.email`.execute(db)
    return rows.map(({ name, email, lines }) => ({ recipient: { name, email }, lines }))
  },
})

/** The person of obligation `o`, or the director and team of its school today, or whoever has its role. */
const recipientJoins = sql`join lateral (
  select p.name, p.email from person p
  where p.territory_id = o.territory_id and p.email is not null and (p.id = o.person_id or p.id in (
    select g.person_id from role_grant g where g.territory_id = o.territory_id
      and current_date between g.from_day and coalesce(g.to_day, 'infinity') and (
        (g.organisation_id = o.organisation_id and g.role in ('schoolDirector', 'schoolTeamMember')) or g.role = o.role)))
) p on true`

interface DetailColumns {
  readonly because: string
  readonly term_text: string
  readonly result_text: string
  readonly report_form_text: string
  readonly targets: Target[]
  readonly without_account: ObligationDetails['withoutAccount']
}
