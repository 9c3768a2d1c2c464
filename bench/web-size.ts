import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { BenchResult } from './result.ts'

const CACHE = resolve(import.meta.dirname, '../.cache/web')
const KB = 1024

/** Compressed script of the newest built client: what the first page loads, and the heaviest page on top of it. */
export function benchWebSize(): BenchResult[] {
  const built = existsSync(CACHE)
    ? readdirSync(CACHE)
        .map((name) => join(CACHE, name))
        .filter((it) => existsSync(join(it, 'index.html')))
    : []
  const folder = built.at(-1)
  if (!folder) return []
  const html = readFileSync(join(folder, 'index.html'), 'utf8')
  const scripts = new Map(
    readdirSync(join(folder, 'assets'))
      .filter((name) => name.endsWith('.js'))
      .map((name) => [name, gzipSync(readFileSync(join(folder, 'assets', name))).length]),
  )
  const first = [...html.matchAll(/assets\/([^"']+\.js)/g)].flatMap(([, name]) => (name ? [name] : []))
  const firstKb = first.reduce((sum, name) => sum + (scripts.get(name) ?? 0), 0) / KB
  const rest = [...scripts].filter(([name]) => !first.includes(name))
  const heaviest = Math.max(0, ...rest.map(([, size]) => size)) / KB
  const round = (n: number): number => Math.round(n * 10) / 10
  return [
    {
      name: 'script of the first page, gzip',
      size: null,
      value: round(firstKb),
      unit: 'KB',
      bar: '<= 200 KB',
      holds: firstKb <= 200,
    },
    {
      name: 'script of the heaviest page, gzip, at most',
      size: null,
      value: round(firstKb + heaviest),
      unit: 'KB',
      bar: '<= 400 KB',
      holds: firstKb + heaviest <= 400,
    },
  ]
}
