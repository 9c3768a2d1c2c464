import type { FileStore, StoredFile } from '#app/ports/import-store.ts'
import { sql } from 'kysely'
import type { Tx } from '../tx.ts'

const columns = sql`id, sha256, size, media_type as type, name`

export const fileStore = ({ db, actor }: Tx): FileStore => ({
  add: async ({ sha256, size, type, name }) => {
    const { rows } = await sql<StoredFile>`
      insert into file (territory_id, sha256, size, media_type, name, uploaded_by)
      values (${actor.territoryId}, ${sha256}, ${size}, ${type}, ${name}, ${actor.personId || null})
      returning ${columns}`.execute(db)
    if (!rows[0]) throw new Error('an insert returned nothing')
    return rows[0]
  },
  find: async (id) => {
    const { rows } = await sql<StoredFile>`select ${columns} from file where id = ${id}`.execute(db)
    return rows[0] ?? null
  },
})
