import { bare } from '../../kernel/index.ts'
import { findDates, findNumbers } from '../passport/dates.ts'
import { type Check, type Checked, finding, placeOf } from './check.ts'

interface Mention {
  readonly number: string
  readonly date: string
  readonly title: string
  readonly quote: string
}

/** One act quoted with two dates or two spellings of its number. */
export const baseActConflict: Check = (it) => {
  const mentions = mentionsIn(it)
  const out = []
  for (const [i, one] of mentions.entries()) {
    const other = mentions
      .slice(i + 1)
      .find((two) => isSameAct(one, two) && (two.date !== one.date || two.number !== one.number))
    if (other)
      out.push(
        finding(
          'baseActConflict',
          'error',
          `Один и тот же акт назван по-разному: «${one.quote}» и «${other.quote}». Сверьте с оригиналом`,
          [placeOf(it, one.quote), placeOf(it, other.quote)],
        ),
      )
  }
  return out
}

/** Number and date stand side by side, in either order, with the title in quotes behind them. */
function mentionsIn(it: Checked): Mention[] {
  const texts = [
    it.draft.document.basis.map((act) => act.text),
    it.draft.document.clauses.map((clause) => clause.text),
    it.draft.measures.map((measure) => measure.title),
  ].flat()
  return texts.flatMap((text) =>
    findDates(text).flatMap((date): Mention[] => {
      const number = findNumbers(text).find((found) => Math.abs(found.at - date.at) < 45)
      if (!number || number.number === it.draft.document.number) return []
      const end = Math.max(date.at + date.text.length, number.at + number.number.length + 2)
      const title = /^[^«]{0,12}«([^»]{12,})/u.exec(text.slice(end))?.[1] ?? ''
      return [
        {
          number: number.number,
          date: date.day,
          title: bare(title).slice(0, 40),
          quote: text.slice(Math.min(date.at, number.at), end).trim(),
        },
      ]
    }),
  )
}

const isSameAct = (one: Mention, two: Mention): boolean =>
  (one.title !== '' && one.title === two.title) ||
  (/\p{L}/u.test(one.number) && squeeze(one.number) === squeeze(two.number))

const squeeze = (number: string): string => bare(number).replace(/\s/gu, '')
