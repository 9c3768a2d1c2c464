import type { DraftMeasure } from '../draft.ts'
import { type Check, finding, nameOfMeasure, placeOfMeasure, shared, stems } from './check.ts'

const VAGUE =
  /^(?:повышен|совершенствован|улучшен|развити|обмен опытом|динамика|создание услов|формирован|обобщение|качественн|участие|положительн)/iu

/** A result that repeats the activity («Проведение семинара» → «проведён семинар») or promises without a figure or a paper. */
export const indicatorNotMeasurable: Check = (it) => {
  const found = it.draft.measures.flatMap((measure, i) => (isNotMeasurable(measure) ? [i] : []))
  if (found.length === 0) return []
  const names = found
    .slice(0, 5)
    .map((i) => nameOfMeasure(it, i))
    .join(', ')
  const rest = found.length > 5 ? ` и ещё ${found.length - 5}` : ''
  return [
    finding(
      'indicatorNotMeasurable',
      'hint',
      `Результат не измерить: ${names}${rest}. Укажите число, долю или документ`,
      found.map((i) => placeOfMeasure(it, i, it.draft.measures[i]?.resultText ?? '')),
    ),
  ]
}

function isNotMeasurable({ title, resultText, reportFormText, targets }: DraftMeasure): boolean {
  if (resultText === '' || reportFormText !== '' || /\d/u.test(resultText)) return false
  if (targets.some((target) => target.kind !== 'qualitative')) return false
  if (VAGUE.test(resultText)) return true
  const words = stems(resultText)
  return words.size > 0 && shared(words, stems(title)) / words.size >= 0.6
}
