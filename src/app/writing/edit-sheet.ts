import type { Actor } from '#domain/identity/index.ts'
import { done, type Outcome, parseDay, refuse } from '#domain/kernel/index.ts'
import { actsOf, fits } from '#domain/roadmaps/index.ts'
import {
  applyEdits,
  cellOf,
  type Edit,
  type EditConflict,
  type RefusedEdit,
  type Sheet,
} from '#domain/writing/index.ts'
import type { Stores } from '../ports/stores.ts'
import type { ChangedBy, WrittenPlan } from '../ports/writing-store.ts'

interface Needs extends Pick<Stores, 'writing'> {
  /** The instant, ISO in UTC. */
  readonly now: string
}

export interface EditedSheet {
  /** Number of the batch, or of the last one where nothing changed. */
  readonly seq: number
  readonly conflicts: (EditConflict & Partial<ChangedBy>)[]
  readonly refused: RefusedEdit[]
}

/**
 * Does the edits of one person on the sheet as it stands now. The plan is held, so that batches come one after another,
 * whichever process they arrive at. Edits are no matter of the audit: the batches themselves are kept, with their authors.
 */
export async function editSheet(
  { writing, now }: Needs,
  actor: Actor,
  { id, edits }: { readonly id: string; readonly edits: readonly Edit[] },
): Promise<Outcome<EditedSheet, 'notFound' | 'sheetFrozen' | 'notAllowed'>> {
  const plan = await writing.lock(id)
  if (plan?.territoryId !== actor.territoryId || !plan.written) return refuse('notFound')
  if (!fits('edit', plan)) return refuse('sheetFrozen')
  if (!actsOf(actor, plan).edit) return refuse('notAllowed')
  const before = await writing.sheet(id)
  const { sheet: after, applied, changed, conflicts, refused } = applyEdits(before, edits)
  const seq =
    applied.length === 0 ? plan.seq : await writing.save(plan, { before, after, changed, edits: applied, at: now })
  await followPassport(writing, plan, after)
  const authors = conflicts.length === 0 ? [] : await writing.authorsOf(id, conflicts)
  return done({ seq, conflicts: conflicts.map((it, i) => ({ ...it, ...authors[i] })), refused: [...refused] })
}

async function followPassport(writing: Stores['writing'], plan: WrittenPlan, sheet: Sheet): Promise<void> {
  const passport = sheet.find((row) => row.kind === 'passport')
  if (!passport) return
  const [from, to] = [parseDay(cellOf(passport, 'periodFrom')), parseDay(cellOf(passport, 'periodTo'))]
  const isPeriod = from !== null && to !== null && from <= to
  const named = {
    title: cellOf(passport, 'title').trim() || plan.title,
    periodFrom: isPeriod ? from : plan.periodFrom,
    periodTo: isPeriod ? to : plan.periodTo,
  }
  const { title, periodFrom, periodTo } = plan
  if (named.title === title && named.periodFrom === periodFrom && named.periodTo === periodTo) return
  await writing.rename(plan.id, named)
}
