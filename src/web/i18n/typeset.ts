/** U+00A0: holds a number to its word and a short word to the next one. */
export const NBSP = '\u00a0'

// Prepositions, conjunctions and particles that must not end a line.
const SHORT = 'а|без|в|во|до|за|и|из|или|к|ко|на|не|ни|но|о|об|от|по|под|при|с|со|у|для|над|что|как'
const AFTER_SHORT = new RegExp(`(?<=^|[\\s\\u00a0(«„])(${SHORT}) (?=\\S)`, 'giu')
const NUMBER_AND_WORD = /(\d) (?=[\p{L}%№])/gu
const BEFORE_SIGN = / (?=№)/gu
const SIGN_AND_NUMBER = /([№§]) (?=\S)/gu
const INITIALS = /(\p{Lu}\.) (?=\p{Lu}(?:\.|\p{Ll}))/gu
const SURNAME_INITIAL = /(\p{Lu}\p{Ll}+) (?=\p{Lu}\.)/gu
const DASH = / – /gu

/** Unbreakable spaces where a Russian line may not break (UI.md section 5). For our own words, never for a document's. */
export const typeset = (text: string): string =>
  text
    .replace(AFTER_SHORT, `$1${NBSP}`)
    .replace(AFTER_SHORT, `$1${NBSP}`)
    .replace(NUMBER_AND_WORD, `$1${NBSP}`)
    .replace(BEFORE_SIGN, NBSP)
    .replace(SIGN_AND_NUMBER, `$1${NBSP}`)
    .replace(INITIALS, `$1${NBSP}`)
    .replace(SURNAME_INITIAL, `$1${NBSP}`)
    .replace(DASH, `${NBSP}– `)

type Words = string | readonly Words[] | ((...args: never[]) => string) | { readonly [key: string]: Words }

const walk = (it: Words): Words => {
  if (typeof it === 'string') return typeset(it)
  if (typeof it === 'function') return (...args: never[]) => typeset(it(...args))
  if (Array.isArray(it)) return (it as readonly Words[]).map(walk)
  return Object.fromEntries(Object.entries(it).map(([key, value]) => [key, walk(value)]))
}

/** The words of one feature, with every line typeset. */
export const words = <T extends { readonly [key: string]: Words }>(it: T): T => walk(it) as T
