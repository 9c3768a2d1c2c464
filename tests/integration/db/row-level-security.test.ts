import { inTerritory, type Scope } from '#adapters/db/index.ts'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { expect, it } from 'vitest'
import { useDatabase } from '../../support/fresh-database.ts'

const database = useDatabase()

const names = async (scope: Scope): Promise<string[]> => {
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: database().app }) })
  return inTerritory(db, scope, async (tx) => {
    const { rows } = await sql<{ name: string }>`select name from territory order by name`.execute(tx)
    return rows.map((row) => row.name)
  })
}

it('shows a territory to its own people and nothing to a connection that names nobody', async () => {
  const { rows } = await database().owner.query<{ territory_id: string }>(
    `insert into territory (kind, code, name) values ('municipality', 'a', 'Ольховка'), ('municipality', 'b', 'Рябиновск')
     returning territory_id`,
  )
  const [first = '', second = ''] = rows.map((row) => row.territory_id)
  const scope = (readable: string[]): Scope => ({ readable, writable: [], schools: '*', persons: [] })
  expect(await names(scope([first]))).toEqual(['Ольховка'])
  expect(await names(scope([first, second]))).toEqual(['Ольховка', 'Рябиновск'])
  expect((await database().app.query('select from territory')).rowCount).toBe(0)
})
