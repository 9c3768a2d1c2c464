import { type Kysely, sql } from 'kysely'
import type { Database } from '../database.ts'

/** Whoever follows the plan sees by its version that something beside the cells has changed. */
export const touch = (db: Kysely<Database>, id: string) =>
  sql`update roadmap set version = version + 1 where id = ${id}`.execute(db)
