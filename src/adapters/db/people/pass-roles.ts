import type { Day } from '#domain/kernel/index.ts'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../database.ts'

interface Passing {
  readonly territoryId: string
  readonly fromId: string
  readonly toId: string
  readonly day: Day
  /** Only the roles of this organisation. */
  readonly organisationId?: string
}

/** Roles in force on the day end the day before and begin anew with the other person, who may have them already. */
export async function passRoles(
  db: Kysely<Database>,
  { territoryId, fromId, toId, day, organisationId }: Passing,
): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    select id from role_grant where territory_id = ${territoryId} and person_id = ${fromId}
      and (to_day is null or to_day >= ${day}) and from_day <= ${day}
      and ${organisationId ? sql`organisation_id = ${organisationId}` : sql`true`}`.execute(db)
  const ids = rows.map(({ id }) => id)
  await sql`insert into role_grant (territory_id, person_id, role, organisation_id, from_day, to_day)
    select g.territory_id, ${toId}, g.role, g.organisation_id, ${day}, g.to_day from role_grant g
    where g.territory_id = ${territoryId} and g.id = any(${ids}::uuid[])
      and not exists (select from role_grant own where own.territory_id = g.territory_id and own.person_id = ${toId}
        and own.role = g.role and own.organisation_id is not distinct from g.organisation_id
        and own.from_day <= ${day} and (own.to_day is null or own.to_day >= ${day}))`.execute(db)
  await sql`update role_grant set to_day = ${day}::date - 1 where territory_id = ${territoryId}
    and id = any(${ids}::uuid[]) and from_day < ${day}`.execute(db)
  await sql`delete from role_grant where territory_id = ${territoryId} and id = any(${ids}::uuid[])
    and from_day >= ${day}`.execute(db)
  return ids.length
}
