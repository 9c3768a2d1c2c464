import { readIndicator, readTargets, type Target } from '../targets/index.ts'
import { readTerm } from '../terms/index.ts'
import type {
  Draft,
  DraftClause,
  DraftControlPoint,
  DraftDocument,
  DraftIndicator,
  DraftMeasure,
  DraftPerson,
  DraftSchool,
  DraftSection,
} from './draft.ts'
import { checkWritten } from './checks/check-written.ts'
import { toMeasure } from './measures.ts'
import { readAbbreviations } from './passport/abbreviations.ts'
import { readAct } from './passport/basis.ts'
import { readPeriod } from './passport/period.ts'
import { furtherPeople } from './people.ts'
import { readSchools } from './schools.ts'
import { actionWordsOf, partsOfRow, schoolsIn } from './tables/parts.ts'

type Extras = NonNullable<DraftMeasure['extras']>

/** The words of a plan that people wrote cell by cell, before the grammars read them. */
export interface Written {
  readonly document: Pick<
    DraftDocument,
    'kind' | 'issuer' | 'place' | 'title' | 'signatory' | 'executor' | 'purpose'
  > & { readonly planTitle?: string }
  readonly basis: readonly string[]
  readonly clauses: readonly Pick<DraftClause, 'number' | 'text' | 'responsibleText' | 'termText'>[]
  readonly period: Pick<NonNullable<Draft['period']>, 'from' | 'to'> | null
  readonly goal: string | null
  readonly tasks: readonly string[]
  readonly indicators: readonly { readonly text: string; readonly baseText: string; readonly targetText: string }[]
  readonly directions: readonly Omit<Draft['directions'][number], 'targets'>[]
  readonly controlPoints: readonly (Omit<DraftControlPoint, 'term' | 'targets' | 'resultText'> & {
    readonly resultText: string
  })[]
  readonly sections: readonly DraftSection[]
  readonly measures: readonly WrittenMeasure[]
  readonly bodies: Draft['bodies']
  readonly people: readonly DraftPerson[]
  readonly schools: readonly DraftSchool[]
}

type WrittenMeasure = Pick<
  DraftMeasure,
  | 'section'
  | 'table'
  | 'number'
  | 'title'
  | 'termText'
  | 'responsibleText'
  | 'resultText'
  | 'reportFormText'
  | 'infoSupportText'
> & { readonly extras: Extras }

/** Reads written cells by the same grammars as the cells of a printed document. Pure; never throws on any text. */
export function writtenDraft(written: Written): Draft {
  const { document, period, goal, tasks, bodies } = written
  const span = period ?? {}
  const clauses = written.clauses.map(({ termText, ...it }) => ({
    ...it,
    termText,
    schools: schoolsIn([it.text]),
    term: termText === '' ? null : readTerm(termText, span),
  }))
  const measures = readMeasures(written)
  const draft: Omit<Draft, 'findings'> = {
    document: {
      ...document,
      date: null,
      number: null,
      approval: '',
      basis: written.basis.map(readAct),
      clauses,
      annexes: [],
    },
    period: period && { text: readPeriod(document.planTitle ?? document.title)?.text ?? '', ...period },
    goal,
    tasks,
    indicators: written.indicators.map(toIndicator),
    directions: written.directions.map((it) => ({ ...it, targets: [it.title, ...it.text].flatMap(figuresIn) })),
    controlPoints: written.controlPoints.map(({ resultText, ...it }) => ({
      ...it,
      ...(resultText !== '' && { resultText }),
      term: it.termText === '' ? null : readTerm(it.termText, span),
      targets: figuresIn(resultText === '' ? it.termText : resultText),
    })),
    sections: written.sections,
    measures,
    bodies,
    people: [...written.people, ...furtherPeople(written.people, clauses)],
    schools:
      written.schools.length > 0
        ? written.schools
        : readSchools(
            clauses,
            [],
            measures.flatMap((it) => it.schools),
          ),
    abbreviations: readAbbreviations([
      document.title,
      document.purpose,
      ...clauses.map((it) => it.text),
      goal ?? '',
      ...tasks,
      ...measures.map((it) => it.title),
    ]),
  }
  return { ...draft, findings: checkWritten(draft) }
}

const NO_PLACE = { page: null, table: null, row: null, lines: [] } as const

function readMeasures({ measures, period }: Written): DraftMeasure[] {
  const actionWords = actionWordsOf(measures.map((it) => it.title))
  const read: DraftMeasure[] = []
  for (const it of measures) {
    const above = read.at(-1)
    const { section, table, title, termText, responsibleText, extras } = it
    const printed = {
      ...it,
      schools: schoolsIn([title, termText, responsibleText, ...extras.map(({ text }) => text)]),
      parts: partsOfRow(title, termText, actionWords),
      source: NO_PLACE,
      repairs: [],
    }
    read.push(toMeasure(printed, section, table, period, above?.table === table ? above : undefined, false))
  }
  return read
}

const figuresIn = (text: string): Target[] =>
  readTargets(text).items.filter((target) => target.value !== null || target.by.length > 0)

/** Values beside the words of an indicator count as if they stood behind them: «доля …: 2026 год – 30 %». */
function toIndicator({ text, baseText, targetText }: Written['indicators'][number]): DraftIndicator {
  const own = readIndicator(text)
  const beside = targetText === '' ? own : readIndicator(`${text.replace(/[\s;:.]+$/u, '')}: ${targetText}`)
  const base = /-?\d+(?:[.,]\d+)?/u.exec(baseText)?.[0]
  return {
    ...beside,
    text,
    unit: /%|процент/iu.test(targetText) ? '%' : own.unit,
    baseline: base === undefined ? beside.baseline : Number(base.replace(',', '.')),
  }
}
