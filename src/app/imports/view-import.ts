import { applyCorrections, checkDraft, type Draft } from '#domain/understanding/index.ts'
import type { ImportRecord, SameFile } from '../ports/import-store.ts'
import type { Stores } from '../ports/stores.ts'

export interface ImportView extends Omit<ImportRecord, 'draft'> {
  /** With the corrections of people. */
  readonly draft: Draft | null
  readonly sameFile: SameFile | null
}

/** The draft as it stands after the corrections, which were checked when they were kept; the document check looks again. */
export function correctedDraft({
  draft,
  corrections,
  source,
}: Pick<ImportRecord, 'draft' | 'corrections' | 'source'>): Draft | null {
  if (!draft || corrections.length === 0) return draft
  const outcome = applyCorrections(draft, corrections)
  if (!outcome.ok) throw new Error(`a kept correction does not fit its draft: ${JSON.stringify(outcome.details)}`)
  return source ? { ...outcome.value, findings: checkDraft(outcome.value, source) } : outcome.value
}

export async function viewImport({ imports }: Pick<Stores, 'imports'>, id: string): Promise<ImportView | null> {
  const it = await imports.find(id)
  if (!it) return null
  const draft = correctedDraft(it)
  return { ...it, draft, measures: draft?.measures.length ?? it.measures, sameFile: await imports.sameFile(id) }
}
