import type { Paragraph } from '../../documents/index.ts'
import { findSchools } from '../../schools/index.ts'
import { type TermContext, readTerm } from '../../terms/index.ts'
import type { DraftClause } from '../draft.ts'
import { joinPieces } from '../join.ts'
import { trimNumber } from '../numbers.ts'
import { printed } from '../outline.ts'
import { MONTH_WORD } from './dates.ts'

const NUMBER =
  /^(?:[-–—]\s*)?(\d{1,2}(?:\.\d{1,2}){0,3}|[а-я](?=\)))\s*([.)])\s*(?=\S)|^(?:[-–—]\s*)?(\d{1,2}(?:\.\d{1,2}){1,3})\s+(?=\p{L})/u

interface Open {
  number: string
  text: string
}

/** The points of an order; «1)» under point 2 is 2.1, a paragraph without a number goes on with the point above. */
export function readClauses(paragraphs: readonly Paragraph[], context: TermContext): DraftClause[] {
  const open: Open[] = []
  let main = ''
  for (const it of paragraphs) {
    const text = printed(it)
    const found = NUMBER.exec(text)
    if (!found) {
      const last = open.at(-1)
      if (last) last.text = joinPieces(last.text, text)
      else open.push({ number: '', text })
      continue
    }
    const own = trimNumber(found[1] ?? found[3] ?? '')
    const nested = main !== '' && (/\p{L}/u.test(own) || (found[2] === ')' && !own.includes('.')))
    const number = nested ? `${main}.${own}` : own
    if (!nested) main = own
    open.push({ number, text: text.slice(found[0].length) })
  }
  return open.map((it, i) => toClause(it, addresseeAbove(open, i), context))
}

/** «Руководителям школ:» stands over its sub-points. */
function addresseeAbove(clauses: readonly Open[], at: number): string {
  const number = clauses[at]?.number ?? ''
  const parent = clauses.findLast((it, i) => i < at && it.number !== '' && number.startsWith(`${it.number}.`))
  return parent ? addressee(parent.text) : ''
}

function toClause({ number, text }: Open, above: string, context: TermContext): DraftClause {
  const termText = termOf(text)
  return {
    number,
    text,
    responsibleText: addressee(text) || above,
    termText,
    schools: [...new Set(findSchools(text).map((it) => it.text))],
    term: termText === '' ? null : readTerm(termText, context),
  }
}

const DATIVE =
  /^(?!\p{L}+(?:ить|ать|ять|еть|уть|сти)(?:ся)?\s)(?:\p{L}+\s){0,2}?(?:руководител[яю]\p{L}*|директор(?:у|ам)|начальник(?:у|ам)|заведующ(?:ему|ей|им)|специалист(?:у|ам)|консультант(?:у|ам)|методист(?:у|ам)|координатор(?:у|ам)|куратор(?:у|ам)|заместител(?:ю|ям)|отделу|управлению|комитету|центру|учреждени(?:ю|ям)|организаци(?:и|ям)|школ(?:е|ам)|службе|главн\p{L}+ специалист(?:у|ам)|муниципальн\p{L}+ \p{L}+(?:у|ю|ам|ям)|рабочей группе|мку|мбу|мкоу|мбоу|имц|гимц|ммс|рмк)(?![\p{L}])/iu
const VERB =
  /\s(?=(?:обеспечи|организова|провести|разработа|утверди|предостави|представи|довести|назначи|создать|принять|размести|осуществ|подготови|направи|сформирова|ознакоми|определи|взять|оказа|продолжи|усили|внести|провод|вести|контролирова|обнов|выполн|координирова|использова|активизирова|рассмотре|заверши|включи|считать)\p{L}*)/iu

/** To whom a point is addressed, as printed: before the verb, after «возложить на», or the whole heading of sub-points. */
function addressee(text: string): string {
  const entrusted = /возложить\s+на\s+(.+?)(?:(?<!\.[А-ЯЁ])\.)?$/iu.exec(text)?.[1]
  if (entrusted) return entrusted
  if (!DATIVE.test(text)) return ''
  const verb = VERB.exec(text)
  const words = text.slice(0, verb ? verb.index : text.length)
  const term = termOf(words)
  // «Руководителям школ в срок до 20 февраля …» and «Руководителям (срок до 1 марта)»
  const whom = term === '' ? words : words.slice(0, words.indexOf(term)).replace(/[\s(]+(?:срок)?[\s:–-]*$/u, '')
  return whom.replace(/[\s:,;]+$|(?<!\.[А-ЯЁ])[\s:,;.]+$/u, '')
}

const TERM = new RegExp(
  [
    `(?:в\\s+срок\\s+)?(?:до|не\\s+позднее|к)\\s+[«"]?\\d{1,2}[»"]?(?:\\.\\d{1,2}\\.\\d{2,4}|\\s+${MONTH_WORD}(?:\\s+20\\d\\d)?)(?:\\s*(?:года?|г\\.))?`,
    `(?:в|до|с|к)\\s+${MONTH_WORD}(?:\\s*(?:,|и|–|-|по)\\s*${MONTH_WORD})*(?:\\s+20\\d\\d)?(?:\\s*(?:года?|г\\.))?`,
    'еже(?:месячно|квартально|годно|недельно|дневно)(?:,?\\s+(?:до|не\\s+позднее)\\s+\\d{1,2}(?:-?го)?\\s+числа(?:\\s+месяца,?\\s+следующего\\s+за\\s+отч[её]тным(?:\\s+(?:периодом|месяцем|кварталом))?)?)?',
    'в\\s+течение\\s+(?:всего\\s+)?(?:20\\d\\d\\s+года|года|учебного\\s+года|периода|месяца|\\d+\\s+\\p{L}+\\s+дней)',
    'постоянно|систематически',
  ].join('|'),
  'iu',
)

/** The words of a point that say when; "" where it says nothing. */
function termOf(text: string): string {
  const outsideQuotes = text.replace(/«[^«»]*»/gu, (quoted) => ' '.repeat(quoted.length))
  const found = TERM.exec(outsideQuotes)
  const before = found ? outsideQuotes.slice(0, found.index) : ''
  // «от 10 марта», «за сентябрь» name a paper or a time past, not a term.
  return found && !/(?:от|за|утвержд\p{L}*)\s$/iu.test(before)
    ? text.slice(found.index, found.index + found[0].length).trim()
    : ''
}
