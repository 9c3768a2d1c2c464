/** A part of a cell that says one thing. */
export interface Clause {
  readonly text: string
  readonly at: number
}

/** «…; …», «…. Проведены …», «- …»: ends of clauses. Abbreviations and decimals end nothing. */
const END = /;|\n|(?<=\p{L}{3}|[%)»])\.(?=\s+(?:\p{Lu}|\d))|(?<=[;:]\s?|\p{L}{3}\.\s?)[-–—•]\s(?=\p{L})/gu

export function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = []
  let at = 0
  for (const hit of text.matchAll(END)) {
    clauses.push({ text: text.slice(at, hit.index), at })
    at = hit.index + hit[0].length
  }
  clauses.push({ text: text.slice(at), at })
  return clauses.filter((clause) => /[\p{L}\p{N}]/u.test(clause.text))
}

/** Punctuation and loose prepositions left over where a figure was cut out. */
export const tidyMetric = (text: string): string =>
  text
    .replace(/\(\s*\)/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/\s+([,.;:])/gu, '$1')
    .replace(/^[\s,.;:=–—-]+|[\s,.;:=–—-]+$/gu, '')
    .replace(/[\s,]+(?:к|в|на|до|у|с|от|–|-)$/u, '')
    .trim()
