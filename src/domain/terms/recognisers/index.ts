import type { Token } from '../tokens.ts'
import { startOf, type Found, type Recogniser, type Start } from './recogniser.ts'
import { DATES, MONTHS } from './dates.ts'
import { LINKS } from './links.ts'
import { NOISE } from './noise.ts'
import { PARTS } from './parts.ts'
import { BARE_PHRASES, PHRASES } from './phrases.ts'
import { BARE_RECURRENCES, RECURRENCES, SLOTS } from './recurrences.ts'
import { YEARS } from './years.ts'

/**
 * In this order, because an earlier one claims words that a later one would read otherwise: a class or a percentage
 * before a day, «до 5 числа» before «до», «последняя пятница месяца» before «пятница», an event before the year in it.
 */
const RECOGNISERS: readonly Recogniser[] = [
  ...NOISE,
  ...SLOTS,
  ...RECURRENCES,
  ...PHRASES,
  ...DATES,
  ...PARTS,
  ...MONTHS,
  ...YEARS,
  ...BARE_RECURRENCES,
  ...BARE_PHRASES,
  ...LINKS,
]

const NONE: readonly Recogniser['read'][] = []
const BY_START = new Map<Start, Recogniser['read'][]>()
for (const { on, read } of RECOGNISERS)
  for (const start of on) BY_START.set(start, [...(BY_START.get(start) ?? []), read])

/** The first recogniser that knows the words from `at` on. */
export function readAt(tokens: readonly Token[], at: number): Found | null {
  for (const read of BY_START.get(startOf(tokens[at]!)) ?? NONE) {
    const found = read(tokens, at)
    if (found) return found
  }
  return null
}
