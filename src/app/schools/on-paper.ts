import type { Day } from '#domain/kernel/index.ts'

/** «01.09.2024»: a day as orders and the journal write it. */
export const onPaper = (day: Day): string => day.split('-').reverse().join('.')

/** «с 01.09.2024», «с 01.09.2024 по 31.05.2025»; '' for a stretch without ends. */
export const stretch = (from: Day | null, to: Day | null): string =>
  [from && `с ${onPaper(from)}`, to && `по ${onPaper(to)}`].filter(Boolean).join(' ')
