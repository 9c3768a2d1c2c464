import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { newToken, tokenHash } from '#adapters/identity/index.ts'
import type pg from 'pg'
import { writeWhole } from '../data-folder/index.ts'
import { type DemoSignIn, signIns } from './load-demo.ts'

/** A way into the demo for a person or a program. */
export interface DemoUser extends DemoSignIn {
  /** Bearer token. */
  readonly token: string
}

const fileIn = (dataFolder: string): string => join(dataFolder, 'demo.json')

/** Null where there is no demo. */
export function readDemoUsers(dataFolder: string): DemoUser[] | null {
  const file = fileIn(dataFolder)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as DemoUser[]) : null
}

/** Those of a demo that is settled anew are good for nothing. */
export const forgetDemoUsers = (dataFolder: string): void => rmSync(fileIn(dataFolder), { force: true })

/** The sign-ins with bearer tokens, kept in the data folder: the database has only the hashes. */
export async function demoUsers(owner: pg.Client, dataFolder: string): Promise<DemoUser[]> {
  const before = readDemoUsers(dataFolder)
  if (before) return before
  const users = signIns().map((it) => ({ ...it, token: newToken() }))
  for (const { email, token } of users)
    await owner.query(
      `insert into identity.api_token (token_sha256, user_id, name)
       select $1, id, 'demo' from identity.user where email = $2`,
      [tokenHash(token), email],
    )
  writeWhole(fileIn(dataFolder), `${JSON.stringify(users, null, 2)}\n`, 0o600)
  return users
}
