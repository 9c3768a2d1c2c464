import { unzipSync } from 'fflate'
import { type Outcome, done, refuse } from '#domain/kernel/index.ts'
import type { ReadRefusal } from '#domain/documents/index.ts'

/** Word itself writes some dozens of parts of a few megabytes; these limits are two orders above. Checked before unpacking. */
const MAX_ENTRIES = 10_000
const MAX_UNPACKED = 300 * 1024 * 1024
const MAX_RATIO = 200
const RATIO_FROM = 20 * 1024 * 1024

export type Parts = Readonly<Record<string, Uint8Array>>

class TooMuch extends Error {}

/**
 * Unpacks the parts of a ZIP that `wanted` names. Sizes come from the central directory and bound the output buffers, so
 * an entry that lies about its size is cut, never grown.
 */
export function openZip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): Outcome<{ names: string[]; parts: Parts }, ReadRefusal> {
  if (isEncrypted(bytes)) return refuse('passwordProtected')
  const names: string[] = []
  let unpacked = 0
  try {
    const parts = unzipSync(bytes, {
      filter: (entry) => {
        names.push(entry.name)
        unpacked += entry.originalSize
        const isBomb = entry.originalSize > RATIO_FROM && entry.originalSize > entry.size * MAX_RATIO
        if (names.length > MAX_ENTRIES || unpacked > MAX_UNPACKED || isBomb) throw new TooMuch()
        return wanted(entry.name)
      },
    })
    return done({ names, parts })
  } catch (error) {
    return refuse(error instanceof TooMuch ? 'zipBomb' : 'brokenFile')
  }
}

/** Bit 0 of the general purpose flag of the first local header (APPNOTE.TXT 4.4.4). */
const isEncrypted = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[2] === 0x03 && ((bytes[6] ?? 0) & 1) === 1
