import { utils, write } from '@e965/xlsx'
import { type Asker, timed } from './ask.ts'

export const TABLE_ROWS = 10_000

interface Load {
  readonly id: string
  readonly state: string
  readonly version: number
  readonly counts: Readonly<Record<string, number>>
}

/** A workbook of schools as an education authority keeps it. */
function workbook(): Uint8Array<ArrayBuffer> {
  const rows = Array.from({ length: TABLE_ROWS }, (_, i) => [
    `МКОУ «Основная общеобразовательная школа № ${i + 5001}»`,
    `ООШ № ${i + 5001}`,
    `ул. Полевая, д. ${i + 1}`,
    '2026/27',
    100 + (i % 800),
  ])
  const book = utils.book_new()
  const sheet = utils.aoa_to_sheet([
    ['Полное наименование', 'Краткое наименование', 'Юридический адрес', 'Учебный год', 'Контингент'],
    ...rows,
  ])
  utils.book_append_sheet(book, sheet, 'Школы')
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)
}

async function until(ask: Asker, id: string, state: string): Promise<Load> {
  for (;;) {
    const load = await ask.get<Load>(`/api/spreadsheets/${id}`)
    if (load.state === state) return load
    if (load.state === 'failed' || load.state === 'cancelled') throw new Error(`the table was ${load.state}`)
    await new Promise((again) => setTimeout(again, 100))
  }
}

/** Milliseconds of a table of 10,000 schools: read and shown, taken, and given out again. */
export async function tableTimes(ask: Asker): Promise<{ read: number; taken: number; out: number }> {
  const bytes = workbook()
  // making it holds this process up: connections that were closed meanwhile are noticed before one is used
  await new Promise((noticed) => setTimeout(noticed, 100))
  let load: Load | undefined
  const read = await timed(async () => {
    const { id } = await ask.upload<Load>('/api/spreadsheets/schools', 'школы.xlsx', bytes)
    load = await until(ask, id, 'preview')
  })
  if (!load || load.counts['add'] !== TABLE_ROWS)
    throw new Error(`rows of the table were not understood: ${JSON.stringify(load?.counts)}`)
  const { id, version } = load
  const taken = await timed(async () => {
    await ask.post(`/api/spreadsheets/${id}/apply`, { version })
    await until(ask, id, 'done')
  })
  const out = await timed(() => ask.size('/api/registers/schools'))
  return { read, taken, out }
}
