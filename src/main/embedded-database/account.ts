import { readFileSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/** An account of the operating system. */
export interface Account {
  readonly uid: number
  readonly gid: number
}

/** PostgreSQL refuses to work as root, so root lends it one of these. */
const LENT_ACCOUNTS = ['vekha', 'nobody']

const runsAsRoot = (): boolean => process.getuid?.() === 0

/**
 * The account under which the server has to run; null for the account of this process.
 * An existing cluster keeps the account that owns it.
 */
export function serverAccount(cluster: string): Account | null {
  if (!runsAsRoot()) return null
  const owner = statSync(cluster, { throwIfNoEntry: false })
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  for (const name of LENT_ACCOUNTS) {
    const [, , uid, gid] = accounts.find(([it]) => it === name) ?? []
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) }
  }
  throw new Error('Встроенная база не работает от имени root, а пользователей vekha и nobody в системе нет')
}

/** May the account walk through every folder down to this one? */
export function canEnter(folder: string, account: Account | null): boolean {
  if (!account) return true
  for (let at = resolve(folder); ; at = dirname(at)) {
    const it = statSync(at, { throwIfNoEntry: false })
    if (it && !mayPass(it, account)) return false
    if (at === dirname(at)) return true
  }
}

function mayPass(folder: { uid: number; gid: number; mode: number }, account: Account): boolean {
  const shift = folder.uid === account.uid ? 6 : folder.gid === account.gid ? 3 : 0
  return ((folder.mode >> shift) & 0o1) === 0o1
}
