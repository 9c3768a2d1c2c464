import { newToken, tokenHash } from '#adapters/identity/index.ts'
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { type Made, makeData, type Size } from './make-data.ts'
import type { BenchResult } from './result.ts'

const ROOT = resolve(import.meta.dirname, '..')
const run = promisify(execFile)

interface Product {
  readonly origin: string
  readonly startMs: number
  readonly database: string
  readonly stop: () => Promise<void>
}

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** The product as a user starts it; ready when its first page has come. */
async function start(folder: string, flags: readonly string[]): Promise<Product> {
  const port = await freePort()
  const since = performance.now()
  const child: ChildProcess = spawn(
    'node',
    [join(ROOT, 'bin/vekha'), 'serve', '--port', String(port), '--data', folder, ...flags],
    { stdio: 'ignore' },
  )
  const origin = `http://127.0.0.1:${port}`
  for (;;) {
    const page = await fetch(origin).catch(() => null)
    if (page?.ok) break
    if (child.exitCode !== null) throw new Error(`the product ended with ${child.exitCode}`)
    await new Promise((again) => setTimeout(again, 20))
  }
  const startMs = performance.now() - since
  const { database } = JSON.parse(readFileSync(join(folder, 'running.json'), 'utf8')) as { database: string }
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  return { origin, startMs, database, stop: () => (child.kill('SIGTERM'), ended) }
}

/** Megabytes of the product's processes: the node processes of this start and its database's. */
async function memoryOf(folder: string): Promise<number> {
  const { stdout } = await run('ps', ['-eo', 'pid,ppid,rss,args'])
  const all = stdout
    .split('\n')
    .slice(1)
    .flatMap((line) => {
      const found = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(line)
      return found
        ? [{ pid: Number(found[1]), parent: Number(found[2]), kb: Number(found[3]), args: found[4] ?? '' }]
        : []
    })
  const ours = new Set(all.filter(({ args }) => args.includes(folder)).map(({ pid }) => pid))
  for (let grown = true; grown;) {
    const before = ours.size
    for (const { pid, parent } of all) if (ours.has(parent)) ours.add(pid)
    grown = ours.size > before
  }
  let kb = 0
  for (const { pid } of all.filter((it) => ours.has(it.pid))) {
    // proportional share: pages that PostgreSQL's processes have in common are counted once
    const file = `/proc/${pid}/smaps_rollup`
    const pss = existsSync(file) ? /^Pss:\s+(\d+)/m.exec(readFileSync(file, 'utf8'))?.[1] : undefined
    kb += Number(pss ?? all.find((it) => it.pid === pid)?.kb ?? 0)
  }
  return kb / 1024
}

/** Bearer tokens for a coordinator and a director of the made territory. */
async function tokensFor(db: pg.Client, made: Made): Promise<{ coordinator: string; director: string }> {
  const tokenOf = async (personId: string, name: string): Promise<string> => {
    const { rows } = await db.query<{ id: string }>('select identity.add_user($1, $2, $3) as id', [
      `${name}@bench.invalid`,
      name,
      'no password',
    ])
    await db.query('update person set user_id = $1 where id = $2', [rows[0]?.id, personId])
    const token = newToken()
    await db.query('insert into identity.api_token (token_sha256, user_id, name) values ($1, $2, $3)', [
      tokenHash(token),
      rows[0]?.id,
      'bench',
    ])
    return token
  }
  return {
    coordinator: await tokenOf(made.coordinatorId, 'coordinator'),
    director: await tokenOf(made.directorId, 'director'),
  }
}

const quantile = (sorted: readonly number[], q: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? NaN

interface Page {
  readonly name: string
  readonly path: string
  readonly bar: number
  readonly as: 'coordinator' | 'director'
}

const pagesOf = ({ roadmapId }: Made, ids: { measure: string; obligation: string }): Page[] => [
  { name: 'plan: measures', path: `/api/plans/${roadmapId}/measures?limit=100`, bar: 120, as: 'coordinator' },
  { name: 'plan: head', path: `/api/plans/${roadmapId}`, bar: 120, as: 'coordinator' },
  {
    name: 'plan: search',
    path: `/api/plans/${roadmapId}/measures?limit=100&q=${encodeURIComponent('семинары')}`,
    bar: 200,
    as: 'coordinator',
  },
  { name: 'search', path: `/api/search?q=${encodeURIComponent('анализ результатов')}`, bar: 200, as: 'coordinator' },
  { name: 'overview', path: `/api/overview?plan=${roadmapId}`, bar: 300, as: 'coordinator' },
  { name: 'reviews', path: '/api/reviews?limit=50', bar: 120, as: 'coordinator' },
  { name: 'measure', path: `/api/measures/${ids.measure}`, bar: 50, as: 'coordinator' },
  { name: 'obligation', path: `/api/obligations/${ids.obligation}`, bar: 50, as: 'coordinator' },
  { name: 'my tasks', path: '/api/obligations?mine=1&limit=100', bar: 120, as: 'director' },
]

async function load(task: object): Promise<Record<string, number[]>> {
  const { stdout } = await run(
    'nice',
    ['-n', '10', process.execPath, join(import.meta.dirname, 'http-load.ts'), JSON.stringify(task)],
    { maxBuffer: 1 << 26 },
  )
  return JSON.parse(stdout) as Record<string, number[]>
}

const REQUESTS_ALONE = 60
const USERS = 50
const THINK_MS = 10_000
const ROUNDS_TOGETHER = 4

/** Starts, memory and the pages of the product over HTTP with data of the given size. */
export async function benchHttp(size: Size, today: string): Promise<BenchResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'vekha-bench-'))
  const results: BenchResult[] = []
  const say = (name: string, value: number, unit: string, bar?: [string, boolean]): void => {
    results.push({ name, size, value: Math.round(value * 10) / 10, unit, ...(bar && { bar: bar[0], holds: bar[1] }) })
  }
  let product = await start(folder, ['--no-demo'])
  try {
    say('first start', product.startMs / 1000, 's')
    const db = new pg.Client({ connectionString: product.database })
    await db.connect()
    const since = performance.now()
    const made = await makeData(db, size, today)
    say('making the data', (performance.now() - since) / 1000, 's')
    const tokens = await tokensFor(db, made)
    const one = async (table: string): Promise<string> =>
      (
        await db.query<{ id: string }>(`select id from ${table} where territory_id = $1 and roadmap_id = $2 limit 1`, [
          made.territoryId,
          made.roadmapId,
        ])
      ).rows[0]?.id ?? ''
    const ids = { measure: await one('measure'), obligation: await one('obligation') }
    await db.end()
    await product.stop()
    product = await start(folder, ['--no-demo'])
    say('second start', product.startMs / 1000, 's', ['<= 5 s', product.startMs <= 5000])
    await new Promise((idle) => setTimeout(idle, 3000))
    const idle = await memoryOf(folder)
    say('idle memory of all processes', idle, 'MB', ['<= 500 MB', idle <= 500])

    const pages = pagesOf(made, ids)
    const alone = new Map<string, number>()
    for (const page of pages) {
      const task = { origin: product.origin, token: tokens[page.as], paths: [page.path], users: 1, thinkMs: 0 }
      await load({ ...task, rounds: 5 })
      const times = ((await load({ ...task, rounds: REQUESTS_ALONE }))[page.path] ?? []).sort((a, b) => a - b)
      for (const q of [0.5, 0.9, 0.95])
        say(
          `${page.name}, 1 user, p${q * 100}`,
          quantile(times, q),
          'ms',
          q === 0.9 ? [`<= ${page.bar} ms`, quantile(times, q) <= page.bar] : undefined,
        )
      alone.set(page.path, quantile(times, 0.95))
    }
    for (const as of ['coordinator', 'director'] as const) {
      const mine = pages.filter((page) => page.as === as)
      const times = await load({
        origin: product.origin,
        token: tokens[as],
        paths: mine.map(({ path }) => path),
        users: USERS,
        rounds: ROUNDS_TOGETHER,
        thinkMs: THINK_MS,
      })
      for (const page of mine) {
        const sorted = (times[page.path] ?? []).sort((a, b) => a - b)
        for (const q of [0.5, 0.9, 0.95])
          say(
            `${page.name}, ${USERS} users, p${q * 100}`,
            quantile(sorted, q),
            'ms',
            q === 0.95 ? ["<= 2x of the page's bar", quantile(sorted, q) <= 2 * page.bar] : undefined,
          )
      }
    }
  } finally {
    await product.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return results
}
