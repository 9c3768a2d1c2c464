import { looksLikeUtf16 } from './detect-kind.ts'

const SINGLE_BYTE = ['windows-1251', 'koi8-r', 'ibm866'] as const

/** Shares of letters in Russian text, in thousandths (National Corpus of the Russian Language); rare letters are left out. */
const FREQUENCY: Readonly<Record<string, number>> = {
  о: 110, е: 85, а: 80, и: 74, н: 67, т: 63, с: 55, р: 47, в: 45, л: 44, к: 35, м: 32, д: 30, п: 28, у: 26, я: 20,
  ы: 19, ь: 17, г: 17, з: 16, б: 16, ч: 14, й: 12, х: 10, ж: 9, ш: 7, ю: 6, ц: 5, щ: 4,
} // prettier-ignore

/** Text of unknown encoding. UTF-8 and UTF-16 announce themselves; the single-byte ones are told by the letters they give. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode('utf-16le', bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode('utf-16be', bytes)
  const zeros = [0, 0]
  const probe = bytes.subarray(0, 8192)
  for (const [at, byte] of probe.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (looksLikeUtf16(probe.length, even, odd)) return decode(even > odd ? 'utf-16be' : 'utf-16le', bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return bestOf(bytes)
  }
}

const decode = (encoding: string, bytes: Uint8Array): string => new TextDecoder(encoding).decode(bytes)

function bestOf(bytes: Uint8Array): string {
  const probe = bytes.subarray(0, 65536)
  const [best] = SINGLE_BYTE.map((encoding) => ({ encoding, score: russianness(decode(encoding, probe)) })).sort(
    (a, b) => b.score - a.score,
  )
  // A broken UTF-8 file still is UTF-8 when no single-byte reading looks Russian.
  return best && best.score > 0 ? decode(best.encoding, bytes) : decode('utf-8', bytes)
}

/** Frequent letters count for, capitals after small letters and signs that no document has count against. */
function russianness(text: string): number {
  let score = 0
  let smallBefore = false
  for (const letter of text) {
    const small = letter.toLowerCase()
    const frequency = FREQUENCY[small]
    if (frequency !== undefined) {
      const capital = small !== letter
      score += capital && smallBefore ? -100 : frequency
      smallBefore = !capital
    } else {
      smallBefore = false
      if (letter > '\u007f' && !'«»—–№…“”„ёЁъэфЪЭФ\u00a0'.includes(letter)) score -= 60
    }
  }
  return score
}
