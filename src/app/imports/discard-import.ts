import type { Actor } from '#domain/identity/index.ts'
import { done, type Outcome, refuse } from '#domain/kernel/index.ts'
import type { Stores } from '../ports/stores.ts'

/** Puts a draft away; the file stays where it is. */
export async function discardImport(
  { audit, imports }: Pick<Stores, 'audit' | 'imports'>,
  actor: Actor,
  id: string,
): Promise<Outcome<Record<string, never>, 'notFound' | 'alreadyConfirmed'>> {
  const it = await imports.lock(id)
  if (it?.territoryId !== actor.territoryId) return refuse('notFound')
  if (it.state === 'confirmed') return refuse('alreadyConfirmed')
  await imports.discard(id)
  await audit.write({
    action: 'import.discard',
    entity: 'import',
    entityId: id,
    summary: `Убран черновик «${it.fileName}»`,
  })
  return done({})
}
