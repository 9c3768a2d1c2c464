import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ru } from 'chrono-node'
import { parseDay, type Day } from '../src/domain/kernel/index.ts'
import { readTerm } from '../src/domain/terms/index.ts'
import type { BenchResult } from './result.ts'

interface Expression {
  readonly text: string
  readonly from?: Day
  readonly to?: Day
  readonly expect: { readonly windows: readonly (readonly [Day, Day])[] }
}

const FILE = join(import.meta.dirname, '../tests/fixtures/terms.jsonl')
const ROUNDS = 5
const SECONDS_A_ROUND = 1
const TIMES_FASTER = 4

/** The whole hand-judged list, and the part that names dates at all: the only one chrono-node claims to read. */
function expressions(): { all: Expression[]; dated: Expression[] } {
  const all = readFileSync(FILE, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Expression)
  return { all, dated: all.filter(({ expect }) => expect.windows.length > 0) }
}

const iso = (date: Date): string =>
  [date.getFullYear(), String(date.getMonth() + 1).padStart(2, '0'), String(date.getDate()).padStart(2, '0')].join('-')

/** The last day chrono-node sees, counted from the plan's first day and looking forward, which is its best setting here. */
function chronoLastDay({ text, from }: Expression): string | null {
  const reference = new Date(`${from ?? '2024-01-01'}T12:00:00`)
  const last = ru.parse(text, reference, { forwardDate: true }).at(-1)
  return last ? iso((last.end ?? last.start).date()) : null
}

const ourLastDay = ({ text, from, to }: Expression): string | null => readTerm(text, { from, to }).due.at(-1) ?? null

const cpuSeconds = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/** Expressions a second of processor time, the best of a few rounds that take turns: a noisy machine hurts both alike. */
function speeds(list: readonly Expression[], readers: readonly ((it: Expression) => unknown)[]): number[] {
  const best = readers.map(() => 0)
  for (let round = 0; round < ROUNDS; round++)
    readers.forEach((read, i) => {
      const start = cpuSeconds()
      let times = 0
      do {
        for (const it of list) read(it)
        times += list.length
      } while (cpuSeconds() - start < SECONDS_A_ROUND)
      best[i] = Math.max(best[i]!, times / (cpuSeconds() - start))
    })
  return best
}

const share = (list: readonly Expression[], lastDay: (it: Expression) => string | null): number =>
  list.filter((it) => lastDay(it) === it.expect.windows.at(-1)![1]).length / list.length

const percent = (ratio: number): number => Math.round(ratio * 1000) / 10

/** Speed and exactness of the term grammar beside chrono-node's `ru` on one list of expressions (BARS, «Term grammar»). */
export function benchTerms(): Promise<BenchResult[]> {
  const { all, dated } = expressions()
  if (dated.some(({ expect }) => expect.windows.some(([, to]) => parseDay(to) === null)))
    throw new Error(`bad day in ${FILE}`)
  const [ours = 0, theirs = 0] = speeds(all, [ourLastDay, chronoLastDay])
  return Promise.resolve([
    {
      name: 'terms.parse',
      size: null,
      value: Math.round(ours),
      unit: 'op/s',
      peer: { name: 'chrono-node ru', value: Math.round(theirs) },
      bar: `>= ${TIMES_FASTER}x peer`,
      holds: ours >= TIMES_FASTER * theirs,
    },
    {
      name: 'terms.last-day-exact',
      size: null,
      value: percent(share(dated, ourLastDay)),
      unit: '%',
      peer: { name: 'chrono-node ru', value: percent(share(dated, chronoLastDay)) },
    },
  ])
}

if (import.meta.main) console.table(await benchTerms())
