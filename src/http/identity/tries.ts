import type { Identity } from '#app/ports/identity.ts'

/** How many tries a key has in how many seconds. A school behind one address signs in together; guessing a password does not get far. */
const LIMITS = {
  signInFromAddress: { most: 100, seconds: 60 },
  signInToAccountFromAddress: { most: 10, seconds: 15 * 60 },
  signInToAccount: { most: 100, seconds: 60 * 60 },
  secondStepFromAddress: { most: 60, seconds: 15 * 60 },
  ownCode: { most: 10, seconds: 15 * 60 },
  resetFromAddress: { most: 20, seconds: 60 * 60 },
  resetOfAccount: { most: 5, seconds: 60 * 60 },
  linkFromAddress: { most: 30, seconds: 15 * 60 },
} as const

export type Try = readonly [what: keyof typeof LIMITS, key: string]

const keyOf = ([what, key]: Try): string => `${what}:${key.toLowerCase()}`

/** Counts every one of the tries, the refused too. */
export async function mayTry({ mayTry }: Pick<Identity, 'mayTry'>, ...tries: readonly Try[]): Promise<boolean> {
  const allowed = await Promise.all(tries.map((it) => mayTry(keyOf(it), LIMITS[it[0]].most, LIMITS[it[0]].seconds)))
  return allowed.every(Boolean)
}

/** A try that went well is no guess. */
export const forgetTry = ({ forgetTries }: Pick<Identity, 'forgetTries'>, it: Try): Promise<void> =>
  forgetTries(keyOf(it))
