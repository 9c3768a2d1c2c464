import { type RawBuilder, sql } from 'kysely'

const wordsOf = (q: string): string[] => q.replace(/[Ёё]/gu, 'е').match(/[\p{L}\p{N}]+/gu) ?? []

/** The words of a question as the index has them: any form of each («мониторинга»), or its beginning («монит»). */
export function tsQuery(q: string): RawBuilder<string> | null {
  const words = wordsOf(q)
  if (words.length === 0) return null
  // letters and digits only, so the text cannot hold an operator
  const terms = words.map((word) => sql`(plainto_tsquery('russian', ${word}) || to_tsquery('simple', ${`${word}:*`}))`)
  return sql<string>`(${sql.join(terms, sql` && `)})`
}

const escaped = (q: string): string => q.replace(/[\\%_]/g, '\\$&')

/** Pattern for LIKE that finds the text itself. */
export const containing = (q: string): string => `%${escaped(q)}%`

/** Pattern for LIKE that finds what begins so. */
export const beginning = (q: string): string => `${escaped(q)}%`
