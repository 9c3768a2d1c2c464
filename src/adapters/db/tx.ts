import type { Actor } from '#domain/identity/index.ts'
import type { Kysely } from 'kysely'
import type { Database } from './database.ts'

/** An open transaction and whoever acts in it: what every store is made of. */
export interface Tx {
  readonly db: Kysely<Database>
  readonly actor: Actor
}
