import type { AccountStore } from '#app/ports/account-store.ts'
import type { Role } from '#domain/identity/index.ts'
import { sql } from 'kysely'
import type { Tx } from '../tx.ts'

export const accountStore = ({ db, actor: { territoryId } }: Tx): AccountStore => ({
  inTwoSteps: async () => {
    const { rows } = await sql<{ id: string }>`select identity.in_two_steps(${territoryId}) as id`.execute(db)
    return rows.map((row) => row.id)
  },

  holder: async (personId, today) => {
    const { rows } = await sql<{ name: string; email: string | null; roles: Role[] }>`
      select p.name, p.email, array(select distinct g.role from role_grant g
        where g.territory_id = p.territory_id and g.person_id = p.id
          and ${today}::date between g.from_day and coalesce(g.to_day, 'infinity')) as roles
      from person p where p.territory_id = ${territoryId} and p.id = ${personId}`.execute(db)
    return rows[0] ?? null
  },

  resetSecondStep: async (personId) => {
    const { rows } = await sql<{ done: boolean }>`
      select identity.reset_second_step(${territoryId}, ${personId}) as done`.execute(db)
    return rows[0]?.done ?? false
  },
})
