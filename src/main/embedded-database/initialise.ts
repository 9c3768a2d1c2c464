import { execFile } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { Account } from './account.ts'

const run = promisify(execFile)

/** The superuser of the embedded server; owner of every table. */
export const OWNER = 'vekha_owner'

interface Wish {
  readonly initdb: string
  readonly cluster: string
  readonly account: Account | null
  readonly password: string
}

/** Makes an empty cluster with Russian sorting, wholly or not at all: one that was cut short is thrown away and made again. */
export async function initialise({ initdb, cluster, account, password }: Wish): Promise<void> {
  const unfinished = `${cluster}.new`
  rmSync(unfinished, { recursive: true, force: true })
  makeFolder(unfinished, account)
  const note = mkdtempSync(join(dirname(cluster), 'first-'))
  if (account) chownSync(note, account.uid, account.gid)
  const passwordFile = join(note, 'password')
  try {
    writeFileSync(passwordFile, password, { mode: 0o600 })
    if (account) chownSync(passwordFile, account.uid, account.gid)
    await run(
      initdb,
      [
        ...['-D', unfinished, '-U', OWNER, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8'],
        ...['--locale-provider=icu', '--icu-locale=ru', '--locale=C', '--data-checksums'],
      ],
      { ...(account ?? {}), cwd: '/', env: { LC_ALL: 'C', TZ: 'UTC' } },
    )
  } catch (error) {
    const { stderr } = error as { stderr?: string }
    throw new Error(`Не удалось создать базу данных: ${(stderr ?? String(error)).trim().split('\n').at(-1)}`, {
      cause: error,
    })
  } finally {
    rmSync(note, { recursive: true, force: true })
  }
  renameSync(unfinished, cluster)
}

/** A folder that only the server's account may open. */
export function makeFolder(path: string, account: Account | null): void {
  if (!existsSync(path)) mkdirSync(path, { recursive: true, mode: 0o700 })
  if (account) chownSync(path, account.uid, account.gid)
}
