import type { Role } from '#domain/identity/index.ts'
import { UsageError } from '#cli/usage.ts'
import type pg from 'pg'

type RoleRow = readonly [territory: string, person: string, role: Role, school: string | null, from: string]

export const giveRole = (owner: pg.Client, row: RoleRow) =>
  owner.query(
    'insert into role_grant (territory_id, person_id, role, organisation_id, from_day) values ($1, $2, $3, $4, $5)',
    [...row],
  )

/** By its code; without one, the only territory there is. */
export async function territoryOf(owner: pg.Client, code: string | undefined): Promise<string> {
  const { rows } = await owner.query<{ id: string; code: string }>(
    'select territory_id as id, code from territory where $1::text is null or code = $1 order by code',
    [code ?? null],
  )
  if (rows[0] && rows.length === 1) return rows[0].id
  if (rows.length > 1) throw new UsageError('user', `Назовите территорию: ${rows.map((it) => it.code).join(', ')}`)
  throw new Error(code ? `Территории с кодом «${code}» нет` : 'Территории ещё нет. Откройте Веху и заведите её')
}

/** By its short or full name. */
export async function schoolOf(owner: pg.Client, territory: string, name: string): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    'select id from organisation where territory_id = $1 and (short_name = $2 or name = $2)',
    [territory, name],
  )
  if (!rows[0]) throw new Error(`Организации «${name}» в территории нет`)
  return rows[0].id
}

/** The id of the one row that is found or made. */
export async function one(owner: pg.Client, text: string, values: unknown[]): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(text, values)
  if (!rows[0]) throw new Error('Такой записи нет')
  return rows[0].id
}
