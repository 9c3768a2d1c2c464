import type { Actor } from '#domain/identity/index.ts'
import type { Outcome } from '#domain/kernel/index.ts'
import type { Stores } from './stores.ts'

/** A command that its repetition must not carry out twice. */
export interface Repeatable {
  readonly key: string
  readonly route: string
  readonly requestSha256: string
}

/** What goes over the wire, kept as it was sent. */
export interface Answered {
  readonly status: number
  readonly response: unknown
}

/** The way to everything kept: always as somebody, always in one transaction. */
export interface Transactions {
  readonly read: <T>(actor: Actor, work: (stores: Stores) => Promise<T>) => Promise<T>
  /**
   * Carries a command out; a refused one leaves nothing behind. With a `repeatable` its answer is kept, refusals too, and
   * the same key hands it back without doing anything again; at the same time, the second waits for the first. 'keyReused'
   * when the key has served another request.
   */
  readonly carryOut: <T, Code extends string>(
    actor: Actor,
    repeatable: Repeatable | null,
    work: (stores: Stores) => Promise<Outcome<T, Code>>,
    answer: (outcome: Outcome<T, Code>) => Answered,
  ) => Promise<Answered | 'keyReused'>
}
