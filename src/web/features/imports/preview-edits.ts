import { readResponsibles } from '#domain/responsibles/index.ts'
import { readTerm } from '#domain/terms/index.ts'
import type { Draft, DraftMeasure } from '#domain/understanding/index.ts'
import { FIELDS, type Edit } from './review.ts'

/** The plan's period as the grammar of terms wants it. */
export const termContext = ({ period }: Pick<Draft, 'period'>) => (period ? { from: period.from, to: period.to } : {})

const readAgain = (measure: DraftMeasure, draft: Draft, field: string): DraftMeasure => {
  if (field === 'termText') return { ...measure, term: readTerm(measure.termText, termContext(draft)) }
  if (field === 'responsibleText') return { ...measure, responsibles: readResponsibles(measure.responsibleText).items }
  return measure
}

const blank = (above: DraftMeasure | undefined): DraftMeasure => ({
  section: above?.section ?? null,
  table: above?.table ?? 'plan',
  number: null,
  title: '',
  termText: '',
  responsibleText: '',
  resultText: '',
  reportFormText: '',
  infoSupportText: '',
  term: readTerm(''),
  responsibles: [],
  targets: [],
  schools: [],
  parts: [],
  source: { page: null, table: null, row: null, lines: [] },
  confidence: 1,
  repairs: [],
})

function joined(a: DraftMeasure, b: DraftMeasure, draft: Draft): DraftMeasure {
  const texts = FIELDS.map((it) => [it, [a[it], b[it]].filter(Boolean).join(' ')] as const)
  const both = { ...a, ...Object.fromEntries(texts), number: a.number ?? b.number }
  return readAgain(readAgain(both, draft, 'termText'), draft, 'responsibleText')
}

function withField(measure: DraftMeasure, field: string, value: unknown, draft: Draft): DraftMeasure {
  if (field === 'checked') return measure
  return readAgain({ ...measure, [field]: value }, draft, field)
}

/** The plain value of a path outside the measures: `period.from`, `document.number`. */
function setIn<T>(whole: T, [head, ...rest]: readonly string[], value: unknown): T {
  if (head === undefined) return value as T
  if (Array.isArray(whole)) return whole.with(Number(head), setIn(whole[Number(head)], rest, value)) as T
  return { ...whole, [head]: setIn((whole as Record<string, unknown> | null)?.[head], rest, value) }
}

/** What the draft will look like when the server has taken the edits; the same paths, read by the same grammar. */
export const previewEdits = (draft: Draft, edits: readonly Edit[]): Draft =>
  edits.reduce((now, { path, value }): Draft => {
    const found = /^measures\.(\d+)(?:\.(\w+))?$/u.exec(path)
    if (!found) return setIn(now, path.split('.'), value)
    const at = Number(found[1])
    const what = found[2]
    const measure = now.measures[at]
    const { measures } = now
    if (what === 'insert')
      return { ...now, measures: measures.toSpliced(at, 0, blank(measures[at - 1] ?? measures[at])) }
    if (!measure) return now
    if (what === undefined) return { ...now, measures: measures.toSpliced(at, 1) }
    const next = measures[at + 1]
    if (what === 'join') return next ? { ...now, measures: measures.toSpliced(at, 2, joined(measure, next, now)) } : now
    return { ...now, measures: measures.with(at, withField(measure, what, value, now)) }
  }, draft)
