import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readText } from './read-text.ts'

const shape = (text: string) =>
  readText(text).blocks.map((block) =>
    block.kind === 'paragraph' ? block.text : block.rows.map((row) => row.cells.map((cell) => cell.text)),
  )

const CASES: readonly (readonly [string, string, unknown])[] = [
  ['lines of a paragraph belong together where blank lines part paragraphs', 'ОТДЕЛ\nОБРАЗОВАНИЯ\n\nПРИКАЗ\n\nот 1 мая\n', ['ОТДЕЛ ОБРАЗОВАНИЯ', 'ПРИКАЗ', 'от 1 мая']],
  ['without blank lines each line is a paragraph', 'ОТДЕЛ\nПРИКАЗ\nот 1 мая\n', ['ОТДЕЛ', 'ПРИКАЗ', 'от 1 мая']],
  ['a numbered line begins a paragraph', '1. Утвердить\nплан.\n2. Назначить\n\nИ.И. Иванов\n', ['1. Утвердить план.', '2. Назначить', 'И.И. Иванов']],
  ['bold over several lines', '**План\nработы**\n\nЦель: рост\n', ['План работы', 'Цель: рост']],
  ['escapes and entities', 'Утверждаю \\_\\_\\_ &laquo;5&raquo; мая\n', ['Утверждаю ___ «5» мая']],
  ['a pipe table', '| № | Что |\n|---|---|\n| 1 | Опрос \\| анкета |\n', [[['№', 'Что'], ['1', 'Опрос | анкета']]]],
  ['an empty head of a pipe table is no row', '| | |\n|---|---|\n| 1 | Опрос |\n', [[['1', 'Опрос']]]],
  ['a tabbed table torn by a blank line is two pieces', '№\tЧто\tСрок\n1\tОпрос\tмай\n\n2\tСбор\tиюнь\n', [[['№', 'Что', 'Срок'], ['1', 'Опрос', 'май']], [['2', 'Сбор', 'июнь']]]],
  ['a cell broken over lines', '№\tЧто\tСрок\n1\tОпрос\nучителей\tмай\n2\tСбор\tиюнь\n', [[['№', 'Что', 'Срок'], ['1', 'Опрос учителей', 'май'], ['2', 'Сбор', 'июнь']]]],
  ['tabs that only lay a line out', 'Начальник\t\tИ.И. Иванов\n', ['Начальник И.И. Иванов']],
  ['tags inside cells', '1\t<p>Опрос:</p><ul><li>- учителей</li></ul>\tмай\n2\tСбор<br>данных\tиюнь\n', [[['1', 'Опрос: - учителей', 'май'], ['2', 'Сбор данных', 'июнь']]]],
  ['a sign that is no tag', 'если доля < 5 и > 1\n', ['если доля < 5 и > 1']],
] // prettier-ignore

describe('text, Markdown and tabbed tables', () => {
  it.each(CASES)('%s', (_, text, wanted) => expect(shape(text)).toEqual(wanted))

  it('knows pages by form feeds', () => {
    expect(readText('один\n\f\nдва\n').blocks.map((block) => block.kind === 'paragraph' && block.place.page)).toEqual([
      1, 2,
    ])
  })

  it('marks the drawn header and italic cells', () => {
    const [table] = readText('| А | Б |\n|--|--|\n| *в* | **г** |\n').blocks
    expect(table?.kind === 'table' && table.rows).toMatchObject([
      { header: true },
      { header: false, cells: [{ italic: true }, { bold: true }] },
    ])
  })

  it('loses no word of any text, whatever marks stand in it', () => {
    const word = fc.stringMatching(/^[а-я]{1,6}$/u)
    const mark = fc.constantFrom('\n', '\n\n', '\t', ' | ', '**', '\n| ', '\n- ', '\n1. ', ' ', '<p>', '\f')
    fc.assert(
      fc.property(fc.array(fc.tuple(word, mark), { maxLength: 30 }), (pieces) => {
        const text = pieces.map((piece) => piece.join('')).join('')
        const read = JSON.stringify(shape(text))
        for (const [it] of pieces) expect(read).toContain(it)
      }),
    )
  })
})
