import { type Match, proposePerson, proposeSchool } from '#domain/matching/index.ts'
import { done, type Outcome, refuse } from '#domain/kernel/index.ts'
import { correctedDraft, lookForMatches, type MatchQuestion } from '../imports/index.ts'
import type { Stores } from '../ports/stores.ts'

export interface NamedMatch extends Match {
  /** Of the record, as the register calls it. */
  readonly name: string
}

export interface MatchView extends Pick<MatchQuestion, 'key' | 'kind' | 'printed' | 'places'> {
  readonly decision: 'sure' | 'ask' | 'new'
  /** The record that is taken without a question. */
  readonly target: { readonly id: string; readonly name: string } | null
  /** To choose from, the most alike first. */
  readonly candidates: readonly NamedMatch[]
  /** The name of the record that would be made; null where the text gives none. */
  readonly proposed: string | null
}

/** Whom of the register the names of an import's draft mean; empty until the document is read. */
export async function matchesOf(
  { confirm, imports }: Pick<Stores, 'confirm' | 'imports'>,
  importId: string,
): Promise<Outcome<MatchView[], 'notFound'>> {
  const from = await imports.find(importId)
  if (!from) return refuse('notFound')
  const draft = correctedDraft(from)
  if (!draft) return done([])
  const register = await confirm.known()
  const names = new Map([
    ...register.organisations.map(({ id, short }) => [id, short] as const),
    ...register.people.map(({ id, name }) => [id, name] as const),
  ])
  const questions = lookForMatches(draft, register, await confirm.remembered())
  return done(questions.map((it) => viewOf(it, (id) => names.get(id) ?? '')))
}

function viewOf({ decision, ...it }: MatchQuestion, nameOf: (id: string) => string): MatchView {
  const proposed = it.kind === 'school' ? proposeSchool(it.printed) : proposePerson(it.printed)
  return {
    ...it,
    decision: decision.kind,
    target: decision.kind === 'sure' ? { id: decision.id, name: nameOf(decision.id) } : null,
    candidates: decision.kind === 'ask' ? decision.candidates.map((one) => ({ ...one, name: nameOf(one.id) })) : [],
    proposed: proposed?.name ?? null,
  }
}
