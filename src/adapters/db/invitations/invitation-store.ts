import type { InvitationStore, Invitee } from '#app/ports/invitation-store.ts'
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
    invitee: async (email) => {
      const { rows } = await sql<Invitee>`
        select person_id as "personId", has_account as "hasAccount", invited
        from identity.invitee(${territoryId}, ${email})`.execute(db)
      return rows[0] ?? { personId: null, hasAccount: false, invited: false }
    },

    namesake: async (name, organisationId) => {
      const { rows } = await sql<{ id: string }>`
        select p.id from person p
        where p.territory_id = ${territoryId} and p.user_id is null
          and translate(lower(p.name), 'ё', 'е') = translate(lower(${name}), 'ё', 'е')
          and (${organisationId}::uuid is null or exists (select from held_post t
            where t.territory_id = p.territory_id and t.person_id = p.id and t.organisation_id = ${organisationId}::uuid))
        limit 2`.execute(db)
      return rows.length === 1 ? (rows[0]?.id ?? null) : null
    },

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
