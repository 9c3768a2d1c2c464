/** Kinds of files told apart by their first bytes, never by the name: names lie, and mail clients change them. */
export type FileKind = 'text' | 'html' | 'zip' | 'ole' | 'pdf' | 'rtf' | 'unknown'

const startsWith = (bytes: Uint8Array, ...magic: number[]): boolean => magic.every((byte, at) => bytes[at] === byte)

const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes)

export function detectKind(bytes: Uint8Array): FileKind {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06)) return 'zip'
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return 'ole'
  const head = latin(bytes.subarray(0, 1024))
  if (head.includes('%PDF-')) return 'pdf'
  if (head.startsWith('{\\rtf')) return 'rtf'
  if (isBinary(bytes)) return 'unknown'
  return /^\W*<(?:!doctype html|html|head|body)\b/i.test(head) ? 'html' : 'text'
}

/** Control bytes that no text has; UTF-16 is let through by its mark or by its regular zero bytes. */
function isBinary(bytes: Uint8Array): boolean {
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return false
  const probe = bytes.subarray(0, 8192)
  let control = 0
  const zeros = [0, 0]
  for (const [at, byte] of probe.entries()) {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
    else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) control += 1
  }
  const [even = 0, odd = 0] = zeros
  if (Math.max(even, odd) > 0) return !looksLikeUtf16(probe.length, even, odd)
  return control > probe.length / 100
}

/** In Russian UTF-16 only spaces, digits and line ends have a zero byte, and all of them on one side. */
export const looksLikeUtf16 = (length: number, even: number, odd: number): boolean =>
  Math.min(even, odd) === 0 && Math.max(even, odd) > length / 40
