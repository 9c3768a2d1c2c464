import type { Recogniser } from './recogniser.ts'
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
export const RECOGNISERS: readonly Recogniser[] = [
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

export type { Recogniser } from './recogniser.ts'
