import { describe, expect, it } from 'vitest'
import type { OutputBlock, OutputDocument } from '../documents/index.ts'
import type { Day } from '../kernel/index.ts'
import { readTerm } from '../terms/index.ts'
import type { Draft, DraftClause, DraftDocument, DraftMeasure } from '../understanding/index.ts'
import { planDocument, planTable } from './index.ts'
import { stampLines } from './stamp-lines.ts'

const document: DraftDocument = {
  kind: 'order', issuer: 'УПРАВЛЕНИЕ ОБРАЗОВАНИЯ', date: null, number: null, place: '', title: 'О дорожной карте', signatory: null,
  executor: null, approval: '', purpose: 'помощи школам', basis: [{ text: 'приказом министерства № 5', date: null, number: '5' }],
  clauses: [], annexes: [],
} // prettier-ignore
const clause = (number: string, text: string, more: Partial<DraftClause> = {}): DraftClause => ({
  number, text, responsibleText: '', termText: '', schools: [], term: null, ...more,
}) // prettier-ignore
const measure = (more: Partial<DraftMeasure>): DraftMeasure => ({
  section: null, table: 'plan', number: '1', title: 'Опрос', termText: 'март', responsibleText: 'ИМЦ', resultText: '',
  reportFormText: '', infoSupportText: '', term: readTerm('март', { from: '2026-01-01' as Day, to: '2026-12-31' as Day }),
  responsibles: [], targets: [], schools: [], parts: [], source: { page: null, table: null, row: null, lines: [] }, confidence: 1,
  repairs: [], ...more,
}) // prettier-ignore
const draft = (more: Partial<Draft>): Draft => ({
  document, period: { text: 'на 2026 год', from: '2026-01-01' as Day, to: '2026-12-31' as Day }, goal: null, tasks: [],
  indicators: [], directions: [], controlPoints: [], sections: [], measures: [], bodies: [], people: [], schools: [],
  abbreviations: [], findings: [], ...more,
}) // prettier-ignore

const linesOf = (block: OutputBlock): string[] =>
  block.kind === 'paragraph'
    ? [block.runs.map((it) => it.text).join(' ')]
    : block.kind === 'table'
      ? [...block.head, ...block.rows].map((row) => row.map((it) => it.text).join(' | '))
      : []
const printed = ({ sections }: OutputDocument): string[] => sections.flatMap(({ blocks }) => blocks.flatMap(linesOf))

describe('an order written from a draft', () => {
  it('leaves blanks for what is not known, and leads to the acts by their case', () => {
    expect(printed(planDocument(draft({})))).toEqual([
      'УПРАВЛЕНИЕ ОБРАЗОВАНИЯ',
      'ПРИКАЗ',
      '____________ № ________',
      'О дорожной карте',
      'В соответствии с приказом министерства № 5, в целях помощи школам',
      'ПРИКАЗЫВАЮ:',
    ])
  })

  it('prints a preamble as it was printed', () => {
    const lines = printed(
      planDocument(draft({ document: { ...document, preamble: 'Во исполнение плана ПРИКАЗЫВАЮ:' } })),
    )
    expect(lines.slice(-2)).toEqual(['Во исполнение плана', 'ПРИКАЗЫВАЮ:'])
  })

  it('says whom and when after a point whose words do not', () => {
    const clauses = [
      clause('1', 'Директорам школ:'),
      clause('1.1', 'утвердить программы до 1 марта;', { responsibleText: 'Директорам школ', termText: 'до 1 марта' }),
      clause('2', 'Провести опрос.', { responsibleText: 'ИМЦ', termText: 'апрель' }),
    ]
    expect(printed(planDocument(draft({ document: { ...document, clauses } }))).slice(-3)).toEqual([
      '1. Директорам школ:',
      '1.1. утвердить программы до 1 марта;',
      '2. Провести опрос. Ответственный: ИМЦ. Срок: апрель.',
    ])
  })

  it('heads an annex that no paper heads yet, with the columns that some row fills', () => {
    const plan = draft({
      sections: [{ number: 'I', title: 'Анализ', table: 'plan', parent: null }],
      measures: [measure({ section: 0 })],
    })
    const { sections } = planDocument(plan)
    expect(sections.map((it) => it.orientation)).toEqual(['portrait', 'landscape'])
    expect(sections[1]?.blocks.flatMap(linesOf)).toEqual([
      'Приложение к приказу от ____________ № ________',
      'План мероприятий',
      'Сроки реализации:  на 2026 год',
      'Мероприятия',
      '№ | Мероприятие | Срок | Ответственный',
      'I. Анализ',
      '1 | Опрос | март | ИМЦ',
    ])
  })

  it('gives every table widths that fill the page', () => {
    const { sections } = planDocument(draft({ measures: [measure({ title: 'Очень длинное название '.repeat(9) })] }))
    const tables = sections.flatMap(({ blocks }) => blocks.flatMap((it) => (it.kind === 'table' ? [it] : [])))
    expect(tables.map((it) => Math.round(it.widths.reduce((sum, width) => sum + width, 0)))).toEqual([100])
  })
})

describe('a workbook of a draft', () => {
  it('has a sheet for each part that is there, and days beside the words of a term', () => {
    const { sheets } = planTable(draft({ measures: [measure({})] }))
    expect(sheets.map((it) => it.name)).toEqual(['Мероприятия', 'Паспорт'])
    expect(sheets[0]?.columns.map((it) => it.heading)).toEqual([
      '№', 'Мероприятие', 'Срок', 'Начало', 'Окончание', 'Ответственный',
    ]) // prettier-ignore
    expect(sheets[0]?.rows).toEqual([['1', 'Опрос', 'март', { day: '2026-03-01' }, { day: '2026-03-31' }, 'ИМЦ']])
  })
})

it.each([
  [
    'УТВЕРЖДЕНО приказом управления образования от 17.04.2026 № 191',
    ['УТВЕРЖДЕНО', 'приказом управления образования', 'от 17.04.2026 № 191'],
  ],
  [
    'УТВЕРЖДАЮ Директор ________ А.А. Воронцов приказ от 30.08.2024 № 112',
    ['УТВЕРЖДАЮ', 'Директор', '________ А.А. Воронцов', 'приказ от 30.08.2024 № 112'],
  ],
  ['Приложение № 1 к приказу отдела от 1.02.2026 № 5', ['Приложение № 1', 'к приказу отдела', 'от 1.02.2026 № 5']],
])('%s: the lines of a stamp', (stamp, lines) => {
  expect(stampLines(stamp)).toEqual(lines)
})
