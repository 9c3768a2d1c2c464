import type { Stores } from '#app/ports/stores.ts'
import type { Transactions } from '#app/ports/transactions.ts'
import type { Actor } from '#domain/identity/index.ts'

/** A use case carried out by somebody of the demo; a refusal is a fault of the demo. */
export async function command<T>(
  transactions: Transactions,
  actor: Actor,
  work: (stores: Stores) => Promise<{ ok: true; value: T } | { ok: false; refused: string }>,
): Promise<T> {
  let kept: { value: T } | undefined
  await transactions.carryOut(
    actor,
    null,
    async (stores) => {
      const outcome = await work(stores)
      if (!outcome.ok) throw new Error(`the demo was refused: ${outcome.refused}`)
      kept = { value: outcome.value }
      return outcome
    },
    () => ({ status: 200, response: null }),
  )
  if (!kept) throw new Error('the demo was left out')
  return kept.value
}
