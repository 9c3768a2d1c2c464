import type { Devices, MetDevice } from '#app/ports/devices.ts'
import type pg from 'pg'

/** Over the role vekha_identity. */
export const deviceStore = (pool: pg.Pool, now: () => string): Devices => ({
  meetDevice: async (userId, tokenSha256) => {
    const { rows } = await pool.query<MetDevice>(
      `with met as (
         insert into device as it (user_id, token_sha256) values ($1, $2)
         on conflict (user_id, token_sha256) do update set last_seen = now()
         returning it.first_seen < it.last_seen as known
       )
       select met.known, not exists (select from device d where d.user_id = $1) as first, u.name, u.email,
         coalesce((select a.time_zone from identity.actors_of($1, $3) a limit 1), 'Europe/Moscow') as "timeZone"
       from met, identity.user u where u.id = $1`,
      [userId, tokenSha256, now()],
    )
    if (!rows[0]) throw new Error('a device of nobody')
    return rows[0]
  },

  noteSignIn: async ({ userId, action, summary, details }) => {
    await pool.query('select identity.note($1, $2, $3, $4, $5)', [userId, now(), action, summary, details])
  },

  letters: {
    put: async ({ key, recipient, subject, body }) => {
      const { rows } = await pool.query<{ put: boolean }>('select system.post_letter($1, $2, $3, $4) as put', [
        key,
        recipient,
        subject,
        body,
      ])
      return rows[0]?.put ?? false
    },
  },
})
