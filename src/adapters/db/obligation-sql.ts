import type { Counts, ObligationState } from '#app/ports/obligation-store.ts'
import { type Day, daysBetween } from '#domain/kernel/index.ts'
import { type RawBuilder, sql } from 'kysely'

/** The state of obligation `o` on a day: `stateOf` of the domain in SQL; a test holds the two together. */
export const stateOn = (today: Day): RawBuilder<ObligationState> => sql<ObligationState>`case
  when o.status in ('open', 'inProgress', 'postponed') and o.due_on < ${today}::date then 'overdue'
  when o.status = 'open' then 'notDue'
  else o.status end`

/** Days from 2000-01-01, as the column `urgency` counts them. */
const dayNumber = (day: Day): number => daysBetween('2000-01-01' as Day, day)

/**
 * The same as a condition, over the stretch of `urgency` where the state can stand, so that a list filtered by state walks
 * only that stretch of an index.
 */
export function inState(state: ObligationState, today: Day): RawBuilder<unknown> {
  const now = dayNumber(today)
  switch (state) {
    case 'overdue':
      return sql`(o.urgency < ${now} and o.status in ('open', 'inProgress', 'postponed'))`
    case 'notDue':
      return sql`(o.urgency between ${now} and ${LAST_OWED} and o.status = 'open')`
    case 'inProgress':
    case 'postponed':
      return sql`(o.urgency between ${now} and ${LAST_OWED} and o.status = ${state})`
    case 'returned':
      return sql`(o.urgency <= ${LAST_OWED} and o.status = 'returned')`
    default:
      return sql`(o.urgency > ${LAST_OWED} and o.status = ${state})`
  }
}
const LAST_OWED = 900_000

/** Obligations `o` counted by state under a condition on them. */
export const countsWhere = (today: Day, condition: RawBuilder<unknown>): RawBuilder<Counts> => sql<Counts>`coalesce((
  select jsonb_object_agg(by_state.state, by_state.n)
  from (select ${stateOn(today)} as state, count(*) as n from obligation o where ${condition} group by 1) by_state
), '{}')`
