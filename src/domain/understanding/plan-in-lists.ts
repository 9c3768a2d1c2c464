import type { Paragraph } from '../documents/index.ts'
import { findSchools } from '../schools/index.ts'
import type { DraftSection } from './draft.ts'
import { splitNumber, trimNumber } from './numbers.ts'
import { type Item, printed } from './outline.ts'
import type { MeasuresTable, PrintedMeasure } from './tables/measures.ts'

type Field = 'termText' | 'responsibleText' | 'resultText' | 'reportFormText'

/** «Срок: …», «Ответственный – …»: what a plan without a table writes before its cells. */
const LABELS: readonly (readonly [Field, string])[] = [
  ['termText', 'срок[иа]?(?:\\s(?:исполнения|реализации|проведения|выполнения))?|дата(?:\\sпроведения)?|когда'],
  ['responsibleText', 'ответственн\\p{L}{2,3}(?:\\s(?:исполнител\\p{L}+|лиц[оа]))?|отв\\.|исполнител[ьи]|кто отвечает'],
  ['resultText', '(?:ожидаемый\\s|планируемый\\s)?результат(?:ы)?|выход|продукт|показатель'],
  ['reportFormText', 'форма отч[её]т(?:а|ности)|отч[её]тный документ|документ'],
]
const LABEL = new RegExp(`(?<=^|[\\s(])(${LABELS.map(([, words]) => `(?:${words})`).join('|')})\\s*[:–—-]\\s*`, 'giu')

interface Open extends Record<Field, string> {
  number: string | null
  title: string
  section: number | null
  lines: readonly number[]
  page: number | null
}

/** A plan written as lists: points whose words or next lines name a term and a responsible by a label. */
export function readLists(items: readonly Item[]): MeasuresTable {
  const sections: Omit<DraftSection, 'table'>[] = []
  const measures: Open[] = []
  let pending: Paragraph | null = null
  let open: Open | null = null
  for (const it of items) {
    if (it.kind !== 'paragraph') continue
    const { before, fields } = splitLabels(withoutBullet(it))
    if (fields.length === 0 || (before.length > 0 && before.length < 8)) {
      if (pending && isHeading(pending)) sections.push(toSection(pending))
      pending = it
      open = null
      continue
    }
    if (before !== '') {
      if (pending && isHeading(pending)) sections.push(toSection(pending))
      open = begin(it, before, sections.length)
      measures.push(open)
    } else if (!open && pending) {
      open = begin(pending, withoutBullet(pending), sections.length)
      measures.push(open)
    }
    pending = null
    if (!open) continue
    for (const [field, text] of fields) open[field] = text
    open.lines = [...new Set([...open.lines, ...it.place.lines])]
  }
  const isPlan = measures.filter((it) => it.termText !== '').length > 1
  return isPlan ? withoutEmpty({ sections, measures: measures.map(toMeasure) }) : { sections: [], measures: [] }
}

/** Headings of the passport («Задачи») head no measures and are no sections of the plan. */
function withoutEmpty({ sections, measures }: MeasuresTable): MeasuresTable {
  const used = sections.filter((_, i) => measures.some((it) => it.section === i))
  const place = (section: number | null): number | null => {
    const heading = section === null ? undefined : sections[section]
    return heading ? used.indexOf(heading) : null
  }
  return { sections: used, measures: measures.map((it) => ({ ...it, section: place(it.section) })) }
}

const withoutBullet = (it: Paragraph): string => printed(it).replace(/^[-–—•·*]\s+/u, '')

function splitLabels(text: string): { before: string; fields: [Field, string][] } {
  const found = [...text.matchAll(LABEL)]
  const [first] = found
  if (!first) return { before: text, fields: [] }
  const fields = found.map((label, i): [Field, string] => {
    const words = (label[1] ?? '').toLowerCase()
    const field = LABELS.find(([, pattern]) => new RegExp(`^(?:${pattern})$`, 'iu').test(words))?.[0] ?? 'resultText'
    const value = text.slice(label.index + label[0].length, found[i + 1]?.index ?? text.length)
    return [field, tidy(value)]
  })
  return { before: tidy(text.slice(0, first.index)), fields }
}

/** Marks between a value and the next label belong to neither; the dot of «г.» and of initials does. */
const tidy = (text: string): string => {
  const bare = text
    .trim()
    .replace(/[;,]$/u, '')
    .replace(/(?<!\(.*)\)\.?$/u, '')
  return /(?:^|[\s.])\p{L}\.$/u.test(bare) ? bare : bare.replace(/\.$/u, '')
}

const isHeading = (it: Paragraph): boolean =>
  it.level !== null ||
  it.bold ||
  /^(?:[IVX]+[.)]|раздел\s)/iu.test(it.text) ||
  (it.text.length < 120 && /^\d+[.)]\s|:$/u.test(printed(it)))

function toSection(it: Paragraph): Omit<DraftSection, 'table'> {
  const split = splitNumber(printed(it))
  return { number: split?.number ?? '', title: (split?.title ?? it.text).replace(/:$/u, ''), parent: null }
}

function begin(it: Paragraph, text: string, sections: number): Open {
  const split = splitNumber(text)
  return {
    number: split ? trimNumber(split.number) : null,
    title: split?.title ?? text,
    section: sections === 0 ? null : sections - 1,
    lines: it.place.lines,
    page: it.place.page,
    termText: '',
    responsibleText: '',
    resultText: '',
    reportFormText: '',
  }
}

const toMeasure = ({ lines, page, ...it }: Open): PrintedMeasure => ({
  ...it,
  infoSupportText: '',
  extras: [],
  parts: [],
  schools: [
    ...new Set([it.title, it.termText, it.responsibleText].flatMap((text) => findSchools(text).map((one) => one.text))),
  ],
  source: { page, table: null, row: null, lines },
  repairs: [],
})
