import type { OutputBook, OutputSheet, SheetCell } from '../documents/index.ts'
import type { Draft, DraftMeasure, DraftSection } from '../understanding/index.ts'
import { columnsOf } from './measure-columns.ts'

/** The plan as a workbook: a sheet for each of its parts, a row for each thing; sheets and columns that are empty left out. */
export function planTable(draft: Draft): OutputBook {
  const sheets = [
    measures(draft),
    indicators(draft),
    controlPoints(draft),
    people(draft),
    schools(draft),
    passport(draft),
  ]
  return { title: draft.document.title, sheets: sheets.filter((it) => it.rows.length > 0) }
}

interface Column<Row> {
  readonly heading: string
  readonly width: number
  readonly cell: (row: Row) => SheetCell
}

function sheet<Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[]): OutputSheet {
  const cells = rows.map((row) => columns.map(({ cell }) => filled(cell(row))))
  const used = columns.map((_, i) => cells.some((row) => row[i] !== null))
  return {
    name,
    columns: columns.filter((_, i) => used[i]).map(({ heading, width }) => ({ heading, width })),
    rows: cells.map((row) => row.filter((_, i) => used[i])),
  }
}

const filled = (cell: SheetCell | undefined): SheetCell => (cell === undefined || cell === '' ? null : cell)

const WIDTHS = { title: 44, term: 22, responsible: 28, whole: 28 } as const
const TABLES: Readonly<Record<string, string>> = { plan: '', mechanisms: 'Механизмы' }

function measures({ measures: rows, sections }: Draft): OutputSheet {
  const path = (at: number | null): DraftSection[] => {
    const section = at === null ? undefined : sections[at]
    return section ? [...path(section.parent), section] : []
  }
  const named = (section: DraftSection | undefined): string =>
    section ? [section.number, section.title].filter((it) => it !== '').join('. ') : ''
  const printed = columnsOf(rows).map(({ heading, narrow, of, text }): Column<DraftMeasure> => ({
    heading,
    width: narrow ? 7 : WIDTHS[of],
    cell: text,
  }))
  const term = printed.findIndex((it) => it.heading === 'Срок')
  const dates: Column<DraftMeasure>[] = [
    {
      heading: 'Начало',
      width: 12,
      cell: ({ term: { windows } }) => dayOrNull(windows.map(([from]) => from).sort()[0]),
    },
    { heading: 'Окончание', width: 12, cell: ({ term: { due } }) => dayOrNull([...due].sort().at(-1)) },
  ]
  return sheet(
    'Мероприятия',
    [
      { heading: 'Таблица', width: 18, cell: (it) => TABLES[it.table] ?? it.table },
      { heading: 'Раздел', width: 24, cell: (it) => named(path(it.section)[0]) },
      { heading: 'Подраздел', width: 24, cell: (it) => path(it.section).slice(1).map(named).join(' / ') },
      ...printed.slice(0, term + 1),
      ...dates,
      ...printed.slice(term + 1),
      { heading: 'Школы', width: 24, cell: (it) => it.schools.join('; ') },
    ],
    rows,
  )
}

const dayOrNull = (it: DraftMeasure['term']['due'][number] | undefined): SheetCell => (it ? { day: it } : null)

const MONTHS = 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' ')

/** A row for each value that an indicator is to reach; one row where it names none. */
function indicators({ indicators: all }: Draft): OutputSheet {
  const rows = all.flatMap((it) => {
    const targets = it.targets.length === 0 ? [null] : it.targets
    return targets.map((target) => ({ it, target }))
  })
  return sheet(
    'Показатели',
    [
      { heading: 'Показатель', width: 60, cell: ({ it }) => it.text },
      { heading: 'Единица', width: 10, cell: ({ it }) => (it.unit === 'count' ? 'ед.' : it.unit) },
      { heading: 'Исходное значение', width: 12, cell: ({ it }) => it.baseline },
      { heading: 'Год', width: 8, cell: ({ target }) => target?.year ?? null },
      { heading: 'Месяц', width: 11, cell: ({ target }) => MONTHS[(target?.month ?? 0) - 1] ?? null },
      { heading: 'Условие', width: 10, cell: ({ it, target }) => (target ? it.comparator : null) },
      { heading: 'Значение', width: 11, cell: ({ target }) => target?.value ?? null },
    ],
    rows,
  )
}

const controlPoints = ({ controlPoints: rows }: Draft): OutputSheet =>
  sheet(
    'Контрольные точки',
    [
      { heading: '№', width: 7, cell: (it) => it.number },
      { heading: 'Контрольная точка', width: 60, cell: (it) => it.text },
      { heading: 'Срок', width: 24, cell: (it) => it.termText },
      { heading: 'Окончание', width: 12, cell: (it) => dayOrNull([...(it.term?.due ?? [])].sort().at(-1)) },
      { heading: 'Ответственный', width: 30, cell: (it) => it.responsibleText },
      { heading: 'Результат', width: 30, cell: (it) => it.resultText ?? null },
    ],
    rows,
  )

const people = ({ people: rows }: Draft): OutputSheet =>
  sheet(
    'Рабочая группа',
    [
      { heading: 'Группа', width: 40, cell: (it) => it.group },
      { heading: 'Фамилия, имя, отчество', width: 34, cell: (it) => it.name },
      { heading: 'Должность', width: 50, cell: (it) => it.position },
      { heading: 'Роль', width: 24, cell: (it) => it.roleInGroup },
    ],
    rows,
  )

function schools({ schools: rows }: Draft): OutputSheet {
  const headings = [...new Set(rows.flatMap((it) => (it.extras ?? []).map((extra) => extra.heading)))]
  return sheet(
    'Школы',
    [
      { heading: 'Школа', width: 60, cell: (it) => it.name },
      { heading: 'Краткое название', width: 30, cell: (it) => it.short },
      { heading: 'Директор', width: 34, cell: (it) => it.director },
      ...headings.map((heading) => ({
        heading,
        width: 30,
        cell: (it: (typeof rows)[number]) => it.extras?.find((extra) => extra.heading === heading)?.text ?? null,
      })),
    ],
    rows,
  )
}

interface Fact {
  readonly name: string
  readonly value: SheetCell
}

function passport({ document, period, goal, tasks, directions }: Draft): OutputSheet {
  const facts: Fact[] = [
    { name: 'Издал', value: document.issuer },
    { name: 'Дата', value: document.date && { day: document.date } },
    { name: 'Номер', value: document.number },
    { name: 'Место', value: document.place },
    { name: 'Заголовок', value: document.title },
    { name: 'Утверждение', value: document.approval },
    ...document.basis.map(({ text }) => ({ name: 'Основание', value: text })),
    { name: 'Период', value: period?.text ?? null },
    { name: 'Начало', value: period && { day: period.from } },
    { name: 'Окончание', value: period && { day: period.to } },
    { name: 'Цель', value: goal },
    ...tasks.map((value) => ({ name: 'Задача', value })),
    ...directions.map(({ number, title }) => ({ name: `Направление ${number}`.trim(), value: title })),
    ...document.clauses.map(({ number, text }) => ({ name: `Пункт ${number}`.trim(), value: text })),
    {
      name: 'Подписал',
      value: document.signatory && `${document.signatory.position} ${document.signatory.name}`.trim(),
    },
    { name: 'Исполнитель', value: document.executor },
  ]
  return sheet(
    'Паспорт',
    [
      { heading: 'Сведения', width: 20, cell: (it) => it.name },
      { heading: 'Значение', width: 100, cell: (it) => it.value },
    ],
    facts.filter(({ value }) => filled(value) !== null),
  )
}
