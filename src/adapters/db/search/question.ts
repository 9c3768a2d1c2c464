import type { RawBuilder } from 'kysely'
import { beginning, containing, tsQuery } from '../search-words.ts'

/** «Лебедева О.Н.» and «О. Н. Лебедева» find «Лебедева Ольга Николаевна»: the letters between are anything. */
const initialsPattern = (q: string): string | null => {
  const surname = /\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?/u.exec(q)?.[0]
  const letters = q.match(/(?<!\p{L})\p{Lu}(?!\p{L})/gu)
  return surname && letters ? `${surname} ${letters.map((letter) => `${letter}%`).join(' ')}` : null
}

/** What a person asked for, in the forms that the queries of each kind of record take. */
export interface Question {
  readonly text: string
  readonly words: RawBuilder<string>
  readonly like: string
  readonly begins: string
  readonly initials: string
  /** Figures are alike by chance: only words may be misspelt. */
  readonly mayBeMisspelt: boolean
}

/** Null where there is nothing to look for: no letter and no figure. */
export function questionOf(q: string): Question | null {
  const text = q.trim()
  const words = tsQuery(text)
  if (!words) return null
  return {
    text,
    words,
    like: containing(text),
    begins: beginning(text),
    initials: initialsPattern(text) ?? containing(text),
    mayBeMisspelt: /\p{L}{4}/u.test(text),
  }
}
