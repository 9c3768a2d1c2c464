import { newToken, tokenHash } from '#adapters/identity/index.ts'
import type pg from 'pg'
import type { Made } from '../region/make-data.ts'

export const READERS = ['coordinator', 'director', 'region operator'] as const
export type Reader = (typeof READERS)[number]

/** Bearer tokens of a coordinator and a director of the first town, and of the operator who reads the whole region. */
export async function tokensFor(db: pg.Client, made: Made): Promise<Record<Reader, string>> {
  const tokenOf = async (personId: string, name: string): Promise<string> => {
    const { rows } = await db.query<{ id: string }>('select identity.add_user($1, $2, $3) as id', [
      `${name.replace(' ', '-')}@bench.invalid`,
      name,
      'no password',
    ])
    await db.query('update person set user_id = $1 where id = $2', [rows[0]?.id, personId])
    const token = newToken()
    await db.query('insert into identity.api_token (token_sha256, user_id, name) values ($1, $2, $3)', [
      tokenHash(token),
      rows[0]?.id,
      'bench',
    ])
    return token
  }
  return {
    coordinator: await tokenOf(made.coordinatorId, 'coordinator'),
    director: await tokenOf(made.directorId, 'director'),
    'region operator': await tokenOf(made.regionOperatorId, 'region operator'),
  }
}
