import type { DraftMeasure } from '../understanding/index.ts'

type Extras = NonNullable<DraftMeasure['extras']>

/** Cells of columns without a field of their own as the lines of one cell, and back. */
export const extraTextOf = (extras: Extras): string =>
  extras
    .map(({ heading, text }) => `${heading.replaceAll(/\s*[\n:]\s*/gu, ' ')}: ${text.replaceAll(/\s*\n\s*/gu, ' ')}`)
    .join('\n')

export const extrasOf = (text: string): Extras =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const colon = line.indexOf(':')
      return { heading: line.slice(0, Math.max(0, colon)).trim(), text: line.slice(colon + 1).trim() }
    })
