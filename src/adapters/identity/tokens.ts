import { createHash, randomBytes } from 'node:crypto'

/** 256 bits in letters that survive a link and a header. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** Only this is stored: whoever reads the database cannot use a token. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex')
