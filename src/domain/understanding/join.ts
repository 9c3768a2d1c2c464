/** Pieces of one text torn by a page break: one space between them, none after a hyphen that breaks a word. */
export function joinPieces(first: string, second: string): string {
  if (first === '' || second === '') return first + second
  return /\p{L}[-‐]$/u.test(first) && /^\p{L}/u.test(second) ? first + second : `${first} ${second}`
}

export const joinAll = (pieces: readonly string[]): string => pieces.reduce(joinPieces, '')
