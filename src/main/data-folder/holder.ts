import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ProcessIdentity } from './process-identity.ts'
import { identityOf, isAlive } from './process-identity.ts'
import { writeWhole } from './write-whole.ts'

/** The running product that holds a data folder. */
export interface Holder extends ProcessIdentity {
  /** Its page; null while it starts, or for a command that holds the folder for a while. */
  readonly url: string | null
  /** Connection string of its database as the owner. */
  readonly database: string | null
}

/** Another copy works in this folder. */
export class FolderHeld extends Error {
  readonly holder: Holder
  constructor(holder: Holder) {
    super(
      holder.url
        ? `Веха уже работает с этой папкой данных: ${holder.url} (процесс ${holder.pid})`
        : `С этой папкой данных уже работает процесс ${holder.pid}`,
    )
    this.holder = holder
  }
}

/** A copy that has been told to stop needs this long to let the folder go. */
const PATIENCE_MS = 4000

const noteIn = (folder: string): string => join(folder, 'running.json')

/** Whoever holds the folder now. */
export function holderOf(folder: string): Holder | null {
  try {
    const holder = JSON.parse(readFileSync(noteIn(folder), 'utf8')) as Holder
    return isAlive(holder) ? holder : null
  } catch {
    return null
  }
}

export interface Hold {
  readonly tell: (news: Partial<Pick<Holder, 'url' | 'database'>>) => void
  readonly letGo: () => void
}

/** Takes the folder for this process; a folder of a killed process is free. Throws FolderHeld. */
export async function holdFolder(folder: string): Promise<Hold> {
  mkdirSync(folder, { recursive: true })
  const self = identityOf(process.pid)
  if (!self) throw new Error('no such process as this one')
  let holder: Holder = { ...self, url: null, database: null }
  const own = `${noteIn(folder)}.${process.pid}`
  writeFileSync(own, JSON.stringify(holder), { mode: 0o600 })
  try {
    for (let waited = 0; !linked(own, noteIn(folder)); waited += 50) {
      const other = holderOf(folder)
      if (other && waited >= PATIENCE_MS) throw new FolderHeld(other)
      if (other) await sleep(50)
      else rmSync(noteIn(folder), { force: true })
    }
  } finally {
    rmSync(own, { force: true })
  }
  return {
    tell: (news) => {
      holder = { ...holder, ...news }
      writeWhole(noteIn(folder), JSON.stringify(holder), 0o600)
    },
    letGo: () => rmSync(noteIn(folder), { force: true }),
  }
}

/** A link either appears whole or fails: two processes cannot both have it. */
function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}
