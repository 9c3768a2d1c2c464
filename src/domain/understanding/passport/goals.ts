import type { Paragraph } from '../../documents/index.ts'
import { readIndicator, readTargets } from '../../targets/index.ts'
import type { Draft, DraftIndicator } from '../draft.ts'
import { splitNumber, trimNumber } from '../numbers.ts'
import type { Item } from '../outline.ts'
import { ownSquares, textAt } from '../tables/grid.ts'
import type { WholeTable } from '../tables/pieces.ts'
import { findList, itemText, textsOf } from './lists.ts'

type Goals = Pick<Draft, 'goal' | 'tasks' | 'indicators' | 'directions'>

const GOAL = /^(?:основная\s+)?цел[ьи](?![\p{L}])(?!\p{L}*\s*групп)/iu
const TASKS = /^(?:основные\s+)?задачи(?![\p{L}])/iu
const INDICATORS = /^(?:основные\s+)?(?:целевые\s+)?(?:показатели|индикаторы)(?![\p{L}])/iu
const DIRECTIONS = /^(?:определение\s+)?(?:основны[ех]\s+|приоритетны[ех]\s+)?направлени[яй](?![\p{L}])/iu

/** Goal, tasks, indicators and directions, from the running text, from a passport table and from tables of indicators. */
export function readGoals(items: readonly Item[]): Goals {
  const all = withPassport(items)
  const goal = findList(all, GOAL)
  const tasks = findList(all, TASKS)
  const indicators = findList(all, INDICATORS)
  const tables = items.flatMap((it) =>
    it.kind === 'table' && it.holds === 'indicators' ? tableIndicators(it.table) : [],
  )
  const listed = textsOf(indicators)
    .filter((text) => text.length > 10)
    .map(toIndicator)
  return {
    goal: goal ? goal.items.map(itemText).join(' ') || null : null,
    tasks: textsOf(tasks),
    indicators: [...listed, ...tables],
    directions: readDirections(findList(all, DIRECTIONS)?.items ?? []),
  }
}

const toIndicator = (text: string): DraftIndicator => ({ text, ...readIndicator(text) })

/** The cells of a passport table as the headings and paragraphs they stand for. */
function withPassport(items: readonly Item[]): Item[] {
  return items.flatMap((it): Item[] => {
    if (it.kind !== 'table' || it.holds !== 'passport') return [it]
    const key = it.table.columns.length - 2
    return it.table.rows.flatMap((row) => {
      const heading = paragraph(`${textAt(row, key).replace(/:$/u, '')}:`, row.source.lines)
      return [heading, ...splitItems(textAt(row, key + 1)).map((text) => paragraph(text, row.source.lines))]
    })
  })
}

/** A cell with a numbered or dashed list gives its items, any other cell is one item. */
function splitItems(text: string): string[] {
  const parts = text
    .split(/(?:^|\s)(?=(?:\d{1,2}[.)]|[-–—•])\s+\p{L})/u)
    .map((part) => part.trim())
    .filter(Boolean)
  if (parts.length > 2) return parts
  const clauses = text.split(/;\s+/u)
  const figures = clauses.length === 2 && clauses.every((part) => /\d/u.test(part))
  return clauses.length > 2 || figures ? clauses.map((part, i) => (i < clauses.length - 1 ? `${part};` : part)) : [text]
}

const paragraph = (text: string, lines: readonly number[]): Paragraph => ({
  kind: 'paragraph', text, place: { page: null, lines }, level: null, bold: false, italic: false, align: null, numbering: null,
}) // prettier-ignore

/** «1. Title. Figures …» with the paragraphs that follow until the next number. */
function readDirections(items: readonly Paragraph[]): Draft['directions'] {
  const out: { number: string; title: string; text: string[] }[] = []
  for (const it of items) {
    const split = splitNumber(it.text)
    const number = it.numbering ? trimNumber(it.numbering) : split?.number
    const words = split && !it.numbering ? split.title : itemText(it)
    const last = out.at(-1)
    if (number || !last) {
      const sentence = /^.*?[^\s\d][.](?=\s\p{Lu})/u.exec(words)?.[0]
      const title = sentence ?? words
      const rest = words.slice(title.length).trim()
      out.push({ number: number ?? '', title, text: rest === '' ? [] : [rest] })
    } else last.text.push(it.text)
  }
  return out.map((it) => ({
    ...it,
    targets: [it.title, ...it.text]
      .flatMap((text) => readTargets(text).items)
      .filter((target) => target.value !== null || target.by.length > 0),
  }))
}

const BASE = /базов|исходн|факт/iu

/** A table «показатель | единица | 2023 | 2024»: a row is an indicator, a column with a year is a target. */
function tableIndicators(table: WholeTable): DraftIndicator[] {
  const years = table.columns.flatMap((column, i) => {
    const year = /20\d\d/u.exec(column.heading)?.[0]
    return year && !BASE.test(column.heading) ? [{ column: i, year: Number(year) }] : []
  })
  const value = table.columns.findIndex((it) => /значени|целев/iu.test(it.heading) && !BASE.test(it.heading))
  const base = table.columns.findIndex((it) => BASE.test(it.heading))
  const unit = table.columns.findIndex((it) => /ед\p{L}*\.?\s*изм/iu.test(it.heading))
  const name = table.columns.findIndex(
    (it) => /показател|индикатор/iu.test(it.heading) && !/значени/iu.test(it.heading),
  )
  return table.rows.flatMap((row): DraftIndicator[] => {
    const text = textAt(row, name < 0 ? 1 : name)
    if (text === '' || ownSquares(row).length < 2) return []
    const read = readIndicator(text)
    const columns = years.length > 0 ? years : value >= 0 ? [{ column: value, year: null }] : []
    const targets = columns.flatMap(({ column, year }) => {
      const number = figure(textAt(row, column))
      return number === null ? [] : [{ year, month: null, value: number }]
    })
    const percent = /%|процент/iu.test(
      [textAt(row, unit), text, ...columns.map((it) => textAt(row, it.column))].join(' '),
    )
    return [
      {
        ...read,
        text,
        unit: percent ? '%' : read.unit,
        baseline: figure(textAt(row, base)) ?? read.baseline,
        targets: targets.length > 0 ? targets : read.targets,
      },
    ]
  })
}

function figure(text: string): number | null {
  const found = /-?\d+(?:[.,]\d+)?/u.exec(text.replace(/(?<=\d)\s(?=\d{3})/gu, ''))
  return found ? Number(found[0].replace(',', '.')) : null
}
