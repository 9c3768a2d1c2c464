import { collapse } from '../kernel/index.ts'
import { clausesOf, tidyMetric } from './clauses.ts'
import type { Clause } from './clauses.ts'
import { figuresIn } from './figures.ts'
import type { Figure } from './figures.ts'
import { isPaper } from './papers.ts'
import type { Target } from './target.ts'

/**
 * Reads an expected result into figures, papers and plain words. Yearly values are one item with `by` and no `value`; a
 * cell without figures is one item, a paper or plain words. Never throws; an empty cell has no items.
 */
export function readTargets(text: string): { items: Target[] } {
  const cell = collapse(text)
  if (!/[\p{L}\p{N}]/u.test(cell)) return { items: [] }
  const clauses = clausesOf(cell)
  const figures = clauses.flatMap(figureTargets)
  if (figures.length === 0) return { items: [plainTarget(tidyMetric(cell))] }
  const papers = clauses.filter((clause) => figuresIn(clause.text).length === 0 && isPaper(clause.text))
  return { items: [...joinYears(figures), ...papers.map((clause) => plainTarget(tidyMetric(clause.text)))] }
}

const plainTarget = (metric: string): Target => ({
  metric,
  comparator: null,
  value: null,
  unit: null,
  by: [],
  kind: isPaper(metric) ? 'document' : 'qualitative',
})

function figureTargets({ text }: Clause): Target[] {
  const figures = targetFigures(text)
  const dated = figures.filter(({ year }) => year !== null)
  const items = figures
    .filter(({ year }) => year === null)
    .map((figure) => target(figure, metricOf(text, figures, figure)))
  const [first] = dated
  if (!first) return items
  const { comparator, unit } = first
  const by = dated.map(({ year, month, value }) => ({ year: year ?? 0, month, value }))
  const yearly: Target = {
    metric: tidyMetric(text.slice(0, first.at)),
    comparator,
    value: null,
    unit,
    by,
    ...(first.baseline === undefined ? {} : { baseline: first.baseline }),
    kind: 'quantitative',
  }
  const rest = tidyMetric(text.slice(dated.at(-1)?.end))
  return [{ ...yearly, metric: yearly.metric || rest }, ...items]
}

/**
 * The figures that set a target. A figure inside the description of what is counted sets none: «доля школ, в которых
 * не более 30 % …, – 25 %».
 */
export function targetFigures(text: string): Figure[] {
  const figures = figuresIn(text)
  const dated = figures.findIndex(({ year }) => year !== null)
  if (dated > 0) return figures.slice(dated)
  const last = figures.at(-1)
  const closes = last !== undefined && /[-–—:]\s?$/u.test(text.slice(0, last.at))
  return closes ? figures.filter((figure) => figure === last || !describes(text, figure)) : figures
}

const describes = (text: string, figure: Figure): boolean =>
  /(?:котор\p{L}+|где|\p{L}+(?:вших|ющих|ящих|енных|анных|имых)(?:ся)?)\s[^,;]*$/u.test(text.slice(0, figure.at))

const target = (figure: Figure, metric: string): Target => ({
  metric,
  comparator: figure.comparator,
  value: figure.value,
  ...(figure.valueMax === undefined ? {} : { valueMax: figure.valueMax }),
  unit: figure.unit,
  by: [],
  ...(figure.baseline === undefined ? {} : { baseline: figure.baseline }),
  ...(figure.change === undefined ? {} : { change: figure.change }),
  kind: 'quantitative',
})

/** The words of what is counted: the clause without its figure, or the figure's own part when it shares the clause. */
function metricOf(text: string, figures: readonly Figure[], figure: Figure): string {
  const at = figures.indexOf(figure)
  const [before, after] = [figures[at - 1], figures[at + 1]]
  const start = before ? partStart(text, before.end, figure.at) : 0
  const end = after ? partStart(text, figure.end, after.at) : text.length
  const own = tidyMetric(`${text.slice(start, figure.at)} ${figure.joint ?? ''} ${text.slice(figure.end, end)}`)
  return own === '' ? tidyMetric(text.slice(0, figures[0]?.at)) : own
}

/** Two figures of one clause part at the last comma or «и» between them. */
function partStart(text: string, from: number, to: number): number {
  const between = text.slice(from, to)
  const comma = Math.max(between.lastIndexOf(','), between.search(/\sи\s[^и]*$/u))
  return comma < 0 ? from : from + comma
}

/** «…: к 2023 году – 15 %; к 2024 году – 25 %»: years behind a semicolon go on with the item before. */
function joinYears(items: readonly Target[]): Target[] {
  const joined: Target[] = []
  for (const item of items) {
    const last = joined.at(-1)
    if (last && last.by.length > 0 && item.by.length > 0 && item.metric === '') {
      joined[joined.length - 1] = { ...last, by: [...last.by, ...item.by] }
    } else joined.push(item)
  }
  return joined
}
