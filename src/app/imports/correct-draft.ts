import type { Actor } from '#domain/identity/index.ts'
import { done, type Outcome, refuse } from '#domain/kernel/index.ts'
import { applyCorrections } from '#domain/understanding/index.ts'
import type { Json, MadeCorrection } from '../ports/import-store.ts'
import type { Stores } from '../ports/stores.ts'
import { type ImportView, viewImport } from './view-import.ts'

interface Needs extends Pick<Stores, 'imports'> {
  /** The instant, ISO in UTC. */
  readonly now: string
}

export interface WantedCorrection {
  readonly path: string
  readonly value: Json
  /** Takes the last correction of the path back instead. */
  readonly undo?: boolean | undefined
}

type Refusal = 'notFound' | 'notReady' | 'alreadyConfirmed' | 'versionConflict' | 'badPath'

/** Adds corrections of a person to those already made. All of them fit the draft, or none is kept. */
export async function correctDraft(
  { imports, now }: Needs,
  actor: Actor,
  { id, version, corrections }: { id: string; version: number; corrections: readonly WantedCorrection[] },
): Promise<Outcome<ImportView, Refusal>> {
  const it = await imports.lock(id)
  if (it?.territoryId !== actor.territoryId) return refuse('notFound')
  if (it.state === 'confirmed') return refuse('alreadyConfirmed')
  if (it.state !== 'draft' || !it.draft) return refuse('notReady')
  if (it.version !== version) return refuse('versionConflict')
  const made = [...it.corrections]
  for (const { path, value, undo } of corrections)
    if (undo) takeBack(made, path)
    else made.push({ path, value, by: actor.name, at: now })
  const outcome = applyCorrections(it.draft, made)
  if (!outcome.ok) return outcome
  await imports.correct(id, made)
  const view = await viewImport({ imports }, id)
  return view ? done(view) : refuse('notFound')
}

function takeBack(made: MadeCorrection[], path: string): void {
  const last = made.findLastIndex((it) => it.path === path)
  if (last >= 0) made.splice(last, 1)
}
