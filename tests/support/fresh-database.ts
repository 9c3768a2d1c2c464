import { randomBytes } from 'node:crypto'
import { addressAs, connect } from '#adapters/db/index.ts'
import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'

/** A migrated empty database of its own. */
export interface FreshDatabase {
  /** Connection string as the owner of the tables. */
  readonly address: string
  /** Passes row-level security: for planting and for looking. */
  readonly owner: pg.Pool
  /** As the product connects. */
  readonly app: pg.Pool
  readonly close: () => Promise<void>
}

async function freshDatabase(): Promise<FreshDatabase> {
  const template = new URL(inject('templateAddress'))
  const name = `vekha_test_${randomBytes(6).toString('hex')}`
  await onServer(template, `create database ${name} template ${template.pathname.slice(1)}`)
  const url = new URL(template)
  url.pathname = `/${name}`
  const owner = connect(url.href, { max: 4 })
  const app = connect(addressAs('vekha_app', url.href), { max: 4 })
  return {
    address: url.href,
    owner,
    app,
    close: async () => {
      await Promise.all([owner.end(), app.end()])
      await onServer(template, `drop database ${name} with (force)`)
    },
  }
}

/** A database for all tests of a file: `const database = useDatabase()`, then `database().app`. */
export function useDatabase(): () => FreshDatabase {
  let database: FreshDatabase | undefined
  beforeAll(async () => void (database = await freshDatabase()))
  afterAll(() => database?.close())
  return () => {
    if (!database) throw new Error('the database is there from beforeAll on')
    return database
  }
}

async function onServer(template: URL, statement: string): Promise<void> {
  const url = new URL(template)
  url.pathname = '/postgres'
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
