import { done, type Outcome, refuse } from '#domain/kernel/index.ts'
import type { Stores } from '../ports/stores.ts'

/** Which rows of a preview will be taken; rows that cannot be taken stay out whatever is said. */
export async function chooseRows(
  { spreadsheets }: Pick<Stores, 'spreadsheets'>,
  { id, numbers, chosen }: { id: string; numbers: readonly number[] | 'all'; chosen: boolean },
): Promise<Outcome<null, 'notFound' | 'notReady'>> {
  const load = await spreadsheets.lock(id)
  if (!load) return refuse('notFound')
  if (load.state !== 'preview') return refuse('notReady')
  await spreadsheets.choose(id, numbers, chosen)
  return done(null)
}
