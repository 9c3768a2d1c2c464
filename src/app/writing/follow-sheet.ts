import { done, type Outcome, refuse } from '#domain/kernel/index.ts'
import type { Stores } from '../ports/stores.ts'
import type { EditBatch, Present, WrittenPlan } from '../ports/writing-store.ts'

export interface Followed extends Pick<WrittenPlan, 'state' | 'version'> {
  /** Number of the last batch there is. */
  readonly seq: number
  readonly batches: EditBatch[]
  readonly present: Present[]
}

/** What has come after the last batch that somebody knows, and who else looks at the sheet. */
export async function followSheet(
  { writing }: Pick<Stores, 'writing'>,
  id: string,
  since: number,
): Promise<Outcome<Followed, 'notFound'>> {
  const plan = await writing.peek(id)
  if (!plan?.written) return refuse('notFound')
  const batches = await writing.batchesAfter(id, since)
  const seq = batches.at(-1)?.seq ?? plan.seq
  return done({ seq, state: plan.state, version: plan.version, batches, present: await writing.present(id) })
}
