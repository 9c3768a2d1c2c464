import { partsOfName } from '../names.ts'
import { type Check, type Checked, type Place, finding, placeOf, placeOfMeasure, placeOfName } from './check.ts'

interface Named {
  readonly surname: string
  readonly initials: string
  readonly shown: string
  readonly full: string | null
  readonly place: Place
}

/** One surname and first name with two patronymics: most likely one person, misprinted. */
export const personNameConflict: Check = (it) => {
  const bySurname = Map.groupBy(namesIn(it), (person) => person.surname)
  return [...bySurname.values()].flatMap((people) => {
    const [first] = people
    const other = people.find((person) => first && differs(first, person))
    if (!first || !other) return []
    const count = (person: Named): number => people.filter((one) => one.initials === person.initials).length
    const right = count(first) >= count(other) ? first : other
    const wrong = right === first ? other : first
    return [
      finding(
        'personNameConflict',
        'warning',
        `Похоже, один человек назван по-разному: ${first.shown} и ${other.shown.replace(/\.$/u, '')}. Проверьте, кто из них верен`,
        [wrong.place, right.place],
        count(first) === count(other) ? null : right.shown,
      ),
    ]
  })
}

const differs = (one: Named, two: Named): boolean =>
  one.initials[0] === two.initials[0] &&
  (one.initials !== two.initials || (one.full !== null && two.full !== null && one.full !== two.full))

function namesIn(it: Checked): Named[] {
  const { people, measures, document } = it.draft
  const named = (name: string, place: Place, surname?: string): Named[] => {
    const parts = partsOfName(name)
    if (!parts || parts.initials.length < 4) return []
    const full = name.split(' ').length === 3 && !name.includes('.') ? name : null
    return [{ surname: surname ?? parts.surname, initials: parts.initials, shown: name, full, place }]
  }
  return [
    ...people.flatMap((person) => named(person.name, placeOfName(it, person.name))),
    ...(document.signatory ? named(document.signatory.name, placeOf(it, document.signatory.name)) : []),
    ...measures.flatMap((measure, i) =>
      measure.responsibles.flatMap((one) =>
        one.type === 'person' && one.surname
          ? named(
              `${one.surnameNominative ?? one.surname} ${one.initials ?? ''}`.trim(),
              placeOfMeasure(it, i, one.text),
            )
          : [],
      ),
    ),
  ]
}
