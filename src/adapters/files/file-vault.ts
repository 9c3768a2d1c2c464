import { createHash, randomUUID } from 'node:crypto'
import { access, constants, link, mkdir, open, readdir, readFile, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileVault, VaultShelves } from '#app/ports/file-vault.ts'

/**
 * Files in `<folder>/ab/cdef…` by their SHA-256: the same bytes are one file. A file is written under a passing name, synced,
 * and only then linked under its hash, with the folder synced too: what has the name is whole, also after a power cut.
 */
export function fileVault(folder: string): FileVault & VaultShelves {
  const placeOf = (sha256: string) => ({ shelf: join(folder, sha256.slice(0, 2)), name: sha256.slice(2) })

  return {
    keep: async (bytes) => {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const { shelf, name } = placeOf(sha256)
      await mkdir(shelf, { recursive: true })
      const passing = join(shelf, `.${randomUUID()}`)
      try {
        await writeSynced(passing, bytes)
        await linkOnce(passing, join(shelf, name))
      } finally {
        await rm(passing, { force: true })
      }
      await sync(shelf)
      await sync(folder)
      return { sha256, size: bytes.byteLength }
    },

    read: async (sha256) => {
      const { shelf, name } = placeOf(sha256)
      return new Uint8Array(await readFile(join(shelf, name)))
    },

    idle: async function* () {
      for (const shelf of await namesIn(folder))
        for (const name of await namesIn(join(folder, shelf))) {
          const { mtimeMs } = await stat(join(folder, shelf, name))
          if (Date.now() - mtimeMs < IDLE_MS) continue
          if (name.startsWith('.')) await rm(join(folder, shelf, name), { force: true })
          else yield shelf + name
        }
    },

    writable: () =>
      mkdir(folder, { recursive: true })
        .then(() => access(folder, constants.W_OK))
        .then(
          () => true,
          () => false,
        ),

    drop: async (sha256) => {
      const { shelf, name } = placeOf(sha256)
      await rm(join(shelf, name), { force: true })
    },
  }
}

const IDLE_MS = 24 * 60 * 60 * 1000

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => [])

async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o640)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** A file that is there already counts as kept anew, so that no sweep takes it away. */
async function linkOnce(from: string, to: string): Promise<void> {
  try {
    await link(from, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    await utimes(to, new Date(), new Date())
  }
}

/** Makes the names in a folder durable; Windows has no such call and needs none. */
async function sync(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
