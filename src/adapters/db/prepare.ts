import pg from 'pg'
import { migrate } from './migrate.ts'
import { openRoles } from './roles.ts'

/**
 * Makes the database of this connection string if its server has none, brings it to the newest form and lets the roles in.
 * Returns the names of the migrations applied now; `last` stops after the one of that name.
 */
export async function prepareDatabase(ownerAddress: string, last?: string): Promise<string[]> {
  await createDatabase(ownerAddress)
  const applied = await migrate(ownerAddress, last)
  await openRoles(ownerAddress)
  return applied
}

async function createDatabase(address: string): Promise<void> {
  const url = new URL(address)
  const name = decodeURIComponent(url.pathname.slice(1))
  url.pathname = '/postgres'
  const client = new pg.Client({ connectionString: url.href })
  try {
    await client.connect()
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(name)}`)
  } catch (error) {
    // a managed server may hide its «postgres» database; then ours exists, or the migration says what is wrong
    if (!['3D000', '42501', '28000'].includes((error as { code?: string }).code ?? '')) throw error
  } finally {
    await client.end()
  }
}
