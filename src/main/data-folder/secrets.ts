import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeWhole } from './write-whole.ts'

/** What only this copy of the product knows. */
export interface Secrets {
  /** Password of the owner of the embedded database. */
  readonly database: string
  /** Key that signs the session cookies. */
  readonly identity: string
}

/** Made once, readable by the owner of the data folder alone. */
export function readSecrets(dataFolder: string): Secrets {
  const file = join(dataFolder, 'secrets.json')
  if (!existsSync(file)) writeWhole(file, JSON.stringify({ database: random(), identity: random() }), 0o600)
  return JSON.parse(readFileSync(file, 'utf8')) as Secrets
}

const random = (): string => randomBytes(32).toString('hex')
