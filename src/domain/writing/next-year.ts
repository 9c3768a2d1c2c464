import { monthOf, yearOf, type Day } from '../kernel/index.ts'
import { readIndicator } from '../targets/index.ts'
import { readTerm, type Term, type TermContext } from '../terms/index.ts'
import type { Draft } from '../understanding/index.ts'
import { sheetOf } from './draft-to-sheet.ts'
import { moveYears, type MovedText, type YearSpan } from './move-years.ts'
import { cellOf, type Cells, type Field, type RowKind, type SheetRow } from './sheet.ts'

export interface NextYear {
  /** Period of the new plan. */
  readonly from: Day
  readonly to: Day
  /** Indexes of measures that were done once and are not repeated. */
  readonly leaveOut?: ReadonlySet<number>
  readonly newId: () => string
}

export type Why =
  /** The year stood in the words, not in a term: it was moved, look whether rightly. */
  | 'yearInWords'
  | 'leapDay'
  /** A day of the week is named, and it fell on another one. */
  | 'weekday'
  | 'outsidePeriod'
  /** The new words of a term are not read as surely as the old ones. */
  | 'termToCheck'
  /** A paper or a programme with a date of its own: there may be a newer one. */
  | 'paperNamed'
  /** A year far from the plan, left as it stands. */
  | 'distantYear'
  /** The value reached is the new base; the new aim is a person's to set. */
  | 'targetToSet'
  /** Printed for the region; here somebody else answers. */
  | 'regional'

export interface Begun {
  readonly rows: readonly SheetRow[]
  readonly moved: readonly {
    readonly row: string
    readonly field: Field
    readonly before: string
    readonly after: string
  }[]
  /** What a person should look at. */
  readonly unsure: readonly { readonly row: string; readonly field: Field; readonly text: string; readonly why: Why }[]
}

/** Cells in which a year is the plan's own. */
const OWN: Readonly<Partial<Record<RowKind, readonly Field[]>>> = {
  passport: ['title', 'orderTitle'],
  indicator: ['text', 'targetText'],
  controlPoint: ['termText'],
  clause: ['termText'],
  measure: ['termText'],
}
/** Cells whose words may name a year that is not the plan's. */
const WORDS: Readonly<Partial<Record<RowKind, readonly Field[]>>> = {
  passport: ['goal', 'purpose'],
  basis: ['text'],
  task: ['text'],
  direction: ['title', 'text'],
  controlPoint: ['text', 'resultText'],
  clause: ['text'],
  section: ['title'],
  measure: ['title', 'resultText', 'reportFormText', 'infoSupportText', 'extraText'],
}

/** How far from the plan a year may lie and still be counted with it: «по итогам 2024 года» in a plan of 2025. */
const NEAR = 2

interface Bench {
  readonly moved: Begun['moved'][number][]
  readonly unsure: Begun['unsure'][number][]
  readonly by: number
  readonly own: YearSpan
  readonly before: TermContext
  readonly after: TermContext
}

/** Last year's plan as the beginning of the next one: years moved, all other words as printed, what is doubtful named. */
export function fromLastYear(draft: Draft, { from, to, leaveOut = new Set(), newId }: NextYear): Begun {
  const first = draft.period?.from ?? earliest(draft) ?? from
  const last = draft.period?.to ?? first
  const bench: Bench = {
    moved: [],
    unsure: [],
    by: Math.round((yearOf(from) * 12 + monthOf(from) - yearOf(first) * 12 - monthOf(first)) / 12),
    own: [yearOf(first) - NEAR, yearOf(last) + NEAR],
    before: draft.period ?? {},
    after: { from, to },
  }
  const measures = draft.measures.filter((_, i) => !leaveOut.has(i))
  const rows = withoutEmptied(sheetOf({ ...draft, measures }, newId), sheetOf(draft, newId))
  return {
    rows: rows.map((row) => ({ ...row, cells: cellsOf(bench, row, { from, to }) })),
    moved: bench.moved,
    unsure: bench.unsure,
  }
}

function earliest(draft: Draft): Day | null {
  const days = draft.measures.flatMap(({ termText }) => readTerm(termText).windows.map(([day]) => day))
  return days.filter((day) => yearOf(day) > 1900).sort()[0] ?? null
}

/** A section all of whose measures were left out goes with them. */
function withoutEmptied(rows: readonly SheetRow[], whole: readonly SheetRow[]): readonly SheetRow[] {
  const bearing = (all: readonly SheetRow[]): Set<number> => {
    const sections = all.filter((row) => row.kind === 'section')
    const bears = (id: string): boolean =>
      all.some((row) => row.parentId === id && (row.kind === 'measure' || (row.kind === 'section' && bears(row.id))))
    return new Set(sections.flatMap((row, i) => (bears(row.id) ? [i] : [])))
  }
  const [now, then] = [bearing(rows), bearing(whole)]
  let section = -1
  return rows.filter((row) => {
    if (row.kind !== 'section') return true
    section += 1
    return now.has(section) || !then.has(section)
  })
}

function cellsOf(bench: Bench, row: SheetRow, { from, to }: { from: Day; to: Day }): Cells {
  const cells: Record<string, string> = { ...row.cells }
  const write = (field: Field, after: string): void => {
    const before = cellOf(row, field)
    if (before === after) return
    cells[field] = after
    bench.moved.push({ row: row.id, field, before, after })
  }
  const doubt = (field: Field, text: string, why: Why): void => {
    bench.unsure.push({ row: row.id, field, text, why })
  }
  if (row.kind === 'passport') {
    write('periodFrom', from)
    write('periodTo', to)
  }
  if (row.kind === 'indicator') moveBase(row, write, doubt)
  for (const field of OWN[row.kind] ?? [])
    if (field === 'termText') moveTerm(bench, cellOf(row, field), write, doubt)
    else moveCell(bench, row, field, write, doubt)
  for (const field of WORDS[row.kind] ?? []) {
    if (row.kind === 'basis') doubt(field, cellOf(row, field), 'paperNamed')
    else if (moveCell(bench, row, field, write, doubt)) doubt(field, cells[field] ?? '', 'yearInWords')
  }
  return cells
}

type Write = (field: Field, text: string) => void
type Raise = (field: Field, text: string, why: Why) => void

function moveCell({ by, own }: Bench, row: SheetRow, field: Field, write: Write, doubt: Raise): boolean {
  const before = cellOf(row, field)
  const moved = moveYears(before, by, own)
  write(field, moved.text)
  tellOf(moved, field, doubt)
  return moved.text !== before
}

function tellOf({ clamped, held, distant }: MovedText, field: Field, doubt: Raise): void {
  for (const text of clamped) doubt(field, text, 'leapDay')
  for (const text of held) doubt(field, text, 'paperNamed')
  for (const text of distant) doubt(field, text, 'distantYear')
}

const WEEKDAY = /понедельник|вторник|сред[ауы](?!\p{L})|четверг|пятниц|суббот|воскресень/iu

function moveTerm({ by, own, before, after }: Bench, printed: string, write: Write, doubt: Raise): void {
  if (printed === '') return
  const moved = moveYears(printed, by, own)
  const was = readTerm(printed, before)
  const [text, now] = inLeaplessYear(moved.text, readTerm(moved.text, after), after)
  write('termText', text)
  tellOf(moved, 'termText', doubt)
  if (text !== moved.text) doubt('termText', moved.text, 'leapDay')
  if (text !== printed && WEEKDAY.test(printed)) doubt('termText', text, 'weekday')
  const isOutside = now.outside.length > 0 || now.doubts.some(({ code }) => code === 'outsidePeriod')
  if (isOutside) doubt('termText', text, 'outsidePeriod')
  else if (now.doubts.some(({ code }) => !was.doubts.some((old) => old.code === code)))
    doubt('termText', text, 'termToCheck')
}

/** «до 29 февраля» names no year, and the new one has no such day. */
function inLeaplessYear(text: string, term: Term, plan: TermContext): readonly [string, Term] {
  if (!term.doubts.some(({ code }) => code === 'impossibleDay')) return [text, term]
  const clamped = text.replace(/(?<!\d)29(?=(?:-го)?\s+февраля|\.02(?!\d))/giu, '28')
  return clamped === text ? [text, term] : [clamped, readTerm(clamped, plan)]
}

/** The last value aimed at is what the new plan begins with. */
function moveBase(row: SheetRow, write: Write, doubt: Raise): void {
  const [text, targetText] = [cellOf(row, 'text'), cellOf(row, 'targetText')]
  const { targets, unit } = readIndicator(targetText === '' ? text : `${text}: ${targetText}`)
  const last = targets.at(-1)
  if (!last) return
  const isShare = unit === '%' || /%/u.test(targetText)
  write('baseText', `${String(last.value).replace('.', ',')}${isShare ? ' %' : ''}`)
  doubt(targetText === '' ? 'text' : 'targetText', targetText === '' ? text : targetText, 'targetToSet')
}
