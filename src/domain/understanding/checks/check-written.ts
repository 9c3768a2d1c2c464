import type { Block, SourceDocument } from '../../documents/index.ts'
import type { Finding } from '../draft.ts'
import type { Drafted } from './check.ts'
import { checkDraft } from './index.ts'

/** The document check of a plan that no paper holds yet: its annexes are those that its parts will be printed as. */
export function checkWritten(draft: Drafted): Finding[] {
  const titles = [
    draft.document.planTitle ?? draft.document.title,
    ...draft.bodies.map(({ name }) => `Состав: ${name}`),
    ...(draft.schools.length > 0 ? ['Перечень школ'] : []),
  ]
  const annexes = titles.map((title, i) => ({ number: String(i + 1), reference: '', title }))
  return checkDraft({ ...draft, document: { ...draft.document, annexes } }, asPrinted(draft))
}

function asPrinted({ document, tasks, indicators, measures }: Drafted): SourceDocument {
  const texts = [
    document.title,
    ...document.clauses.map((it) => it.text),
    ...tasks,
    ...indicators.map((it) => it.text),
    ...measures.flatMap((it) => [it.title, it.termText, it.responsibleText, it.resultText]),
  ]
  const blocks = texts.map(
    (text): Block => ({
      kind: 'paragraph', text, place: { page: null, lines: [] }, level: null, bold: false, italic: false, align: null, numbering: null,
    }),
  ) // prettier-ignore
  return { format: 'written', blocks, pages: null, notes: [] }
}
