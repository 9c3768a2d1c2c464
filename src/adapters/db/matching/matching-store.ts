import type { MatchingStore } from '#app/ports/matching-store.ts'
import { sql } from 'kysely'
import type { Tx } from '../tx.ts'

export const matchingStore = ({ db, actor }: Tx): MatchingStore => ({
  choose: async ({ kind, key, printed, targetId }) => {
    await sql`insert into match_choice (territory_id, kind, key, printed, target_id, chosen_by)
      values (${actor.territoryId}, ${kind}, ${key}, ${printed}, ${targetId}, ${actor.personId || null})
      on conflict (territory_id, kind, key) do update set printed = excluded.printed, target_id = excluded.target_id,
        chosen_by = excluded.chosen_by, chosen_at = now()`.execute(db)
  },
})
