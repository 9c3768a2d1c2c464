import type { SourceDocument } from '../documents/index.ts'
import type { Day } from '../kernel/index.ts'
import { type NamedSchool, schoolMeant } from '../matching/index.ts'
import { checkDraft } from './checks/index.ts'
import type { Draft } from './draft.ts'
import { readControlPoints, readPlan } from './measures.ts'
import { type Item, type Outline, outline, printed } from './outline.ts'
import { readAbbreviations } from './passport/abbreviations.ts'
import { readBasis, readPurpose } from './passport/basis.ts'
import { readClauses } from './passport/clauses.ts'
import { readGoals } from './passport/goals.ts'
import { readHead } from './passport/head.ts'
import { type Period, readPeriod } from './passport/period.ts'
import { readPeople } from './people.ts'
import { readSchools } from './schools.ts'
import { textAt } from './tables/grid.ts'
import { putTogether } from './tables/pieces.ts'

export interface UnderstandOptions {
  /** The plan's period, where it is known better than the document says. */
  readonly from?: Day | undefined
  readonly to?: Day | undefined
  /** The register of schools, for their short names. */
  readonly schools?: readonly NamedSchool[] | undefined
}

/** Source document → draft plan. Pure; never throws on any text; what is not found stays null or empty. */
export function understand(source: SourceDocument, options: UnderstandOptions = {}): Draft {
  const parts = outline(putTogether(source.blocks))
  const tables = parts.body.flatMap((it) => (it.kind === 'table' ? [it] : []))
  const head = readHead(parts)
  const period = settlePeriod(parts, head.title, options)
  const clauses = readClauses(parts.clauses, period ?? {})
  const plan = readPlan(parts.body, period)
  const preamble = parts.preamble.map((it) => it.text).join(' ')
  const draft: Omit<Draft, 'findings'> = {
    document: {
      ...head,
      ...(isLoose(parts) && { planTitle: parts.planTitle }),
      purpose: readPurpose(preamble),
      ...(preamble !== '' && { preamble }),
      basis: readBasis(preamble),
      clauses,
      annexes: parts.annexes.map(({ number, reference, title }) => ({ number, reference, title })),
    },
    period,
    ...readGoals(parts.body),
    controlPoints: readControlPoints(
      tables.filter((it) => it.holds === 'controlPoints'),
      period,
    ),
    ...plan,
    ...readPeople(parts, clauses),
    schools: readSchools(
      clauses,
      parts.body,
      plan.measures.flatMap((it) => it.schools),
    ).map((school) => ({ ...school, short: schoolMeant(school.name, options.schools ?? [])?.short ?? school.short })),
    abbreviations: readAbbreviations(allTexts(source)),
  }
  return { ...draft, findings: checkDraft(draft, source) }
}

/** A plan under a title of its own, in an order whose annexes have other titles. */
const isLoose = ({ isOrder, planTitle, annexes }: Outline): boolean =>
  isOrder && planTitle !== '' && !annexes.some((it) => it.title === planTitle)

const PERIOD_LINE = /^(?:сроки?|период)\s+(?:реализации|действия|выполнения)/iu

/** Given from outside; else the line «Сроки реализации», the title of the plan, of the order, of an annex, in this order. */
function settlePeriod(parts: Outline, title: string, { from, to }: UnderstandOptions): Period | null {
  const lines = parts.body.flatMap((it, i) => periodLine(parts.body, it, i))
  const found = [
    ...lines,
    parts.planTitle,
    title,
    ...parts.annexes.map((it) => it.title),
    parts.preamble.map((it) => it.text).join(' '),
    ...parts.annexes.map((it) => it.reference),
  ]
    .map(readPeriod)
    .find((it) => it !== null)
  if (from && to) return { text: found?.text ?? '', from, to }
  return found ?? null
}

function periodLine(items: readonly Item[], it: Item, i: number): string[] {
  if (it.kind === 'table')
    return it.holds === 'passport'
      ? it.table.rows.flatMap((row) =>
          PERIOD_LINE.test(textAt(row, it.table.columns.length - 2)) ? [textAt(row, it.table.columns.length - 1)] : [],
        )
      : []
  if (!PERIOD_LINE.test(it.text)) return []
  const next = items[i + 1]
  return /:\s*$|реализации$/u.test(it.text) && next?.kind === 'paragraph' ? [next.text] : [it.text]
}

const allTexts = (source: SourceDocument): string[] =>
  source.blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [printed(block)] : block.rows.flatMap((row) => row.cells.map((cell) => cell.text)),
  )
