import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Size, SIZES } from './region/sizes.ts'
import { benchHttp } from './http/http.ts'
import { neighbourRatios } from './neighbours.ts'
import { benchReading } from './reading.ts'
import type { BenchResult } from './result.ts'
import { benchTerms } from './terms.ts'
import { benchWebSize } from './web-size.ts'

// `npm run bench [-- --size M] [-- --only http] [-- --part 10]`: one table on the terminal, and the same lines in
// bench/results.json, where lines of the other sizes stay. A part of a size is for trying things out and is not kept.

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: 'S' },
    only: { type: 'string' },
    part: { type: 'string', default: '1' },
  },
})
const size = values.size as Size
if (!(size in SIZES)) throw new Error(`no such size: ${values.size}; there are ${Object.keys(SIZES).join(', ')}`)
const part = Number(values.part)
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Moscow' }).format(new Date())

const PARTS: Readonly<Record<string, () => Promise<BenchResult[]>>> = {
  terms: benchTerms,
  reading: benchReading,
  http: () => benchHttp(size, part, today),
  web: () => Promise.resolve(benchWebSize()),
}

const measured: BenchResult[] = []
for (const [name, benchPart] of Object.entries(PARTS)) {
  if (values.only && values.only !== name) continue
  process.stderr.write(`${name} …\n`)
  measured.push(...(await benchPart()))
}

const file = join(import.meta.dirname, 'results.json')
const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as BenchResult[]) : []
const again = (line: BenchResult): boolean => {
  const ofAnotherSize = line.size !== null && line.size !== size
  return !ofAnotherSize && (!values.only || measured.some((it) => it.name === line.name))
}
const all = [...measured, ...kept.filter((line) => line.size !== 'M / S' && !again(line))]
const results = [...measured, ...neighbourRatios(all)]

const shown = (n: number): string => (n >= 1000 ? Math.round(n).toLocaleString('en') : String(n))
for (const { name, size: of, value, unit, peer, bar, holds } of results)
  process.stdout.write(
    [
      `${name}${of ? ` [${of}]` : ''}`.padEnd(64),
      `${shown(value)} ${unit}`.padStart(16),
      (peer ? `${peer.name} ${shown(peer.value)}` : '').padEnd(28),
      bar ? `${holds ? 'holds' : 'MISSED'} (${bar})` : '',
    ].join('  ') + '\n',
  )
if (part === 1) writeFileSync(file, `${JSON.stringify([...all, ...neighbourRatios(all)], null, 1)}\n`)
