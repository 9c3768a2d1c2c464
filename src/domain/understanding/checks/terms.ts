import { type Day, addDays, firstOfMonth, lastOfMonth, monthOf, yearOf } from '../../kernel/index.ts'
import { readTerm } from '../../terms/index.ts'
import type { DraftMeasure } from '../draft.ts'
import { type Check, finding, nameOfMeasure, placeOfMeasure } from './check.ts'

/** A window, or a part of one, before the plan begins or after it ends. */
export const termOutsidePeriod: Check = (it) => {
  const { period, measures } = it.draft
  if (!period) return []
  return measures.flatMap((measure, i) => {
    const dated = measure.termText === '' ? [] : readTerm(measure.termText).windows
    const isOutside =
      measure.term.outside.length > 0 ||
      dated.some(([from, to]) => from < period.from || to > period.to) ||
      measure.term.doubts.some((doubt) => doubt.code === 'outsidePeriod')
    if (!isOutside) return []
    return [
      finding(
        'termOutsidePeriod',
        'error',
        `Срок «${measure.termText}» мероприятия ${nameOfMeasure(it, i)} выходит за период плана`,
        [placeOfMeasure(it, i, measure.termText)],
      ),
    ]
  })
}

/** Real plans are approved after they begin, so this is a hint only. */
export const termBeforeApproval: Check = (it) => {
  const { date } = it.draft.document
  if (!date) return []
  const early = it.draft.measures.flatMap((measure, i) =>
    measure.term.kind !== 'recurring' && measure.term.due.some((due) => due < date) ? [i] : [],
  )
  if (early.length === 0) return []
  const places = early.map((i) => placeOfMeasure(it, i, it.draft.measures[i]?.termText ?? ''))
  return [
    finding(
      'termBeforeApproval',
      'hint',
      `Срок наступил раньше даты документа: ${early.map((i) => nameOfMeasure(it, i)).join(', ')}`,
      places,
    ),
  ]
}

/** Words that give no day until another paper does: «по графику», «по результатам …», or words nobody could read. */
export const termUnresolved: Check = (it) =>
  it.draft.measures.flatMap((measure, i) => {
    const reason = unresolved(measure)
    return reason === null
      ? []
      : [
          finding(
            'termUnresolved',
            reason.severity,
            `Срок «${measure.termText}» мероприятия ${nameOfMeasure(it, i)} ${reason.words}`,
            [placeOfMeasure(it, i, measure.termText)],
          ),
        ]
  })

function unresolved({ term, termText }: DraftMeasure): { severity: 'warning' | 'hint'; words: string } | null {
  if (!/[\p{L}\d]/u.test(termText) || term.windows.length > 0) return null
  if (term.kind === 'by_schedule')
    return {
      severity: 'warning',
      words: 'зависит от графика, которого в документе нет. Приложите график или укажите даты',
    }
  if (term.kind === 'event') return { severity: 'hint', words: 'зависит от события: дату придётся назначить' }
  if (term.kind === null) return { severity: 'warning', words: 'не читается как срок. Укажите даты' }
  if (term.unit === 'school_term')
    return { severity: 'hint', words: 'зависит от каникул школы: даты придётся назначить' }
  return null
}

const MONTHS_NOMINATIVE = [
  'январь',
  'февраль',
  'март',
  'апрель',
  'май',
  'июнь',
  'июль',
  'август',
  'сентябрь',
  'октябрь',
  'ноябрь',
  'декабрь',
]
const nameOfMonth = (day: Day): string => `${MONTHS_NOMINATIVE[monthOf(day) - 1] ?? ''} ${yearOf(day)} года`
const LONG_GAP = 6

/** Half a year or more in which no measure of its own term falls; «в течение года» does not count. */
export const periodCoverageGap: Check = (it) => {
  const { period, measures } = it.draft
  if (!period || measures.length < 5) return []
  const windows = measures
    .flatMap(({ term }) => (term.kind === 'whole_period' ? [] : term.windows))
    .filter(([from, to]) => to < addDays(from, 366))
  if (windows.length < 3) return []
  let gap: Day[] = []
  let longest: Day[] = []
  for (
    let month = firstOfMonth(yearOf(period.from), monthOf(period.from));
    month <= period.to;
    month = addDays(lastOfMonth(yearOf(month), monthOf(month)), 1)
  ) {
    const end = lastOfMonth(yearOf(month), monthOf(month))
    gap = windows.some(([from, to]) => from <= end && to >= month) ? [] : [...gap, month]
    if (gap.length > longest.length) longest = gap
  }
  const [first] = longest
  const last = longest.at(-1)
  if (longest.length < LONG_GAP || !first || !last) return []
  return [
    finding(
      'periodCoverageGap',
      'warning',
      `${nameOfMonth(first)} – ${nameOfMonth(last)}: ни одного мероприятия с собственным сроком. Дополните план или сократите период`,
      [],
    ),
  ]
}
