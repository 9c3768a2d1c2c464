import type { Cell, Row, SourceDocument, Table } from '#domain/documents/index.ts'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cellOf, columnShares, locate, piecesOf } from './locate.ts'

const cell = (text: string, column: number, rowSpan = 1): Cell => ({
  text,
  column,
  columnSpan: 1,
  rowSpan,
  bold: false,
  italic: false,
})
const row = (...texts: string[]): Row => ({
  cells: texts.map((it, i) => cell(it, i)),
  place: { page: null, lines: [] },
  header: false,
})
const table = (rows: readonly Row[], index = 0): Table => ({ kind: 'table', index, columns: 3, rows })
const source: SourceDocument = {
  format: 'markdown',
  pages: null,
  notes: [],
  blocks: [
    {
      kind: 'paragraph',
      text: 'Приказ',
      place: { page: null, lines: [1] },
      level: null,
      bold: false,
      italic: false,
      align: null,
      numbering: null,
    },
    table([row('1', 'Уроки', 'май'), { ...row('2', 'Курсы', 'июнь'), place: { page: null, lines: [7, 8] } }]),
  ],
}

it('finds a row by its table, or by its lines, or not at all', () => {
  expect(locate(source, { page: null, table: 0, row: 1, lines: [] })).toEqual({ block: 1, row: 1 })
  expect(locate(source, { page: null, table: null, row: null, lines: [8] })).toEqual({ block: 1, row: 1 })
  expect(locate(source, { page: null, table: null, row: null, lines: [1] })).toEqual({ block: 0, row: null })
  expect(locate(source, { page: null, table: 4, row: 0, lines: [] })).toBeNull()
})

it('finds the cell of a printed text, the tightest one', () => {
  const of = row('1', 'Курсы, май 2026', 'май  2026')
  expect(cellOf(of, 'май 2026')).toBe(2)
  expect(cellOf(of, 'Курсы')).toBe(1)
  expect(cellOf(of, '')).toBeNull()
})

it('gives narrow numbers a narrow column and the whole width to all together', () => {
  const shares = columnShares(table([row('1.1.', 'Проведение открытых уроков для соседних школ', 'май 2026')]))
  expect(shares[0]).toBeLessThan(shares[2] ?? 0)
  expect(shares[2]).toBeLessThan(shares[1] ?? 0)
  expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(100, 0)
})

it('takes from the longest words alone where all do not fit', () => {
  const long = 'общеобразовательных'
  const shares = columnShares({ ...table([row('1.1.', ...Array.from({ length: 6 }, () => long))]), columns: 7 })
  expect(shares[0]).toBeGreaterThan(9)
  expect(new Set(shares.slice(1)).size).toBe(1)
})

it('does not widen the column of numbers for a heading typed into it', () => {
  const plain = row('1.1.', 'Уроки', 'май')
  const heading = row('2. Организация работы', '', '')
  expect(columnShares(table([plain, heading]))).toEqual(columnShares(table([plain])))
})

it('cuts a long table into pieces that hold every row once and never cut a merged cell', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 300 }), (spans) => {
      const rows = spans.map((it, i): Row => ({ ...row(), cells: [cell('а', 0, Math.min(it, spans.length - i))] }))
      const pieces = piecesOf([table(rows)]).flatMap((it) => (it.kind === 'rows' ? [it] : []))
      expect(pieces.flatMap((it) => Array.from({ length: it.to - it.from }, (_, k) => it.from + k))).toEqual(
        rows.map((_, i) => i),
      )
      for (const it of pieces)
        for (let i = it.from; i < it.to; i++) expect(i + (rows[i]?.cells[0]?.rowSpan ?? 1)).toBeLessThanOrEqual(it.to)
    }),
  )
})
