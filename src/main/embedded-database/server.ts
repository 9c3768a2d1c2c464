import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { closeSync, mkdirSync, openSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { clearLeftovers } from './leftovers.ts'
import { makeFolder, OWNER } from './initialise.ts'
import type { Place } from './place.ts'

const START_PATIENCE_MS = 60_000
const STOP_PATIENCE_MS = 20_000
const FIRST_PAUSE_MS = 100
const LONGEST_PAUSE_MS = 5_000
const LARGEST_LOG = 10 * 1024 * 1024

interface Wish {
  readonly place: Place
  readonly postgres: string
  readonly logFolder: string
  readonly password: string
  /** One line of trouble, in Russian. */
  readonly say: (line: string) => void
}

/** A running server that is started again whenever it dies by itself. */
export interface Server {
  /** Connection string of a database of this server, as its owner. */
  readonly address: (database: string) => string
  readonly stop: () => Promise<void>
}

export async function startServer(wish: Wish): Promise<Server> {
  const endpoint = await findEndpoint(wish.place)
  let wanted = true
  let child = await startOnce(wish, endpoint)
  let reviving = Promise.resolve()
  const revive = async (): Promise<void> => {
    wish.say('База данных остановилась, запускаем её снова')
    for (let pause = FIRST_PAUSE_MS; wanted; pause = Math.min(pause * 2, LONGEST_PAUSE_MS))
      try {
        child = await startOnce(wish, endpoint)
        return watch()
      } catch (error) {
        wish.say(`База данных не запускается: ${(error as Error).message}`)
        await sleep(pause)
      }
  }
  const watch = (): void => {
    const died = (): void => void (wanted && (reviving = revive()))
    if (hasEnded(child)) died()
    else child.once('exit', died)
  }
  watch()
  return {
    address: (database) => addressOf(endpoint, wish.password, database),
    stop: async () => {
      wanted = false
      await reviving
      await end(child)
    },
  }
}

interface Endpoint {
  /** Folder of the socket, or the address of this machine. */
  readonly host: string
  readonly port: number
}

function addressOf({ host, port }: Endpoint, password: string, database: string): string {
  const [name, socket] = host.startsWith('/') ? ['localhost', `?host=${encodeURIComponent(host)}`] : [host, '']
  return `postgresql://${OWNER}:${password}@${name}:${port}/${database}${socket}`
}

/** A socket that only the server's account may reach; where there are no such sockets, a free port of this machine. */
async function findEndpoint(place: Place): Promise<Endpoint> {
  if (process.platform !== 'win32') return { host: place.sockets, port: 5432 }
  const probe = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => probe.once('listening', resolve))
  const { port } = probe.address() as { port: number }
  await new Promise((resolve) => probe.close(resolve))
  return { host: '127.0.0.1', port }
}

async function startOnce(wish: Wish, { host, port }: Endpoint): Promise<ChildProcess> {
  const { place } = wish
  await clearLeftovers(place)
  makeFolder(place.sockets, place.account)
  const log = openLog(wish.logFolder)
  // Its own session: Ctrl+C in the terminal stops the product first, and the product stops the server.
  const child = spawn(wish.postgres, ['-D', place.cluster, ...settings(host, port)], {
    ...(place.account ?? {}),
    cwd: '/',
    env: { LC_ALL: 'C', TZ: 'UTC' },
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  try {
    await answers(child, addressOf({ host, port }, wish.password, 'postgres'))
    return child
  } catch (error) {
    await end(child)
    throw error
  }
}

function settings(host: string, port: number): string[] {
  const bySocket = host.startsWith('/')
  const values = {
    listen_addresses: bySocket ? '' : host,
    port: String(port),
    unix_socket_directories: bySocket ? host : '',
    max_connections: '60',
    shared_buffers: '64MB',
    max_wal_size: '512MB',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    default_text_search_config: 'pg_catalog.russian',
    log_line_prefix: '%m [%p] ',
  }
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

function openLog(folder: string): number {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'postgres.log')
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  return openSync(file, size > LARGEST_LOG ? 'w' : 'a', 0o600)
}

async function answers(child: ChildProcess, address: string): Promise<void> {
  let failed = null as Error | null
  child.once('error', (error) => (failed = error))
  child.once('exit', (code) => (failed ??= new Error(`сервер вышел с кодом ${code}, подробности в postgres.log`)))
  for (const since = Date.now(); Date.now() - since < START_PATIENCE_MS; await sleep(20)) {
    if (failed) throw failed
    const client = new pg.Client({ connectionString: address })
    client.on('error', () => undefined)
    try {
      await client.connect()
      await client.query('select 1')
      return
    } catch (error) {
      if ((error as { code?: string }).code === '28P01') throw error
    } finally {
      await client.end().catch(() => undefined)
    }
  }
  throw new Error('сервер не ответил за минуту')
}

/** «Fast» stop of PostgreSQL: sessions are cut, everything committed is on the disk. */
async function end(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGINT')
  const late = setTimeout(() => child.kill('SIGQUIT'), STOP_PATIENCE_MS)
  await ended
  clearTimeout(late)
}

const hasEnded = (child: ChildProcess): boolean =>
  child.pid === undefined || child.exitCode !== null || child.signalCode !== null
