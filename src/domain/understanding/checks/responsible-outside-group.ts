import { partsOfName } from '../names.ts'
import { type Check, finding, placeOfMeasure } from './check.ts'

/** A named responsible whom the working group of the document does not have. */
export const responsibleOutsideGroup: Check = (it) => {
  const { people, bodies, measures, document } = it.draft
  if (!bodies.some((body) => body.kind === 'workingGroup')) return []
  const names = [...people.map((person) => person.name), ...(document.signatory ? [document.signatory.name] : [])]
  const known = new Set(names.map((name) => partsOfName(name)?.surname ?? name))
  const strangers = measures.flatMap((measure, i) =>
    measure.responsibles.flatMap((one) =>
      one.type === 'person' && one.surname && !known.has(one.surnameNominative ?? one.surname)
        ? [{ text: one.text, surname: one.surname, i }]
        : [],
    ),
  )
  return [...Map.groupBy(strangers, (one) => one.surname).values()].map((same) =>
    finding(
      'responsibleOutsideGroup',
      'hint',
      `${same[0]?.text ?? ''} отвечает за мероприятия, но не входит в рабочую группу`,
      same.map(({ text, i }) => placeOfMeasure(it, i, text)),
    ),
  )
}
