import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { benchHttp } from './http.ts'
import { type Size, SIZES } from './make-data.ts'
import { benchReading } from './reading.ts'
import type { BenchResult } from './result.ts'
import { benchTerms } from './terms.ts'
import { benchWebSize } from './web-size.ts'

// `npm run bench [-- --size M] [-- --only http]`: one table on the terminal, the same lines in bench/results.json.

const { values } = parseArgs({ options: { size: { type: 'string', default: 'S' }, only: { type: 'string' } } })
const size = values.size as Size
if (!(size in SIZES)) throw new Error(`no such size: ${values.size}; there are ${Object.keys(SIZES).join(', ')}`)
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Moscow' }).format(new Date())

const PARTS: Readonly<Record<string, () => Promise<BenchResult[]>>> = {
  terms: benchTerms,
  reading: benchReading,
  http: () => benchHttp(size, today),
  web: () => Promise.resolve(benchWebSize()),
}

const results: BenchResult[] = []
for (const [name, part] of Object.entries(PARTS)) {
  if (values.only && values.only !== name) continue
  process.stderr.write(`${name} …\n`)
  results.push(...(await part()))
}

const shown = (n: number): string => (n >= 1000 ? Math.round(n).toLocaleString('en') : String(n))
for (const { name, size: of, value, unit, peer, bar, holds } of results)
  process.stdout.write(
    [
      `${name}${of ? ` [${of}]` : ''}`.padEnd(52),
      `${shown(value)} ${unit}`.padStart(16),
      (peer ? `${peer.name} ${shown(peer.value)}` : '').padEnd(28),
      bar ? `${holds ? 'holds' : 'MISSED'} (${bar})` : '',
    ].join('  ') + '\n',
  )
if (!values.only) writeFileSync(join(import.meta.dirname, 'results.json'), `${JSON.stringify(results, null, 1)}\n`)
