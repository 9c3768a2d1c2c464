import type { SearchHit, SearchStore } from '#app/ports/search-store.ts'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../tx.ts'
import { KINDS, misspeltMeasures } from './kinds.ts'
import { questionOf } from './question.ts'

/** How alike a misspelt word and a written one have to be, 0–1; PostgreSQL's own 0.6 misses one slip in seven letters. */
const ALIKE = '0.5'

const COLUMNS = sql`hit (kind, id, title, snippet, "planId", rank)`

export const searchStore = ({ db }: Tx): SearchStore => {
  const ask = async (parts: readonly RawBuilder<unknown>[], limit: number): Promise<SearchHit[]> => {
    const all = sql.join(
      parts.map((it) => sql`(${it})`),
      sql` union all `,
    )
    const { rows } = await sql<SearchHit>`select kind, id, title, snippet, "planId" from (${all}) ${COLUMNS}
      order by rank desc, title limit ${limit}`.execute(db)
    return rows
  }

  return {
    find: async (q, limit) => {
      const question = questionOf(q)
      if (!question) return []
      await sql`select set_config('pg_trgm.word_similarity_threshold', ${ALIKE}, true)`.execute(db)
      const found = await ask(
        KINDS.map((it) => it(question, limit)),
        limit,
      )
      if (!question.mayBeMisspelt || found.some(({ kind }) => kind === 'measure')) return found
      return [...found, ...(await ask([misspeltMeasures(question, limit)], limit))].slice(0, limit)
    },
  }
}
