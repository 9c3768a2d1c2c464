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

/** The classes of schools of the field; an annex for one more class than its point is another subject. */
const CLASSES: readonly RegExp[] = [
  /низки\p{L}* (?:образовательн\p{L}* )?результат|низки\p{L}* результатами обучения|шнор/iu,
  /(?:сложн|неблагоприятн)\p{L}* (?:социальн\p{L}* )?услови|шнсу/iu,
  /необъективн/iu,
  /зон\p{L}* риска|рисков снижения/iu,
]
const classesIn = (text: string): RegExp[] => CLASSES.filter((words) => words.test(text))

/** The annex speaks of something else than the point that approves it. */
export const annexSubjectMismatch: Check = (it) => {
  const { clauses, annexes } = it.draft.document
  return annexes.flatMap((annex) => {
    const clause = clauses.find((one) =>
      [...one.text.matchAll(REFERENCE)].some(([, number]) => (number ?? null) === annex.number),
    )
    if (!clause || annex.title === '') return []
    const asked = classesIn(clause.text)
    const isForOthers = asked.length > 0 && classesIn(annex.title).some((words) => !asked.includes(words))
    const title = stems(annex.title.replace(/\(далее[^()]*\)|^состав\s/giu, ''))
    const point = stems(clause.text)
    const isForeign = title.size > 3 && point.size > 3 && shared(title, point) < 2
    if (!isForOthers && !isForeign) return []
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
