import type { Counts, ObligationState } from '#app/ports/obligation-store.ts'
import type { Day } from '#domain/kernel/index.ts'
import { type RawBuilder, sql } from 'kysely'

/** The state of obligation `o` on a day: `stateOf` of the domain in SQL; a test holds the two together. */
export const stateOn = (today: Day): RawBuilder<ObligationState> => sql<ObligationState>`case
  when o.status in ('open', 'inProgress', 'postponed') and o.due_on < ${today}::date then 'overdue'
  when o.status = 'open' then 'notDue'
  else o.status end`

/** Obligations `o` counted by state under a condition on them. */
export const countsWhere = (today: Day, condition: RawBuilder<unknown>): RawBuilder<Counts> => sql<Counts>`coalesce((
  select jsonb_object_agg(by_state.state, by_state.n)
  from (select ${stateOn(today)} as state, count(*) as n from obligation o where ${condition} group by 1) by_state
), '{}')`
