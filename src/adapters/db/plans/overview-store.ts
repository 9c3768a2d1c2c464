import type { OrganisationRef } from '#app/ports/shared.ts'
import type { OverviewFigures, OverviewStore } from '#app/ports/plan-store.ts'
import type { Day } from '#domain/kernel/index.ts'
import { sql } from 'kysely'
import { stateOn } from '../obligation-sql.ts'
import type { Tx } from '../tx.ts'

interface FiguresRecord {
  readonly due: number
  readonly done: number
  readonly waiting: number
  readonly overdue: number
  readonly owedSince: Day | null
  readonly silent: { organisation: OrganisationRef; days: number } | null
  readonly weeks: OverviewFigures['weeks']
  readonly help: OverviewFigures['help']
}

export const overviewStore = ({ db, actor }: Tx): OverviewStore => ({
  currentPlan: async (today) => {
    const { rows } = await sql<{ id: string }>`
      select id from roadmap
      order by (territory_id = ${actor.territoryId}) desc, state, (${today}::date between period_from and period_to) desc, period_from desc, confirmed_at desc
      limit 1`.execute(db)
    return rows[0]?.id ?? null
  },

  figures: async (planId, weeks, today) => {
    const { rows } = await sql<FiguresRecord>`
      with o as materialized (
        select o.organisation_id, o.due_on, o.status, ${stateOn(today)} as state from obligation o
        where o.roadmap_id = ${planId}
      ), troubled as (
        select o.organisation_id as id, g.short_name, g.kind,
          count(*) filter (where o.state = 'overdue') as overdue, count(*) filter (where o.state = 'returned') as returned,
          ${today}::date - min(o.due_on) filter (where o.state = 'overdue') as days
        from o join organisation g on g.id = o.organisation_id
        where o.state in ('overdue', 'returned') group by 1, 2, 3
      )
      select
        (select count(*) from o where due_on <= ${today}::date and status <> 'cancelled') as due,
        (select count(*) from o where due_on <= ${today}::date and status in ('done', 'doneLate')) as done,
        (select count(*) from o where status = 'onReview') as waiting,
        (select count(*) from o where state = 'overdue') as overdue,
        (select min(due_on) from o where status not in ('done', 'doneLate', 'cancelled')) as "owedSince",
        (select jsonb_build_object('organisation', jsonb_build_object('id', id, 'shortName', short_name), 'days', days)
          from troubled where days is not null and kind = 'school' order by days desc, overdue desc, id limit 1) as silent,
        coalesce((select jsonb_agg(jsonb_build_object('from', week, 'counts', coalesce((
            select jsonb_object_agg(state, n) from (select state, count(*) as n from o
              where due_on between week and week + 6 group by 1) by_state), '{}')) order by week)
          from unnest(${weeks}::date[]) as week), '[]') as weeks,
        coalesce((select jsonb_agg(it) from (
          select jsonb_build_object('organisation', jsonb_build_object('id', id, 'shortName', short_name),
            'overdue', overdue, 'returned', returned) as it
          from troubled order by overdue desc, returned desc, id limit 5) most), '[]') as help`.execute(db)
    const row = rows[0]
    if (!row) throw new Error('a select without a from has one row')
    return row
  },
})
