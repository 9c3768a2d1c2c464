import type { InvitationStore } from '#app/ports/invitation-store.ts'
import { sql } from 'kysely'
import type { Tx } from '../tx.ts'

export const invitationStore = ({ db, actor: { territoryId } }: Tx): InvitationStore => {
  const exists = async (table: 'organisation' | 'person', id: string): Promise<boolean> => {
    const found = await db
      .selectFrom(table)
      .select('id')
      .where('territory_id', '=', territoryId)
      .where('id', '=', id)
      .executeTakeFirst()
    return found !== undefined
  }

  return {
    personExists: (id) => exists('person', id),
    organisationExists: (id) => exists('organisation', id),

    addPerson: async ({ name, email }) => {
      const { id } = await db
        .insertInto('person')
        .values({ territory_id: territoryId, name, email: email.toLowerCase() })
        .returning('id')
        .executeTakeFirstOrThrow()
      return id
    },

    setEmail: async (personId, email) => {
      await db
        .updateTable('person')
        .set({ email: email.toLowerCase() })
        .where('territory_id', '=', territoryId)
        .where('id', '=', personId)
        .execute()
    },

    grant: async (personId, role, organisationId, from) => {
      await sql`insert into role_grant (territory_id, person_id, role, organisation_id, from_day)
        select ${territoryId}, ${personId}, ${role}, ${organisationId}::uuid, ${from}
        where not exists (select from role_grant g where g.territory_id = ${territoryId} and g.person_id = ${personId}
          and g.role = ${role} and g.organisation_id is not distinct from ${organisationId}::uuid
          and (g.to_day is null or g.to_day >= ${from}))`.execute(db)
    },

    open: async (personId, email, tokenSha256) => {
      const { rows } = await sql<{ id: string | null }>`
        select identity.invite(${territoryId}, ${personId}, ${email}, ${tokenSha256}) as id`.execute(db)
      return rows[0]?.id ?? null
    },
  }
}
