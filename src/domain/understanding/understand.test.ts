import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block, Cell, SourceDocument } from '../documents/index.ts'
import { bare } from '../kernel/index.ts'
import { understand } from './understand.ts'

const cell = (text: string, column: number): Cell => ({
  text,
  column,
  columnSpan: 1,
  rowSpan: 1,
  bold: false,
  italic: false,
})
const place = { page: null, lines: [] }
const paragraph = (text: string): Block => ({
  kind: 'paragraph',
  text,
  place,
  level: null,
  bold: false,
  italic: false,
  align: null,
  numbering: null,
})
const table = (index: number, rows: readonly (readonly string[])[]): Block => ({
  kind: 'table',
  index,
  columns: Math.max(1, ...rows.map((row) => row.length)),
  rows: rows.map((texts) => ({ cells: texts.map(cell), place, header: false })),
})
const document = (blocks: readonly Block[]): SourceDocument => ({ format: 'text', blocks, pages: null, notes: [] })

const HEAD = ['№', 'Мероприятие', 'Срок', 'Ответственный', 'Результат']

describe('understanding', () => {
  it('never throws and always answers in the whole form', () => {
    const words = fc.constantFrom(
      'ПРИКАЗ',
      'Приложение 1',
      'УТВЕРЖДЕНО',
      'приказываю:',
      '1.',
      '1.1',
      'II. Раздел',
      'Цель:',
      'Задачи:',
      '№ п/п',
      'Срок',
      'Мероприятия',
      'март',
      'Ларина О.С.',
      'от 01.02.2026 № 5',
      '',
      '(',
      '«',
      '***',
    )
    const text = fc.oneof(words, fc.string(), fc.string({ unit: 'grapheme' }))
    const block = fc.oneof(
      text.map(paragraph),
      fc
        .array(fc.array(text, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 })
        .map((rows) => table(0, rows)),
    )
    fc.assert(
      fc.property(fc.array(block, { maxLength: 15 }), (blocks) => {
        const draft = understand(document(blocks))
        expect(draft.measures.every((it) => it.confidence > 0 && it.confidence <= 1)).toBe(true)
        expect(draft.measures.every((it) => it.section === null || draft.sections[it.section] !== undefined)).toBe(true)
        expect(draft.findings.some((it) => it.rule === 'noMeasures')).toBe(draft.measures.length === 0)
      }),
      { numRuns: 60 },
    )
  })

  it('puts every cell into exactly one measure or section, however the rows are torn', () => {
    const word = fc.stringMatching(/^[а-я]{3,9}$/u)
    const cells = fc.tuple(word, word, word, word)
    fc.assert(
      fc.property(fc.array(fc.tuple(cells, fc.boolean()), { minLength: 3, maxLength: 12 }), (rows) => {
        const pieces: string[][][] = [[HEAD]]
        for (const [i, [[title, responsible, result, rest], torn]] of rows.entries()) {
          const mark = (text: string, k: number): string => `${text}${String(i)}к${String(k)}`
          pieces
            .at(-1)
            ?.push([`${String(i + 1)}.`, `Опрос ${mark(title, 1)}`, 'март', mark(responsible, 2), mark(result, 3)])
          if (torn) pieces.push([['', mark(rest, 4), '', '', '']])
        }
        const draft = understand(document(pieces.map((piece, i) => table(i, piece))))
        expect(draft.measures).toHaveLength(rows.length)
        const texts = draft.measures.map((it) => bare([it.title, it.responsibleText, it.resultText].join(' ')))
        for (const it of pieces.flat(2).filter((text) => /\d/u.test(text) && /\p{L}/u.test(text)))
          expect(texts.filter((text) => ` ${text} `.includes(` ${bare(it)} `))).toHaveLength(1)
      }),
      { numRuns: 40 },
    )
  })

  it('keeps columns without a field of their own', () => {
    const rows = [[...HEAD, 'Участники'], ['1', 'Опрос учителей', 'март', 'Ларина О.С.', 'Сводка', '5 школ'], ['2', 'Разбор уроков', 'май', 'Ларина О.С.', 'Справка', '']] // prettier-ignore
    const [first, second] = understand(document([table(0, rows)])).measures
    expect(first?.extras).toEqual([{ heading: 'Участники', text: '5 школ' }])
    expect(second?.extras).toBeUndefined()
  })

  it('takes the period from outside before its own reading', () => {
    const blocks = [
      paragraph('План работы на 2026 год'),
      table(0, [HEAD, ['1', 'Опрос', 'март', 'Ларина О.С.', 'Сводка']]),
    ]
    const given = understand(document(blocks), { from: '2025-01-01' as never, to: '2025-12-31' as never })
    expect(given.measures[0]?.term.windows).toEqual([['2025-03-01', '2025-03-31']])
    expect(understand(document(blocks)).measures[0]?.term.windows).toEqual([['2026-03-01', '2026-03-31']])
  })
})
