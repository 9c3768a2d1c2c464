import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { type Made, makeData } from '../region/make-data.ts'
import type { Size } from '../region/sizes.ts'
import type { BenchResult } from '../result.ts'
import { type Asker, askerFor } from './ask.ts'
import { Figures } from './figures.ts'
import { type Found, type Page, pagesOf } from './pages.ts'
import { memoryOf, startProduct } from './product.ts'
import { type Reader, READERS, tokensFor } from './readers.ts'
import { TABLE_ROWS, tableTimes } from './tables.ts'
import { writingTimes } from './writing.ts'

const run = promisify(execFile)

const WARM = 5
const REQUESTS_ALONE = 60
const EXPORTS = 20
const USERS = 50
const THINK_MS = 10_000
const ROUNDS_TOGETHER = 4
const MAKING_S = 300

type Tokens = Readonly<Record<Reader, string>>

async function load(task: object): Promise<Record<string, number[]>> {
  const { stdout } = await run(
    'nice',
    ['-n', '10', process.execPath, join(import.meta.dirname, 'load-maker.ts'), JSON.stringify(task)],
    { maxBuffer: 1 << 26 },
  )
  return JSON.parse(stdout) as Record<string, number[]>
}

async function alone(origin: string, token: string, path: string, rounds: number): Promise<number[]> {
  const task = { origin, token, paths: [path], users: 1, thinkMs: 0 }
  await load({ ...task, rounds: WARM })
  return (await load({ ...task, rounds }))[path] ?? []
}

/** The data of the size, with how long it took; who reads it, and ids of the measured plan. */
async function prepare(
  database: string,
  figures: Figures,
  size: Size,
  part: number,
  today: string,
): Promise<{ made: Made; tokens: Tokens; found: Omit<Found, 'deep'> }> {
  const db = new pg.Client({ connectionString: database })
  await db.connect()
  try {
    const since = performance.now()
    const made = await makeData(db, size, part, today)
    const seconds = (performance.now() - since) / 1000
    figures.atMost('making the data', seconds, 's', MAKING_S)
    figures.say('rows made', made.rows, 'rows')
    figures.say('rows made in a second', Math.round(made.rows / seconds), 'rows/s')
    const tokens = await tokensFor(db, made)
    const one = async (table: 'measure' | 'obligation'): Promise<string> => {
      const { rows } = await db.query<{ id: string }>(
        `select id from ${table} where territory_id = $1 and roadmap_id = $2 limit 1`,
        [made.territoryId, made.roadmapId],
      )
      return rows[0]?.id ?? ''
    }
    return { made, tokens, found: { measure: await one('measure'), obligation: await one('obligation') } }
  } finally {
    await db.end()
  }
}

/** Where the last page of schools begins; undefined where there is one page. */
async function lastPage(ask: Asker): Promise<string | undefined> {
  let cursor: string | undefined
  for (;;) {
    const path = `/api/schools?limit=50${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`
    const { next } = await ask.get<{ next: string | null }>(path)
    if (!next) return cursor
    cursor = next
  }
}

async function together(origin: string, tokens: Tokens, pages: readonly Page[], figures: Figures): Promise<void> {
  for (const as of READERS) {
    const mine = pages.filter((page) => page.as === as)
    const paths = mine.map(({ path }) => path)
    const times = await load({
      origin,
      token: tokens[as],
      paths,
      users: USERS,
      rounds: ROUNDS_TOGETHER,
      thinkMs: THINK_MS,
    })
    for (const page of mine)
      figures.times(`${page.name}, ${as}, ${USERS} users`, times[page.path] ?? [], 0.95, 2 * page.bar)
  }
}

async function writingAndTables(ask: Asker, figures: Figures): Promise<void> {
  const { sheet, edit } = await writingTimes(ask)
  figures.times('sheet of 300 rows, coordinator, 1 user', sheet, 0.9, 120)
  figures.times('one edit of 300 rows, coordinator, 1 user', edit, 0.9, 120)
  const { read, taken, out } = await tableTimes(ask)
  figures.atMost(`XLSX of ${TABLE_ROWS} schools in, read and taken`, (read + taken) / 1000, 's', 30)
  figures.say(`XLSX of ${TABLE_ROWS} schools, taken`, taken / 1000, 's')
  figures.atMost(`XLSX of ${TABLE_ROWS} schools out`, out / 1000, 's', 30)
}

/** Starts, memory and the pages of the product over HTTP with data of the given size, or a part of it. */
export async function benchHttp(size: Size, part: number, today: string): Promise<BenchResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'vekha-bench-'))
  const figures = new Figures(part === 1 ? size : `${size}/${part}`)
  let product = await startProduct(folder)
  try {
    figures.say('first start', product.startMs / 1000, 's')
    const { made, tokens, found } = await prepare(product.database, figures, size, part, today)
    await product.stop()
    product = await startProduct(folder)
    const { origin } = product
    figures.atMost('second start', product.startMs / 1000, 's', 5)
    await new Promise((idle) => setTimeout(idle, 3000))
    figures.atMost('idle memory of all processes', await memoryOf(folder), 'MB', 500)

    const coordinator = askerFor(origin, tokens.coordinator)
    const regionOperator = await lastPage(askerFor(origin, tokens['region operator']))
    const town = await lastPage(coordinator)
    const deep = { ...(town && { coordinator: town }), ...(regionOperator && { 'region operator': regionOperator }) }
    const pages = pagesOf(made, { ...found, deep })
    for (const { name, as, path, bar } of pages)
      figures.times(`${name}, ${as}, 1 user`, await alone(origin, tokens[as], path, REQUESTS_ALONE), 0.9, bar)
    for (const format of ['docx', 'xlsx'] as const) {
      const path = `/api/plans/${made.longPlanId}/export?format=${format}`
      const times = await alone(origin, tokens.coordinator, path, EXPORTS)
      figures.times(`plan of 150 rows as ${format}, coordinator, 1 user`, times, 0.9, 1000)
    }
    await together(origin, tokens, pages, figures)
    await writingAndTables(coordinator, figures)
  } finally {
    await product.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return figures.results
}
