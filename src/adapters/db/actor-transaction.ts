import { type Kysely, sql, type Transaction } from 'kysely'

/** What row-level security is told about whoever acts. */
export interface Scope {
  /** Territories that may be read and changed. */
  readonly readable: readonly string[]
  readonly writable: readonly string[]
  /** Whose obligations are seen: everybody's, or those of these organisations. */
  readonly schools: '*' | readonly string[]
  /** The person who acts and those for whom this person acts: what is addressed to them is seen. */
  readonly persons: readonly string[]
  /** Plans of the writable territories are seen before an order puts them in force. */
  readonly writesPlans?: boolean
}

/**
 * One transaction in which the database itself shows and takes only what the scope allows. The settings die with the
 * transaction, so a pooled connection never carries one actor into the request of another.
 */
export function inTerritory<Tables, Result>(
  db: Kysely<Tables>,
  scope: Scope,
  work: (tx: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  const schools = scope.schools === '*' ? '*' : scope.schools.join(',')
  return db.transaction().execute(async (tx) => {
    await sql`select set_config('vekha.readable', ${scope.readable.join(',')}, true),
      set_config('vekha.writable', ${scope.writable.join(',')}, true),
      set_config('vekha.schools', ${schools}, true),
      set_config('vekha.persons', ${scope.persons.join(',')}, true),
      set_config('vekha.writes_plans', ${scope.writesPlans ? 'yes' : ''}, true)`.execute(tx)
    return work(tx)
  })
}
