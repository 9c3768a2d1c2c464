import type { Actor } from '#domain/identity/index.ts'
import { done, type Outcome, refuse } from '#domain/kernel/index.ts'
import type { YearFigures } from '../ports/school-store.ts'
import type { Stores } from '../ports/stores.ts'
import { mayEdit } from './own-school.ts'

/** Numbers of a school year. `version` is that of the figures the person saw, 0 where there were none. */
export async function setYearFigures(
  { audit, schools }: Pick<Stores, 'audit' | 'schools'>,
  actor: Actor,
  { id, year, version, ...figures }: YearFigures & { id: string; year: number; version: number },
): Promise<Outcome<{ version: number }, 'notAllowed' | 'notFound' | 'versionConflict'>> {
  if (!mayEdit(actor, id)) return refuse('notAllowed')
  const school = await schools.lock(id)
  if (!school) return refuse('notFound')
  const before = await schools.year(id, year)
  if ((before?.version ?? 0) !== version)
    return refuse('versionConflict', { current: before, by: await schools.lastChangedBy(id) })
  const kept = await schools.setYear(id, year, figures)
  await audit.write({
    action: 'school.figures',
    entity: 'organisation',
    entityId: id,
    summary: `Числа ${school.shortName} за ${year}/${String((year + 1) % 100).padStart(2, '0')} учебный год`,
    details: { year, was: before, is: figures },
  })
  return done({ version: kept })
}
