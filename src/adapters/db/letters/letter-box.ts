import type { LetterBox } from '#app/ports/letters.ts'
import { sql } from 'kysely'
import type { Tx } from '../tx.ts'

export const letterBox = ({ db }: Tx): LetterBox => ({
  put: async ({ key, recipient, subject, body }) => {
    const { rows } = await sql<{ put: boolean }>`
      select system.post_letter(${key}, ${recipient}, ${subject}, ${body}) as put`.execute(db)
    return rows[0]?.put ?? false
  },
})
