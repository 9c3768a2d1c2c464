import type { SchoolFilter, SchoolRow } from '#app/ports/school-store.ts'
import type { Page, Paging } from '#app/ports/shared.ts'
import type { Day } from '#domain/kernel/index.ts'
import { type RawBuilder, sql } from 'kysely'
import { countsWhere, inState } from '../obligation-sql.ts'
import { pageOf, readCursor } from '../paging.ts'
import { tsQuery } from '../search-words.ts'
import type { Tx } from '../tx.ts'
import { curatorOn, directorOn } from './people-sql.ts'

const LISTINGS = sql`coalesce((select jsonb_agg(jsonb_build_object('id', l.id, 'code', l.code, 'from', l.from_day,
    'to', l.to_day, 'basis', l.basis, 'exitBasis', l.exit_basis, 'version', l.version) order by l.from_day, l.code)
  from school_listing l where l.territory_id = g.territory_id and l.school_id = g.id), '[]')`

/** Of the newest year that has them; 0 sorts what is not known to the end. */
const PUPILS = sql`(select y.pupils from school_year y where y.territory_id = g.territory_id and y.school_id = g.id
  and y.pupils is not null order by y.year desc limit 1)`

const yes = sql`true`

function wanted({ q, kind, list, curator, only, closed }: SchoolFilter, day: Day, today: Day): RawBuilder<unknown> {
  const words = q === undefined ? null : tsQuery(q)
  return sql.join(
    [
      sql`g.kind = 'school' and g.merged_into is null`,
      closed ? sql`g.closed_on < ${day}::date` : sql`(g.closed_on is null or g.closed_on >= ${day}::date)`,
      kind ? sql`g.school_kind = ${kind}` : yes,
      list
        ? sql`exists (select from school_listing l where l.territory_id = g.territory_id and l.school_id = g.id
            and l.code = ${list} and ${day}::date between l.from_day and coalesce(l.to_day, 'infinity'))`
        : yes,
      curator
        ? sql`exists (select from assignment a where a.territory_id = g.territory_id and a.school_id = g.id
            and a.kind = 'curator' and a.person_id = ${curator}
            and ${day}::date between a.from_day and coalesce(a.to_day, 'infinity'))`
        : yes,
      only
        ? sql`exists (select from obligation o where o.territory_id = g.territory_id and o.organisation_id = g.id
            and ${inState(only === 'overdue' ? 'overdue' : 'onReview', today)})`
        : yes,
      words
        ? sql`(g.search @@ ${words}
            or exists (select from organisation_former_name f where f.territory_id = g.territory_id
              and f.organisation_id = g.id and f.search @@ ${words})
            or exists (select from held_post t join person p on p.territory_id = t.territory_id and p.id = t.person_id
              where t.territory_id = g.territory_id and t.organisation_id = g.id and p.search @@ ${words}
                and ${day}::date between coalesce(t.from_day, '-infinity') and coalesce(t.to_day, 'infinity')))`
        : yes,
    ],
    sql` and `,
  )
}

/**
 * A page of schools. The page is cut first, by name or by pupils; people, lists and counts are fetched for its rows alone,
 * so that a page costs the same among 1,200 schools as among 40.
 */
export async function listSchools(
  { db }: Tx,
  filter: SchoolFilter & Paging,
  today: Day,
): Promise<Page<SchoolRow> & { total: number }> {
  const { limit, cursor, plan, sort = 'name' } = filter
  const day = filter.on ?? today
  const conditions = wanted(filter, day, today)
  const after = readCursor(cursor, ['number', 'text', 'uuid'])
  const weight = sort === 'pupils' ? sql`-coalesce(${PUPILS}, 0)` : sql`0`
  const { rows } = await sql<SchoolRow & { weight: number; total: number }>`
    with met as (select g.territory_id, g.id, g.short_name, ${weight} as weight from organisation g where ${conditions}),
    shown as (
      select *, (select count(*) from met) as total from met
      where ${
        after
          ? sql`(weight, short_name collate natural_order, id) > (${after[0]}, ${after[1]}, ${after[2]}::uuid)`
          : yes
      }
      order by weight, short_name collate natural_order, id limit ${limit + 1}
    )
    select g.id, jsonb_build_object('id', t.territory_id, 'name', t.name) as territory, g.name,
      g.short_name as "shortName", g.school_kind as kind, g.closed_on as "closedOn", ${directorOn(day)} as director,
      ${curatorOn(day)} as curator, ${LISTINGS} as lists, ${PUPILS} as pupils, ${countsWhere(
        today,
        sql`o.territory_id = g.territory_id and o.organisation_id = g.id and ${plan ? sql`o.roadmap_id = ${plan}` : yes}`,
      )} as counts, shown.weight, shown.total
    from shown join organisation g on g.territory_id = shown.territory_id and g.id = shown.id
      join territory t on t.territory_id = g.territory_id
    order by shown.weight, g.short_name collate natural_order, g.id`.execute(db)
  const page = pageOf(
    rows,
    limit,
    (row) => [row.weight, row.shortName, row.id],
    ({ weight: _weight, total: _total, ...row }) => row,
  )
  return { ...page, total: rows[0]?.total ?? 0 }
}
