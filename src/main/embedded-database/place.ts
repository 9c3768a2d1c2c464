import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { canEnter, serverAccount } from './account.ts'
import type { Account } from './account.ts'

/** Where one embedded database lives. */
export interface Place {
  /** PGDATA; may be missing yet. */
  readonly cluster: string
  /** Folder of the server's socket. */
  readonly sockets: string
  /** Where binaries are copied to when they cannot be used in place. */
  readonly spare: string
  readonly account: Account | null
}

/** Folder for what root's copy keeps outside of folders that only root may enter; survives a reboot. */
const SHARED = '/var/lib/vekha'
/** The kernel takes 107 bytes for the path of a socket; `/.s.PGSQL.5432` is added to the folder. */
const LONGEST_SOCKET_FOLDER = 90

/**
 * The cluster lies in the data folder. Under root, in a data folder that PostgreSQL's account may not enter (such as one in
 * root's home), it lies in /var/lib/vekha/<id>, and `postgres.id` in the data folder points to it.
 */
export function findPlace(dataFolder: string): Place {
  mkdirSync(dataFolder, { recursive: true })
  const data = realpathSync(dataFolder)
  const inside = join(data, 'postgres')
  const account = serverAccount(inside)
  if (existsSync(inside) || canEnter(data, account))
    return { cluster: inside, sockets: socketFolder(data), spare: account ? SHARED : join(data, 'programs'), account }
  const outside = join(SHARED, clusterId(data))
  const cluster = join(outside, 'postgres')
  mkdirSync(outside, { recursive: true, mode: 0o755 })
  holdForOne(outside, data)
  return { cluster, sockets: join(outside, 'run'), spare: SHARED, account: serverAccount(cluster) }
}

function socketFolder(data: string): string {
  const near = join(data, 'run')
  if (near.length <= LONGEST_SOCKET_FOLDER) return near
  return join(tmpdir(), `vekha-${createHash('sha256').update(data).digest('hex').slice(0, 16)}`)
}

function clusterId(data: string): string {
  const file = join(data, 'postgres.id')
  if (!existsSync(file)) writeFileSync(file, `${randomUUID()}\n`)
  return readFileSync(file, 'utf8').trim()
}

/** A copied data folder would point to the same cluster; a moved one takes it along. */
function holdForOne(outside: string, data: string): void {
  const file = join(outside, 'data-folder')
  const holder = existsSync(file) ? readFileSync(file, 'utf8').trim() : data
  if (holder !== data && existsSync(join(holder, 'postgres.id')))
    throw new Error(
      `Папка данных ${data} скопирована с ${holder}, и база у них одна. Для копии используйте «vekha backup» и «vekha restore»`,
    )
  writeFileSync(file, `${data}\n`)
}
