import type { TimelineEvent, TimelineFilter, TimelineKind } from '#app/ports/school-store.ts'
import type { Page, Paging } from '#app/ports/shared.ts'
import type { Day } from '#domain/kernel/index.ts'
import { type RawBuilder, sql } from 'kysely'
import { stateOn } from '../obligation-sql.ts'
import { pageOf, readCursor } from '../paging.ts'
import type { Tx } from '../tx.ts'
import { HEADS } from './people-sql.ts'

interface Source {
  readonly kind: TimelineKind
  /** Columns: key, day, what, subject, detail, subject_id, basis, state, figures; `g` is the school. */
  readonly select: (today: Day) => RawBuilder<unknown>
}

const source = (kind: TimelineKind, select: (today: Day) => RawBuilder<unknown>): Source => ({ kind, select })

/** A dated fact is two events: it begins on its first day and ends on its last. */
const twice = (
  kind: TimelineKind,
  {
    from,
    began,
    ended,
    columns,
    endBasis = sql`t.basis`,
  }: {
    readonly from: RawBuilder<unknown>
    readonly began: string
    readonly ended: string
    /** subject, detail and the id of the subject. */
    readonly columns: RawBuilder<unknown>
    readonly endBasis?: RawBuilder<unknown>
  },
): Source[] =>
  (
    [
      [began, sql`t.from_day`, sql`t.basis`],
      [ended, sql`t.to_day`, endBasis],
    ] as const
  ).map(([what, day, basis]) =>
    source(
      kind,
      () => sql`select ${what} || ':' || t.id as key, ${day} as day, ${what}::text as what, ${columns},
        ${basis} as basis, null::text as state, null::jsonb as figures ${from}`,
    ),
  )

const SOURCES: readonly Source[] = [
  source(
    'names',
    () => sql`select 'name:' || f.id as key, f.until_day as day, 'renamed' as what,
      coalesce(nullif(f.name, ''), f.short_name) as subject, '' as detail, null::uuid as subject_id, f.basis,
      null::text as state, null::jsonb as figures
      from g join organisation_former_name f on f.territory_id = g.territory_id and f.organisation_id = g.id`,
  ),
  ...twice('people', {
    began: 'headed',
    ended: 'stoppedHeading',
    columns: sql`p.name as subject, t.title as detail, p.id as subject_id`,
    from: sql`from g join held_post t on t.territory_id = g.territory_id and t.organisation_id = g.id and ${HEADS}
      join person p on p.territory_id = t.territory_id and p.id = t.person_id`,
  }),
  ...twice('people', {
    began: 'assigned',
    ended: 'released',
    columns: sql`p.name as subject, t.kind as detail, p.id as subject_id`,
    from: sql`from g join assignment t on t.territory_id = g.territory_id and t.school_id = g.id
      join person p on p.territory_id = t.territory_id and p.id = t.person_id`,
  }),
  ...twice('lists', {
    began: 'entered',
    ended: 'left',
    endBasis: sql`t.exit_basis`,
    columns: sql`t.code as subject, '' as detail, null::uuid as subject_id`,
    from: sql`from g join school_listing t on t.territory_id = g.territory_id and t.school_id = g.id`,
  }),
  ...twice('mentors', {
    began: 'mentorCame',
    ended: 'mentorLeft',
    columns: sql`s.short_name as subject, '' as detail, s.id as subject_id`,
    from: sql`from g join mentorship t on t.territory_id = g.territory_id and t.school_id = g.id
      join organisation s on s.territory_id = t.territory_id and s.id = t.mentor_school_id`,
  }),
  ...twice('mentors', {
    began: 'becameMentor',
    ended: 'stoppedMentoring',
    columns: sql`s.short_name as subject, '' as detail, s.id as subject_id`,
    from: sql`from g join mentorship t on t.territory_id = g.territory_id and t.mentor_school_id = g.id
      join organisation s on s.territory_id = t.territory_id and s.id = t.school_id`,
  }),
  source(
    'figures',
    () => sql`select 'year:' || y.year as key, make_date(y.year, 9, 1) as day, 'figures' as what, y.year::text as subject,
      '' as detail, null::uuid as subject_id, '' as basis, null::text as state,
      jsonb_build_object('pupils', y.pupils, 'classes', y.classes, 'shifts', y.shifts, 'teachers', y.teachers) as figures
      from g join school_year y on y.territory_id = g.territory_id and y.school_id = g.id`,
  ),
  source(
    'obligations',
    (today) => sql`select 'due:' || o.id as key, o.due_on as day, 'due' as what, m.title as subject,
      coalesce(m.number, '') as detail, o.id as subject_id, '' as basis, ${stateOn(today)} as state,
      null::jsonb as figures
      from g join obligation o on o.territory_id = g.territory_id and o.organisation_id = g.id
      join measure m on m.territory_id = o.territory_id and m.id = o.measure_id`,
  ),
  source(
    'answers',
    () => sql`select it.what || ':' || a.id as key, (it.at at time zone g.time_zone)::date as day, it.what, m.title as subject,
      coalesce(m.number, '') as detail, o.id as subject_id,
      case it.what when 'returned' then coalesce(a.reason, '') else a.comment end as basis,
      null::text as state, null::jsonb as figures
      from g join obligation o on o.territory_id = g.territory_id and o.organisation_id = g.id
      join measure m on m.territory_id = o.territory_id and m.id = o.measure_id
      join answer a on a.territory_id = o.territory_id and a.obligation_id = o.id
      cross join lateral (values ('answered', a.submitted_at), (a.decision, a.decided_at)) as it (what, at)
      where it.what is not null`,
  ),
  source(
    'card',
    () => sql`select 'merge:' || r.id as key, (r.done_at at time zone g.time_zone)::date as day, 'merged' as what,
      coalesce(r.gone ->> 'shortName', r.gone ->> 'short_name', '') as subject, '' as detail, null::uuid as subject_id,
      '' as basis, null::text as state, null::jsonb as figures
      from g join merge_record r on r.territory_id = g.territory_id and r.kind = 'school' and r.outcome = 'merged'
        and r.kept_id = g.id`,
  ),
  source(
    'card',
    () => sql`select 'closed' as key, g.closed_on as day, 'closed' as what, '' as subject, '' as detail,
      null::uuid as subject_id, '' as basis, null::text as state, null::jsonb as figures from g`,
  ),
]

/** Everything that happened to a school and what is ahead, the latest first. */
export async function readTimeline(
  { db }: Tx,
  id: string,
  { kind, year, limit, cursor }: TimelineFilter & Paging,
  today: Day,
): Promise<Page<TimelineEvent>> {
  const after = readCursor(cursor, ['text', 'text'])
  const parts = SOURCES.filter((it) => kind === undefined || it.kind === kind).map(
    (it) => sql`select ${it.kind}::text as kind, e.* from (${it.select(today)}) e (key, day, what, subject, detail,
      subject_id, basis, state, figures)`,
  )
  const { rows } = await sql<TimelineEvent>`
    with g as materialized (
      select o.*, t.time_zone from organisation o join territory t on t.territory_id = o.territory_id
      where o.id = ${id} and o.kind = 'school'
    ), event as (${sql.join(parts, sql` union all `)})
    select key, day, kind, what, subject, detail, basis, subject_id as "subjectId", state, figures
    from event where day is not null
      and ${year === undefined ? sql`true` : sql`extract(year from day) = ${year}`}
      and ${after ? sql`(day, key) < (${after[0]}::date, ${after[1]})` : sql`true`}
    order by day desc, key desc limit ${limit + 1}`.execute(db)
  return pageOf(
    rows,
    limit,
    (row) => [row.day, row.key],
    (row) => row,
  )
}
