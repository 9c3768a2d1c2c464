import type { VaultShelves } from '#app/ports/file-vault.ts'
import type { WorkerStore } from '#app/ports/worker-store.ts'

const AT_ONCE = 500

/** Throws away idle files that no row points to; returns how many. */
export async function sweepFiles(
  shelves: VaultShelves,
  { knownFiles }: Pick<WorkerStore, 'knownFiles'>,
): Promise<number> {
  let dropped = 0
  const sweep = async (idle: readonly string[]): Promise<void> => {
    const known = new Set(await knownFiles(idle))
    for (const sha256 of idle.filter((it) => !known.has(it))) {
      await shelves.drop(sha256)
      dropped++
    }
  }
  const batch: string[] = []
  for await (const sha256 of shelves.idle()) {
    batch.push(sha256)
    if (batch.length === AT_ONCE) await sweep(batch.splice(0))
  }
  if (batch.length > 0) await sweep(batch)
  return dropped
}
