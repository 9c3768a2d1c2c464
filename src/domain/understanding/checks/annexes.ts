import type { Finding } from '../draft.ts'
import { type Check, finding, placeOf, shared, stems } from './check.ts'

const REFERENCE = /приложени(?:ю|е|ем|и|я)\s*(?:№\s*)?(\d{1,2})?/giu

/** A point of the order sends the reader to an annex that has no heading. */
export const annexHeadingMissing: Check = (it) => {
  const { clauses, annexes } = it.draft.document
  const known = new Set(annexes.map((annex) => annex.number))
  const out: Finding[] = []
  for (const clause of clauses)
    for (const [quote, number] of clause.text.matchAll(REFERENCE)) {
      const isThere = number ? known.has(number) || (known.has(null) && annexes.length === 1) : annexes.length > 0
      if (!isThere)
        out.push(
          finding(
            'annexHeadingMissing',
            'error',
            `Пункт ${clause.number} ссылается на ${number ? `приложение ${number}` : 'приложение'}, но такого заголовка в документе нет`,
            [{ ...placeOf(it, clause.text), quote }],
            number ? `Приложение ${number}` : null,
          ),
        )
    }
  return out
}

/** How much of an annex title the point that approves it need not mention. */
const OWN_WORDS = 0.25

/** The annex speaks of something else than the point that approves it. */
export const annexSubjectMismatch: Check = (it) => {
  const { clauses, annexes } = it.draft.document
  return annexes.flatMap((annex) => {
    const clause = clauses.find((one) =>
      [...one.text.matchAll(REFERENCE)].some(([, number]) => (number ?? null) === annex.number),
    )
    if (!clause || annex.title === '') return []
    const words = stems(annex.title.replace(/\(далее[^()]*\)|^состав\s/giu, ''))
    const missing = words.size - shared(words, stems(clause.text))
    if (words.size < 6 || missing / words.size < OWN_WORDS) return []
    const name = annex.number ? `Приложение ${annex.number}` : 'Приложение'
    return [
      finding(
        'annexSubjectMismatch',
        'warning',
        `${name} названо не так, как в пункте ${clause.number} приказа. Сверьте предмет`,
        [placeOf(it, annex.title), placeOf(it, clause.text)],
      ),
    ]
  })
}
