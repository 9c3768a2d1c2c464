import type { DraftMeasure } from '../draft.ts'
import { isDitto } from '../ditto.ts'
import { type Check, finding, nameOfMeasure, placeOfMeasure } from './check.ts'

const FIELDS = [
  { name: 'срок', of: (it: DraftMeasure) => it.termText },
  { name: 'ответственный', of: (it: DraftMeasure) => it.responsibleText },
  { name: 'результат', of: (it: DraftMeasure) => it.resultText || it.reportFormText || it.infoSupportText },
] as const

/** Empty cells in columns that the table fills elsewhere; a dash is an empty cell. */
export const measureIncomplete: Check = (it) => {
  const { measures } = it.draft
  const filled = (text: string): boolean => /[\p{L}\d]/u.test(text) || isDitto(text)
  return measures.flatMap((measure, i) => {
    const missing = FIELDS.filter(
      ({ of }) => !filled(of(measure)) && measures.some((other) => other.table === measure.table && filled(of(other))),
    ).map(({ name }) => name)
    if (missing.length === 0) return []
    const severity = missing.includes('срок') || missing.includes('ответственный') ? 'error' : 'warning'
    return [
      finding(
        'measureIncomplete',
        severity,
        `В мероприятии ${nameOfMeasure(it, i)} ${missing.length > 1 ? 'не указаны' : 'не указан'} ${missing.join(', ').replace(/, ([^,]+)$/u, ' и $1')}`,
        [placeOfMeasure(it, i, measure.title)],
      ),
    ]
  })
}
