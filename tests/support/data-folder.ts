import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder for data that PostgreSQL's account may enter too, so that under root the database stays inside. */
export function newDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vekha-data-'))
  chmodSync(folder, 0o755)
  return folder
}
