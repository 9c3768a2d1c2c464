import { readResponsibles, type Responsible } from '../responsibles/index.ts'
import { readTargets, type Target } from '../targets/index.ts'
import { readTerm, type Term, type TermContext } from '../terms/index.ts'
import type { Cells, Field } from './sheet.ts'

export interface ReadCells {
  /** `windows` and `due` are laid on the plan's period. */
  readonly term: Term
  readonly responsibles: readonly Responsible[]
  readonly targets: readonly Target[]
  /** What a person should look at, one Russian sentence each. */
  readonly doubts: readonly { readonly field: Field; readonly message: string }[]
}

/** What the cells of a measure mean, light enough to be asked at every keystroke. */
export function readMeasureCells(
  { termText = '', responsibleText = '', resultText = '' }: Cells,
  { from, to, above }: TermContext,
): ReadCells {
  const term = readTerm(termText, { from, to, above })
  const isUnread = term.kind === null && /[\p{L}\p{N}]/u.test(termText)
  const messages = [
    ...term.doubts.map(({ message }) => message),
    ...(isUnread && term.doubts.length === 0 ? ['Срок не удалось прочесть'] : []),
  ]
  return {
    term,
    responsibles: readResponsibles(responsibleText).items,
    targets: readTargets(resultText).items,
    doubts: messages.map((message) => ({ field: 'termText', message })),
  }
}
