import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

const ROOT = resolve(import.meta.dirname, '../..')
const run = promisify(execFile)

export interface Product {
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
export async function startProduct(folder: string): Promise<Product> {
  const port = await freePort()
  const since = performance.now()
  const child: ChildProcess = spawn(
    'node',
    [join(ROOT, 'bin/vekha'), 'serve', '--port', String(port), '--data', folder, '--no-demo'],
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
export async function memoryOf(folder: string): Promise<number> {
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
