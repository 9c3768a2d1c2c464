import { createHmac } from 'node:crypto'
import pg from 'pg'

/** Database roles of the product; made by the migrations, none of them may pass row-level security. */
export type Role = 'vekha_app' | 'vekha_identity' | 'vekha_jobs'
const ROLES: readonly Role[] = ['vekha_app', 'vekha_identity', 'vekha_jobs']

/**
 * Connection string of the same database as a role. Its password follows from the owner's, so that nothing more has to be
 * kept, and two copies of the product on one server agree.
 */
export function addressAs(role: Role, ownerAddress: string): string {
  const url = new URL(ownerAddress)
  url.username = role
  url.password = passwordOf(role, ownerAddress)
  return url.href
}

const passwordOf = (role: Role, ownerAddress: string): string =>
  createHmac('sha256', decodeURIComponent(new URL(ownerAddress).password))
    .update(role)
    .digest('hex')

/** Lets the roles sign in. Roles belong to the whole server, so copies that start together take turns. */
export async function openRoles(ownerAddress: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerAddress })
  await client.connect()
  try {
    await client.query('begin')
    await client.query(`select pg_advisory_xact_lock(hashtext('vekha roles'))`)
    for (const role of ROLES) {
      const password = client.escapeLiteral(passwordOf(role, ownerAddress))
      await client.query(`alter role ${role} login password ${password}`)
    }
    await client.query('commit')
  } finally {
    await client.end()
  }
}
