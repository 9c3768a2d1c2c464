import { done, type Outcome, refuse } from '#domain/kernel/index.ts'
import type { Stores } from '../ports/stores.ts'

/** Stops before the next batch; what is taken stays taken, and the report says which rows. */
export async function cancelLoad(
  { spreadsheets }: Pick<Stores, 'spreadsheets'>,
  id: string,
): Promise<Outcome<null, 'notFound' | 'closed'>> {
  const load = await spreadsheets.lock(id)
  if (!load) return refuse('notFound')
  if (load.state === 'preview') await spreadsheets.tell(id, 'cancelled')
  else if (load.state === 'done' || load.state === 'cancelled' || load.state === 'failed') return refuse('closed')
  else await spreadsheets.wantCancel(id)
  return done(null)
}
