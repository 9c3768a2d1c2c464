import type { Finding } from '../draft.ts'
import { ordinal, styleOf } from '../numbers.ts'
import { type Check, type Checked, type Place, finding, placeOf, placeOfMeasure } from './check.ts'

interface Numbered {
  readonly number: string
  readonly place: Place
}

/** Twice the same number, a gap, or two kinds of numbers among points of one level. */
export const numberingBroken: Check = (it) => {
  const { document, sections, measures } = it.draft
  const clauses = document.clauses
    .filter((clause) => clause.number !== '')
    .map((clause) => ({ number: clause.number, place: placeOf(it, clause.text) }))
  const headed = sections.map((section, i) => ({ ...section, i })).filter((section) => section.number !== '')
  const out: Finding[] = []
  for (const group of Map.groupBy(clauses, (clause) => parentNumber(clause.number)).values())
    out.push(...sequence(group, 'Пункт приказа'))
  for (const group of Map.groupBy(headed, (section) => `${section.table} ${section.parent ?? ''}`).values()) {
    const numbered = group.map((section) => ({ number: section.number, place: placeOf(it, section.title) }))
    const styles = new Set(numbered.map(({ number }) => styleOf(number)))
    if (styles.size > 1) out.push(mixed(it, numbered))
    out.push(...sequence(numbered, 'Раздел'))
  }
  const rows = measures.map((measure, i) => ({ ...measure, i })).filter((measure) => measure.number !== null)
  for (const group of Map.groupBy(
    rows,
    (row) => `${row.table} ${row.section ?? ''} ${parentNumber(row.number ?? '')}`,
  ).values())
    out.push(
      ...sequence(
        group.map((row) => ({ number: row.number ?? '', place: placeOfMeasure(it, row.i, row.title) })),
        'Номер',
      ),
    )
  return out
}

const parentNumber = (number: string): string => number.split('.').slice(0, -1).join('.')

function mixed(_: Checked, group: readonly Numbered[]): Finding {
  const places = group.map(({ place }) => place)
  return finding(
    'numberingBroken',
    'warning',
    `Разделы пронумерованы вперемешку: ${group.map(({ number }) => number).join(', ')}. Предлагаем один вид номеров`,
    places,
    null,
  )
}

function sequence(group: readonly Numbered[], what: string): Finding[] {
  const out: Finding[] = []
  let expected: number | null = null
  for (const [i, { number, place }] of group.entries()) {
    const count = ordinal(number)
    if (count === null) continue
    const twin = group.slice(0, i).findLast((other) => other.number === number)
    if (twin) {
      const next = successor(number, group)
      out.push(
        finding(
          'numberingBroken',
          'error',
          `${what === 'Номер' ? 'Номер' : `${what}`} ${number} стоит дважды. Предлагаем второй пронумеровать ${next}`,
          [place, twin.place],
          next,
        ),
      )
    } else if (expected !== null && count > expected && i > 0) {
      out.push(
        finding(
          'numberingBroken',
          'warning',
          `После номера ${group[i - 1]?.number ?? ''} сразу идёт ${number}: пропущен номер`,
          [place],
        ),
      )
    }
    expected = (twin ? (expected ?? count) : count) + 1
    if (twin) expected = count + 1
  }
  return out
}

/** The number after the given one, in its own style; the next free one where that is taken. */
function successor(number: string, group: readonly Numbered[]): string {
  let count = ordinal(number) ?? 0
  let next = number
  do {
    count += 1
    next = /^[IVXLC]+$/u.test(number) ? roman(count) : number.replace(/\d+$/u, String(count))
  } while (group.some((other) => other.number === next) && count < 200)
  return next
}

const roman = (count: number): string =>
  ['', 'X', 'XX', 'XXX'][Math.floor(count / 10)]?.concat(
    ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][count % 10] ?? '',
  ) ?? ''
