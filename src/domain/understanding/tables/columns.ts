import { readResponsibles } from '../../responsibles/index.ts'
import { readTerm } from '../../terms/index.ts'
import { isNumber } from '../numbers.ts'
import { type GridRow, ownSquares, textAt } from './grid.ts'
import { type ColumnRole, roleOfHeading } from './headings.ts'

/** What one column is for, the words above it, and whether the words or the content decided. */
export interface Column {
  readonly role: ColumnRole
  readonly heading: string
  readonly guessed: boolean
}

/** Shares from 0 to 1 over the filled cells of a column. */
interface Content {
  readonly filled: number
  readonly numbers: number
  readonly terms: number
  readonly responsibles: number
  readonly results: number
  readonly papers: number
  /** Begins with a noun of action or the name of an event. */
  readonly actions: number
  /** Different texts among the filled ones: titles differ, responsibles repeat. */
  readonly distinct: number
  readonly length: number
}

const PAPER =
  /^(?:приказ|справк|отч[её]т|протокол|график|план|информационн|аналитическ|локальн|мониторинг|программ|банк|анализ|рекомендаци|резолюци|список)/iu
const DONE =
  /(?:^|\s)\p{L}+(?:[еая]н[аоы]?|[её]н|[ия]т[аоы])(?=$|[\s,.;])|\d\s*%|не менее|не ниже|повышени|увеличени|наличие|динамика|рост\s/iu

const ACTION =
  /^\p{L}+(?:ние|тие|ция|ства|рка|вка|дка)(?=\s)|^(?:семинар|совещан|мониторинг|анализ|разбор|выезд|консультаци|встреч|конкурс|день|неделя|курс|опрос|сбор|участие|школа|клуб|марафон|конференци|фестиваль|диагностик|единый|городск)/iu

function contentOf(rows: readonly GridRow[], column: number): Content {
  const cells = rows.filter((row) => ownSquares(row).length > 1).map((row) => textAt(row, column))
  const filled = cells.filter((text) => text !== '')
  const share = (test: (text: string) => boolean): number =>
    filled.length === 0 ? 0 : filled.filter(test).length / filled.length
  return {
    filled: cells.length === 0 ? 0 : filled.length / cells.length,
    numbers: share(isNumber),
    terms: share(readsAsTerm),
    responsibles: share(readsAsResponsible),
    results: share((text) => DONE.test(text)),
    papers: share((text) => PAPER.test(text) && text.length < 100),
    actions: share((text) => ACTION.test(text)),
    distinct: new Set(filled).size / Math.max(1, filled.length),
    length: filled.reduce((sum, text) => sum + text.length, 0) / Math.max(1, filled.length),
  }
}

/** A term says little else: long prose with a date in it is a title or a result. */
const readsAsTerm = (text: string): boolean => {
  if (text.length > 160 || isNumber(text)) return false
  const term = readTerm(text)
  return term.kind !== null && !term.doubts.some((doubt) => doubt.code === 'unreadText')
}

const readsAsResponsible = (text: string): boolean => {
  if (text.length > 250 || isNumber(text) || /\d\s*%|«.*»/u.test(text.slice(0, 5))) return false
  const { items } = readResponsibles(text)
  return items.length > 0 && items.every((item) => item.type !== 'role' || item.text.length < 60) && !DONE.test(text)
}

/** Roles by the words of the headings; columns whose words say nothing, or say what another column says better, by content. */
export function readColumns(headings: readonly string[], rows: readonly GridRow[]): Column[] {
  const roles: (ColumnRole | null)[] = headings.map(roleOfHeading)
  settleDoubles(roles, headings, rows)
  const known = [...roles]
  guessTheRest(roles, rows)
  return headings.map((heading, i) => ({ role: roles[i] ?? 'extra', heading, guessed: known[i] === null }))
}

/** Two columns of one role: two terms (begin and end) stay two; else the one whose content fits stays. */
function settleDoubles(roles: (ColumnRole | null)[], headings: readonly string[], rows: readonly GridRow[]): void {
  for (const role of ['number', 'title', 'responsible', 'result', 'reportForm'] as const) {
    const same = roles.flatMap((it, i) => (it === role ? [i] : []))
    if (same.length < 2) continue
    const fitness = (i: number): number => {
      const content = contentOf(rows, i)
      if (role === 'number') return content.numbers
      if (role === 'responsible') return content.responsibles
      if (role === 'title') return content.filled + (/мероприяти|действи/iu.test(headings[i] ?? '') ? 1 : 0)
      return content.filled
    }
    const [best] = [...same].sort((a, b) => fitness(b) - fitness(a) || a - b)
    for (const i of same) if (i !== best) roles[i] = runnerUp(role, roles, rows, i)
  }
}

/** What a second column of a role is: «Направление» beside «Мероприятия» heads its rows, a second result is the report. */
function runnerUp(
  role: ColumnRole,
  roles: readonly (ColumnRole | null)[],
  rows: readonly GridRow[],
  column: number,
): ColumnRole | null {
  if (role === 'title') return headsRows(rows, column) ? 'section' : null
  if (role === 'result' && !roles.includes('reportForm')) return 'reportForm'
  return role === 'number' ? null : 'extra'
}

/** Fewer different texts than rows: merged over several rows, printed once, or repeated. */
function headsRows(rows: readonly GridRow[], column: number): boolean {
  const own = rows.flatMap((row) => (row.squares[column]?.origin === 'own' ? [textAt(row, column)] : []))
  return own.length > 0 && new Set(own).size <= rows.length * 0.7
}

function guessTheRest(roles: (ColumnRole | null)[], rows: readonly GridRow[]): void {
  if (!roles.includes(null)) return
  const contents = roles.map((_, i) => contentOf(rows, i))
  const take = (role: ColumnRole, fits: (content: Content, i: number) => number, least: number): void => {
    if (roles.includes(role)) return
    let best = -1
    let bestFit = least
    for (const [i, content] of contents.entries()) {
      const fit = roles[i] === null ? fits(content, i) : 0
      if (fit > bestFit) [best, bestFit] = [i, fit]
    }
    if (best >= 0) roles[best] = role
  }
  take('number', (it) => (it.filled > 0.3 ? it.numbers : 0), 0.7)
  take('term', (it) => it.terms * Math.min(1, it.filled * 2), 0.4)
  take(
    'responsible',
    (it) => (it.filled > 0.2 ? it.responsibles - it.papers / 2 - it.actions + (1 - it.distinct) / 2 : 0),
    0.4,
  )
  take(
    'title',
    (it, i) =>
      it.filled +
      0.4 +
      it.actions / 2 +
      it.distinct / 2 -
      it.results -
      it.papers / 2 -
      i / 50 +
      Math.min(it.length, 200) / 500,
    0.3,
  )
  const open = roles.flatMap((role, i) => (role === null && (contents[i]?.filled ?? 0) > 0.1 ? [i] : []))
  if (open.length > 1) take('reportForm', (it) => (it.length < 90 ? it.papers : 0), 0.5)
  take('result', (it) => (it.filled > 0.1 ? it.filled + it.results : 0), 0.1)
}
