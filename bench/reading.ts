import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { AlignmentType, Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import mammoth from 'mammoth'
import { readDocument } from '../src/adapters/documents-in/index.ts'
import { understand } from '../src/domain/understanding/index.ts'
import type { BenchResult } from './result.ts'

const ROUNDS = 9
const ROWS = 150
const SEED_MS = 150
const TIMES_MAMMOTH = 1.5

const FOLDERS = ['../../shared/seeds', '../samples'].map((it) => join(import.meta.dirname, it))

/** Milliseconds, the median of a few rounds in which the competitors take turns: a noisy machine hurts them alike. */
async function medians(works: readonly (() => Promise<unknown>)[]): Promise<number[]> {
  const times = works.map((): number[] => [])
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const [i, work] of works.entries()) {
      const start = performance.now()
      await work()
      // The first round warms up.
      if (round > 0) times[i]?.push(performance.now() - start)
    }
  return times.map((it) => it.sort((a, b) => a - b)[Math.floor(it.length / 2)] ?? 0)
}

async function readWhole(bytes: Uint8Array, name: string): Promise<void> {
  const read = await readDocument(bytes, name)
  if (!read.ok) throw new Error(`${name}: ${read.refused}`)
  understand(read.value)
}

/** A roadmap as Word writes it: five columns, automatic numbers, a paragraph of two runs in each cell. */
async function largeDocx(): Promise<Uint8Array> {
  const cell = (text: string, list = false): TableCell => {
    const [first = '', ...rest] = text.split(' ')
    const children = [new TextRun({ text: first, bold: true }), new TextRun({ text: ` ${rest.join(' ')}` })]
    return new TableCell({
      children: [list ? new Paragraph({ numbering: { reference: 'rows', level: 0 } }) : new Paragraph({ children })],
    })
  }
  const head = ['№ п/п', 'Мероприятие', 'Срок', 'Ответственный', 'Результат'].map((text) => cell(text))
  const rows = Array.from({ length: ROWS }, (_, i) => [
    cell('', true),
    cell(`Проведение занятия ${i + 1} для учителей математики школ с низкими образовательными результатами`),
    cell(['март 2026 года', 'ежемесячно', 'до 15 мая 2026 года', 'в течение года'][i % 4] ?? ''),
    cell('Методический центр, директора школ'),
    cell(`Не менее ${i + 5} участников, аналитическая справка`),
  ])
  const document = new Document({
    numbering: {
      config: [
        { reference: 'rows', levels: [{ level: 0, format: 'decimal', text: '%1.', alignment: AlignmentType.LEFT }] },
      ],
    },
    sections: [
      {
        children: [
          new Paragraph('План мероприятий (дорожная карта) на 2026 год'),
          new Table({ rows: [head, ...rows].map((children) => new TableRow({ children })) }),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

/** Every order at hand, whole, and a long Word table beside the bare library that only makes HTML of it. */
export async function benchReading(): Promise<BenchResult[]> {
  const files = FOLDERS.filter((folder) => existsSync(folder)).flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => /\.(?:txt|docx|md)$/.test(file) && file !== 'README.md')
      .map((file) => ({
        name: file.replace(/_[\da-f]+\.txt$/, ''),
        bytes: new Uint8Array(readFileSync(join(folder, file))),
      })),
  )
  const results: BenchResult[] = []
  for (const { name, bytes } of files) {
    const [value = 0] = await medians([() => readWhole(bytes, name)])
    results.push({
      name: `reading.${name}`,
      size: null,
      value: round(value),
      unit: 'ms',
      bar: `<= ${SEED_MS} ms`,
      holds: value <= SEED_MS,
    })
  }
  const bytes = await largeDocx()
  const buffer = Buffer.from(bytes)
  const [alone = 0, whole = 0, bare = 0] = await medians([
    () => readDocument(bytes, 'large.docx'),
    () => readWhole(bytes, 'large.docx'),
    () => mammoth.convertToHtml({ buffer }),
  ])
  const peer = { name: 'mammoth convertToHtml', value: round(bare) }
  const holds = whole <= bare * TIMES_MAMMOTH
  results.push(
    { name: `reading.docx-${ROWS}-rows.reader`, size: null, value: round(alone), unit: 'ms', peer },
    {
      name: `reading.docx-${ROWS}-rows`,
      size: null,
      value: round(whole),
      unit: 'ms',
      peer,
      bar: `<= ${TIMES_MAMMOTH}x peer`,
      holds,
    },
  )
  return results
}

const round = (value: number): number => Math.round(value * 10) / 10
