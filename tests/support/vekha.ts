import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { newDataFolder } from './data-folder.ts'

export const ROOT = resolve(import.meta.dirname, '../..')
const BIN = join(ROOT, 'bin/vekha')

export interface DemoUser {
  readonly role: string
  readonly email: string
  readonly password: string
}

/** A running product with a data folder of its own. */
export interface Vekha {
  readonly url: string
  readonly data: string
  /** All it has printed so far. */
  readonly output: () => string
  readonly demoUsers: () => Promise<readonly DemoUser[]>
  readonly stop: () => Promise<void>
}

export interface Start {
  readonly demo?: boolean
  /** One that is known before the start; else any free one. */
  readonly port?: number
  /** Variables over those of this process. */
  readonly env?: Readonly<Record<string, string>>
  /** How long the first start may take, in ms. */
  readonly patience?: number
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('a TCP server without a port')
  return address.port
}

/** Starts the product as a person would, from an empty data folder, and waits until it serves. */
export async function startVekha({ demo = false, env = {}, patience = 120_000, ...wish }: Start = {}): Promise<Vekha> {
  const data = newDataFolder()
  const port = wish.port ?? (await freePort())
  const url = `http://localhost:${port}`
  const child = spawn(BIN, ['serve', '--port', `${port}`, '--data', data, demo ? '--demo' : '--no-demo'], {
    cwd: tmpdir(),
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  const stop = async () => {
    await ended(child)
    rmSync(data, { recursive: true, force: true })
  }
  try {
    await ready(url, child, patience)
  } catch (error) {
    await stop()
    throw new Error(`the product did not start: ${String(error)}\n${output}`)
  }
  const demoUsers = async () => {
    const { demo } = (await (await fetch(`${url}/api/first-run`)).json()) as { demo: DemoUser[] }
    return demo
  }
  return { url, data, output: () => output, demoUsers, stop }
}

async function ready(url: string, child: ChildProcess, patience: number): Promise<void> {
  const until = performance.now() + patience
  while (performance.now() < until) {
    if (child.exitCode !== null) throw new Error(`it ended with code ${child.exitCode}`)
    const answer = await fetch(`${url}/readyz`).catch(() => null)
    if (answer?.ok) return
    await sleep(200)
  }
  throw new Error(`not ready after ${patience / 1000} s`)
}

/** Asks it to end, and after 20 s ends it. */
async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  const forced = setTimeout(() => child.kill('SIGKILL'), 20_000)
  await gone
  clearTimeout(forced)
}
