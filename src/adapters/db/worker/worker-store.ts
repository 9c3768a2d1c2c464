import type { Outbox, WaitingLetter, WorkerStore, WorkTerritory } from '#app/ports/worker-store.ts'
import type { Pool } from 'pg'

/** Over a pool of `vekha_jobs`. */
export const workerStore = (pool: Pool): WorkerStore => ({
  territories: async () => {
    const { rows } = await pool.query<WorkTerritory>(
      'select id, code, name, kind, time_zone as "timeZone" from system.territories()',
    )
    return rows
  },

  unreadImports: async (seconds) => {
    const { rows } = await pool.query<{ territoryId: string; importId: string }>(
      'select territory_id as "territoryId", import_id as "importId" from system.unread_imports($1)',
      [seconds],
    )
    return rows
  },

  unreadLoads: async (seconds) => {
    const { rows } = await pool.query<{ territoryId: string; loadId: string; state: string }>(
      'select territory_id as "territoryId", load_id as "loadId", state from system.unread_loads($1)',
      [seconds],
    )
    return rows
  },

  knownFiles: async (sha256s) => {
    const { rows } = await pool.query<{ sha256: string }>('select sha256 from system.known_files($1) as sha256', [
      sha256s,
    ])
    return rows.map(({ sha256 }) => sha256)
  },
})

/** Over a pool of `vekha_jobs`. A letter that was sent loses its text: it may hold a one-time link. */
export const outbox = (pool: Pool): Outbox => ({
  take: async () => {
    const { rows } = await pool.query<WaitingLetter>(
      `update system.letter set attempts = attempts + 1, try_after = now() + interval '5 minutes'
       where key = (select key from system.letter where sent_at is null and try_after <= now()
         order by created_at limit 1 for update skip locked)
       returning key, recipient, subject, body`,
    )
    return rows[0] ?? null
  },

  sent: async (key) => {
    await pool.query(`update system.letter set sent_at = now(), body = '', last_error = null where key = $1`, [key])
  },

  failed: async (key, reason) => {
    await pool.query(
      `update system.letter set last_error = $2, try_after = now() + least(power(2, attempts), 360) * interval '1 minute'
       where key = $1`,
      [key, reason],
    )
  },
})
