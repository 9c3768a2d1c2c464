import { addDays, type Day, done, type Outcome, refuse } from '#domain/kernel/index.ts'
import { substitute as check, type Substitution } from '#domain/posts/index.ts'
import type { Stores } from '../ports/stores.ts'

interface Needs extends Pick<Stores, 'audit' | 'people' | 'substitutions'> {
  readonly today: Day
  readonly newId: () => string
}

type Wish = Omit<Substitution, 'id'> & { readonly basis: string }
type Refusal = 'notFound' | 'wrongDays' | 'selfSubstitution' | 'alreadySubstituted' | 'substitutionCircle'

/** Somebody acts for an absent person from day to day. */
export async function substitute(
  { audit, people, substitutions, newId }: Omit<Needs, 'today'>,
  { basis, ...wish }: Wish,
): Promise<Outcome<{ id: string }, Refusal>> {
  await people.takeTurn()
  for (const id of [wish.personId, wish.substituteId]) if (!(await people.exists(id))) return refuse('notFound')
  const wanted = { ...wish, id: newId() }
  const added = check(await substitutions.between(wish.from, wish.to), wanted)
  if (!added.ok) return added
  await substitutions.add({ ...wanted, basis })
  for (const entityId of [wish.personId, wish.substituteId])
    await audit.write({
      action: 'substitution.add',
      entity: 'person',
      entityId,
      summary: 'Назначено замещение',
      details: { ...wish, basis },
    })
  return done({ id: wanted.id })
}

/** The absent one is back: a substitution that has begun ended yesterday, one that has not is gone. */
export async function endSubstitution(
  { audit, people, substitutions, today }: Omit<Needs, 'newId'>,
  id: string,
): Promise<Outcome<Record<never, never>, 'notFound' | 'substitutionOver'>> {
  await people.takeTurn()
  const kept = await substitutions.find(id)
  if (!kept) return refuse('notFound')
  if (kept.to < today) return refuse('substitutionOver')
  if (kept.from >= today) await substitutions.remove(id)
  else await substitutions.endOn(id, addDays(today, -1))
  await audit.write({
    action: 'substitution.end',
    entity: 'person',
    entityId: kept.personId,
    summary: 'Замещение окончено',
    details: { ...kept },
  })
  return done({})
}
