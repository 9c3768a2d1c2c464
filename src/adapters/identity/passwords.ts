import { hash, verify } from '@node-rs/argon2'

/** argon2id with the least cost that the OWASP Password Storage Cheat Sheet allows: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), COST)

export const passwordFits = (hashed: string, password: string): Promise<boolean> =>
  verify(hashed, password.normalize('NFKC'))
