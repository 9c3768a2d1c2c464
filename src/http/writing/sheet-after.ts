import type { Stores } from '#app/ports/stores.ts'
import { viewSheet } from '#app/writing/index.ts'
import type { RefusalCode } from '#contract/index.ts'
import type { Actor } from '#domain/identity/index.ts'
import type { Outcome } from '#domain/kernel/index.ts'

/** The sheet after what was done to its plan, or why it was not. */
export const sheetAfter = async <Code extends RefusalCode>(
  stores: Stores,
  actor: Actor,
  id: string,
  outcome: Outcome<unknown, Code>,
) => (outcome.ok ? viewSheet(stores, actor, id) : outcome)
