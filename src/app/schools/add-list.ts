import type { Actor } from '#domain/identity/index.ts'
import { collapse, done, type Outcome, refuse } from '#domain/kernel/index.ts'
import { BUILT_IN_LISTS } from '#domain/schools/index.ts'
import type { Stores } from '../ports/stores.ts'

/** A list of the territory's own: «Опорные», «Школы-стажировочные площадки». */
export async function addList(
  { audit, schools }: Pick<Stores, 'audit' | 'schools'>,
  actor: Actor,
  wish: { readonly code: string; readonly name: string },
): Promise<Outcome<{ code: string; name: string }, 'listExists'>> {
  const code = collapse(wish.code)
  const name = collapse(wish.name)
  const alike = (it: { readonly code: string }) => it.code.toLowerCase() === code.toLowerCase()
  if ([...BUILT_IN_LISTS, ...(await schools.ownLists())].some(alike)) return refuse('listExists')
  if (!(await schools.addList(code, name))) return refuse('listExists')
  await audit.write({
    action: 'list.add',
    entity: 'territory',
    entityId: actor.territoryId,
    summary: `Заведён список «${code}»: ${name}`,
  })
  return done({ code, name })
}
