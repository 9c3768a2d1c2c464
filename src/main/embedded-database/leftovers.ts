import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Place } from './place.ts'

const FAST_STOP_MS = 10_000
const IMMEDIATE_STOP_MS = 3_000

/**
 * Stops a server whose parent was killed and waits for the sessions of one that was killed itself. Then removes its notes
 * when no process stands behind them: after a restart of a container another process may have its number, and a process
 * that nobody has buried (a container without an init) still counts as alive, so PostgreSQL would refuse to start.
 */
export async function clearLeftovers({ cluster, sockets }: Pick<Place, 'cluster' | 'sockets'>): Promise<void> {
  const note = join(cluster, 'postmaster.pid')
  if (process.platform === 'win32') return // there a server ends with its parent's console
  const main = existsSync(note) ? Number.parseInt(readFileSync(note, 'utf8'), 10) : 0
  if (processesIn(cluster).includes(main)) signal([main], 'SIGINT')
  if (!(await gone(cluster, FAST_STOP_MS))) signal(processesIn(cluster), 'SIGQUIT')
  if (!(await gone(cluster, IMMEDIATE_STOP_MS))) signal(processesIn(cluster), 'SIGKILL')
  if (!(await gone(cluster, IMMEDIATE_STOP_MS))) return
  rmSync(note, { force: true })
  for (const name of existsSync(sockets) ? readdirSync(sockets) : [])
    if (name.startsWith('.s.PGSQL.')) rmSync(join(sockets, name), { force: true })
}

/** Every process of a server works in the folder of its cluster. */
function processesIn(cluster: string): number[] {
  if (process.platform !== 'linux') return processesByCommand(cluster)
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readlinkSync(`/proc/${pid}/cwd`) === cluster
      } catch {
        return false
      }
    })
    .map(Number)
}

/** Without /proc only the main process can be told by its command line; its sessions end with it. */
function processesByCommand(cluster: string): number[] {
  return execFileSync('ps', ['-axo', 'pid=,command='], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(`-D ${cluster}`))
    .map((line) => Number.parseInt(line, 10))
}

async function gone(cluster: string, patienceMs: number): Promise<boolean> {
  for (let waited = 0; waited < patienceMs; waited += 20) {
    if (processesIn(cluster).length === 0) return true
    await sleep(20)
  }
  return false
}

function signal(pids: readonly number[], name: NodeJS.Signals): void {
  for (const pid of pids)
    try {
      process.kill(pid, name)
    } catch {
      // it has ended meanwhile
    }
}
