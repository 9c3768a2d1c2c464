import type { OutputBlock } from '../documents/index.ts'
import type { Draft, DraftClause, DraftDocument } from '../understanding/index.ts'
import { centred, numericDay, paragraph, text } from './blocks.ts'

/** The kinds of papers that command, with the word at their head and the word that commands. */
const KINDS: Readonly<Record<string, { readonly name: string; readonly command: string }>> = {
  order: { name: 'ПРИКАЗ', command: 'ПРИКАЗЫВАЮ:' },
  directive: { name: 'РАСПОРЯЖЕНИЕ', command: 'ОБЯЗЫВАЮ:' },
  resolution: { name: 'ПОСТАНОВЛЕНИЕ', command: 'ПОСТАНОВЛЯЮ:' },
  decision: { name: 'РЕШЕНИЕ', command: 'РЕШИЛ:' },
  minutes: { name: 'ПРОТОКОЛ', command: 'РЕШИЛИ:' },
}

export const isOrder = ({ kind }: Pick<DraftDocument, 'kind'>): boolean => kind in KINDS

/** «приказу», for the head of an annex. */
export const kindInDative = (kind: string): string =>
  ({ directive: 'распоряжению', resolution: 'постановлению', decision: 'решению', minutes: 'протоколу' })[kind] ??
  'приказу'

/** What stands where a date or a number is still to be written by hand. */
export const BLANK_DATE = '____________'
export const BLANK_NUMBER = '________'

/** The order proper, from its issuer to the executor's mark. */
export function orderPart({ document }: Draft): OutputBlock[] {
  const kind = KINDS[document.kind] ?? { name: '', command: '' }
  return [
    ...(document.issuer === '' ? [] : [centred(document.issuer, { after: 14 })]),
    centred(kind.name, { after: 12 }),
    paragraph(
      [
        { text: document.date ? numericDay(document.date) : BLANK_DATE },
        { text: `№ ${document.number ?? BLANK_NUMBER}`, after: 'rightTab' },
      ],
      { after: 6 },
    ),
    ...(document.place === '' ? [] : [centred(document.place, { bold: false, after: 12 })]),
    ...(document.title === '' ? [] : [centred(document.title, { after: 12 })]),
    ...preamble(document, kind.command),
    ...document.clauses.map((it, _, all) => text(printClause(it, all))),
    ...signature(document),
    ...(isFootNote(document.executor) ? [paragraph(document.executor, { before: 18 })] : []),
  ]
}

/** «Исп. …» stands under the order; an executor without that word signs the last annex. */
export const isFootNote = (executor: string | null): executor is string =>
  executor !== null && /^исп(?:олнитель|\.)?[.:\s]/iu.test(executor)

export const signature = ({ signatory }: DraftDocument): OutputBlock[] =>
  signatory
    ? [paragraph([{ text: signatory.position }, { text: signatory.name, after: 'rightTab' }], { before: 28 })]
    : []

/** As printed where it is known; else made of the acts and the purpose, each with the words its case asks for. */
function preamble({ preamble: printed, basis, purpose }: DraftDocument, command: string): OutputBlock[] {
  if (printed) {
    const found = /^(.*?\S)\s+((?:\p{Lu}\s?){8,}:?)$/u.exec(printed)
    return found ? [text(found[1] ?? ''), text(found[2] ?? '')] : [text(printed)]
  }
  const acts = basis.map((it) => it.text).join(', ')
  const words = [
    acts === '' ? '' : `${leadTo(acts)} ${acts}`,
    purpose === '' ? '' : acts === '' ? `В целях ${purpose}` : `в целях ${purpose}`,
  ].filter((it) => it !== '')
  return [...(words.length > 0 ? [text(words.join(', '))] : []), text(command)]
}

/** «В соответствии с приказом», «На основании приказа». */
const leadTo = (acts: string): string =>
  /^\p{L}+(?:ом|ем|ём|ами|ями|ой|ей)(?![\p{L}])/u.test(acts) ? 'В соответствии с' : 'На основании'

/** «2.1. …»; letters keep the bracket they are printed with. Whom and when are words of the point, or follow it. */
function printClause(clause: DraftClause, all: readonly DraftClause[]): string {
  const own = clause.number.split('.').at(-1) ?? ''
  const number = clause.number === '' ? '' : /^\p{L}$/u.test(own) ? `${own}) ` : `${clause.number}. `
  const above = all.filter((it) => it.number !== '' && clause.number.startsWith(`${it.number}.`)).map((it) => it.text)
  const said = [...above, clause.text].join(' ')
  const missing = [
    clause.responsibleText === '' || said.includes(clause.responsibleText)
      ? ''
      : `Ответственный: ${clause.responsibleText}.`,
    clause.termText === '' || said.includes(clause.termText) ? '' : `Срок: ${clause.termText}.`,
  ].filter((it) => it !== '')
  return number + [clause.text, ...missing].join(' ')
}
