import type { SignedIn } from '#app/ports/identity.ts'
import type { Role } from '#domain/identity/index.ts'
import type { Pool } from 'pg'

export interface PlantedTerritory {
  readonly id: string
  readonly schools: readonly string[]
  readonly signedIn: (personId: string, name: string, roles: readonly Role[], schools?: readonly string[]) => SignedIn
  readonly addPerson: (name: string, email?: string) => Promise<string>
}

/** A municipality with schools № 1…n, planted past row-level security. */
export async function plantTerritory(owner: Pool, code: string, name: string, schools = 3): Promise<PlantedTerritory> {
  const one = async (text: string, values: unknown[]): Promise<string> =>
    (await owner.query<{ id: string }>(text, values)).rows[0]?.id ?? ''
  const id = await one(
    `insert into territory (kind, code, name) values ('municipality', $1, $2) returning territory_id as id`,
    [code, name],
  )
  const ids: string[] = []
  for (let n = 1; n <= schools; n++)
    ids.push(
      await one(
        `insert into organisation (territory_id, kind, name, short_name) values ($1, 'school', $2, $3) returning id`,
        [id, `МБОУ «Средняя общеобразовательная школа № ${n}»`, `СОШ № ${n}`],
      ),
    )
  return {
    id,
    schools: ids,
    addPerson: (person, email) =>
      one('insert into person (territory_id, name, email) values ($1, $2, $3) returning id', [
        id,
        person,
        email ?? null,
      ]),
    signedIn: (personId, person, roles, own = []) => ({
      actor: {
        userId: personId,
        personId,
        name: person,
        territoryId: id,
        territoryName: name,
        territoryKind: 'municipality',
        readable: [id],
        roles,
        schools: own,
      },
      email: 'somebody@example.org',
      timeZone: 'Europe/Moscow',
      organisation: null,
      territories: [{ id, name }],
      sessionId: null,
    }),
  }
}
