import { describe, expect, it } from 'vitest'
import type { SourceDocument } from '#domain/documents/index.ts'
import { cell, docx, numbering, paragraph, row, run, table } from '../../../../tests/support/docx.ts'
import { readDocument } from '../read-document.ts'

async function read(blocks: readonly string[], parts: Parameters<typeof docx>[1] = {}): Promise<SourceDocument> {
  const outcome = await readDocument(docx(blocks, parts), 'a.docx')
  if (!outcome.ok) throw new Error(outcome.refused)
  return outcome.value
}

const paragraphs = (source: SourceDocument) => source.blocks.filter((block) => block.kind === 'paragraph')
const tables = (source: SourceDocument) => source.blocks.filter((block) => block.kind === 'table')
const texts = (source: SourceDocument): string[] => paragraphs(source).map((it) => it.text)

describe('numbers that Word computes', () => {
  const numbersOf = async (
    items: readonly (readonly [list: number, level: number])[],
    definition: string,
  ): Promise<(string | null)[]> =>
    paragraphs(
      await read(
        items.map(([id, level]) => paragraph('пункт', { list: { id, level } })),
        { numbering: definition },
      ),
    ).map((it) => it.numbering)

  it('counts levels, and begins the deeper one anew under each item', async () => {
    const definition = numbering([
      [
        { format: 'decimal', text: '%1.' },
        { format: 'decimal', text: '%1.%2.' },
      ],
    ])
    expect(await numbersOf([[1, 0], [1, 1], [1, 1], [1, 0], [1, 1]], definition)).toEqual(['1.', '1.1.', '1.2.', '2.', '2.1.']) // prettier-ignore
  })

  it('goes on through the levels above when told never to restart', async () => {
    const definition = numbering([
      [
        { format: 'upperRoman', text: '%1.' },
        { format: 'decimal', text: '%2.', restart: 0 },
      ],
    ])
    expect(
      await numbersOf(
        [
          [1, 0],
          [1, 1],
          [1, 0],
          [1, 1],
        ],
        definition,
      ),
    ).toEqual(['I.', '1.', 'II.', '2.'])
  })

  it('counts on in a second list of one definition, but for a start of its own', async () => {
    const definition = numbering([[{ format: 'decimal', text: '%1)', start: 3 }]], [{ of: 1, start: 1 }])
    expect(
      await numbersOf(
        [
          [1, 0],
          [1, 0],
          [2, 0],
          [2, 0],
        ],
        definition,
      ),
    ).toEqual(['3)', '4)', '1)', '2)'])
  })

  it.each([
    ['lowerRoman', ['i', 'ii', 'iii', 'iv']],
    ['upperLetter', ['A', 'B', 'C', 'D']],
    ['russianLower', ['а', 'б', 'в', 'г']],
    ['russianUpper', ['А', 'Б', 'В', 'Г']],
    ['decimalZero', ['01', '02', '03', '04']],
    ['hebrew1', ['1', '2', '3', '4']],
  ])('writes %s', async (format, wanted) => {
    expect(
      await numbersOf(
        [
          [1, 0],
          [1, 0],
          [1, 0],
          [1, 0],
        ],
        numbering([[{ format, text: '%1' }]]),
      ),
    ).toEqual(wanted)
  })

  it('keeps the number of a cell that holds nothing else', async () => {
    const source = await read(
      [
        table([
          row([cell([paragraph('', { list: { id: 1 } })]), 'Семинар']),
          row([cell([paragraph('', { list: { id: 1 } })]), 'Совещание']),
        ]),
      ],
      {
        numbering: numbering([[{ format: 'decimal', text: '%1.' }]]),
      },
    )
    expect(tables(source)[0]?.rows.map((it) => it.cells.map((one) => one.text))).toEqual([['1.', 'Семинар'], ['2.', 'Совещание']]) // prettier-ignore
  })
})

describe('text', () => {
  it('takes insertions, drops deletions and hidden text, and reads links and fields as shown', async () => {
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    const source = await read([
      `<w:p>${run('до ')}<w:del><w:r><w:delText>1 мая</w:delText></w:r></w:del><w:ins>${run('10 мая')}</w:ins>${run(' тайна', '<w:vanish/>')}<w:hyperlink>${run(' на сайте')}</w:hyperlink>${run(' стр. ')}${field}</w:p>`,
    ])
    expect(texts(source)).toEqual(['до 10 мая на сайте стр. 7'])
  })

  it('makes spaces of line breaks and tabs', async () => {
    expect(
      texts(await read([`<w:p><w:r><w:t>№ 5</w:t><w:tab/><w:t>от</w:t><w:br/><w:t>1 мая</w:t></w:r></w:p>`])),
    ).toEqual(['№ 5 от 1 мая'])
  })

  it('reads a text box once, behind its paragraph', async () => {
    const box = (name: string): string => `<w:txbxContent>${paragraph(name)}</w:txbxContent>`
    const source = await read([
      `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('УТВЕРЖДЕНО')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('УТВЕРЖДЕНО')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('План')}</w:p>`,
    ])
    expect(texts(source)).toEqual(['План', 'УТВЕРЖДЕНО'])
  })

  it('counts pages and says what it left out', async () => {
    const source = await read([
      paragraph('один'),
      '<w:p><w:r><w:br w:type="page"/></w:r></w:p>',
      '<w:p><w:r><w:t>два</w:t><w:drawing/></w:r></w:p>',
    ])
    expect(paragraphs(source).map((it) => it.place.page)).toEqual([1, 2])
    expect(source).toMatchObject({ pages: 2, notes: ['1 рисунок не прочитан'] })
  })

  it('takes weight, alignment and heading level from styles with all they are based on', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Base"><w:name w:val="Base"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:basedOn w:val="Base"/></w:style>'
    const source = await read(
      [
        paragraph('Раздел', { style: 'H2' }),
        `<w:p><w:pPr><w:pStyle w:val="H2"/></w:pPr>${run('тонко', '<w:b w:val="0"/>')}</w:p>`,
      ],
      { styles },
    )
    expect(paragraphs(source)).toMatchObject([
      { level: 2, bold: true, align: 'center' },
      { level: 2, bold: false },
    ])
  })
})

describe('tables', () => {
  it('lays merges out over rows and columns', async () => {
    const source = await read([
      table([
        row([cell('Раздел', { span: 3 })]),
        row([cell('1', { merge: 'restart' }), cell('Опрос'), cell('май')]),
        row([cell('', { merge: 'continue' }), cell('Разбор'), cell('июнь')]),
      ]),
    ])
    const [found] = tables(source)
    expect(found?.columns).toBe(3)
    expect(found?.rows.map((it) => it.cells.map(({ text, column, columnSpan, rowSpan }) => [text, column, columnSpan, rowSpan]))).toEqual([
      [['Раздел', 0, 3, 1]],
      [['1', 0, 1, 2], ['Опрос', 1, 1, 1], ['май', 2, 1, 1]],
      [['Разбор', 1, 1, 1], ['июнь', 2, 1, 1]],
    ]) // prettier-ignore
  })

  it('keeps a small table of a cell as its text, and frees a table from a frame', async () => {
    const inner = table([row(['а', 'б', 'в']), row(['г', 'д', 'е'])])
    const small = await read([
      table([
        row(['x', 'y', cell([table([row(['1', '2'])]), paragraph('')])]),
        row(['p', 'q', 'r']),
        row(['s', 't', 'u']),
      ]),
    ])
    expect(tables(small)[0]?.rows[0]?.cells.map((it) => it.text)).toEqual(['x', 'y', '1 2'])
    const framed = await read([table([row([cell([paragraph('Перед'), inner, paragraph('')])])])])
    expect(framed.blocks.map((block) => (block.kind === 'table' ? block.columns : block.text))).toEqual(['Перед', 3])
  })
})
