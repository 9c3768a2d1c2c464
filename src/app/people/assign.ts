import { type Day, done, type Outcome, refuse } from '#domain/kernel/index.ts'
import { assign as check, type Assignment, type AssignmentKind } from '#domain/posts/index.ts'
import type { Stores } from '../ports/stores.ts'

interface Needs extends Pick<Stores, 'assignments' | 'audit' | 'people'> {
  readonly newId: () => string
}

type Wish = Omit<Assignment, 'id'> & { readonly basis: string }
type Refusal = 'badInput' | 'notFound' | 'wrongDays' | 'alreadyAssigned' | 'controllerIsCoordinator'

const NAMES: Readonly<Record<AssignmentKind, string>> = {
  curator: 'куратор',
  tutor: 'тьютор',
  expert: 'эксперт',
  orderController: 'контроль приказа',
  municipalCoordinator: 'муниципальный координатор',
}

/** A curator of a school, a tutor, an expert, the controller or the coordinator of an order. */
export async function assign(
  { assignments, audit, people, newId }: Needs,
  { basis, ...wish }: Wish,
): Promise<Outcome<{ id: string }, Refusal>> {
  await people.takeTurn()
  const { kind, personId, schoolId, roadmapId, from } = wish
  if (kind === 'curator' && schoolId === null) return missing('schoolId', 'Выберите школу')
  if (kind === 'orderController' && roadmapId === null) return missing('roadmapId', 'Выберите план')
  if (!(await people.exists(personId))) return refuse('notFound')
  if (schoolId !== null && !(await assignments.schoolExists(schoolId))) return refuse('notFound')
  if (roadmapId !== null && !(await assignments.planExists(roadmapId))) return refuse('notFound')
  const made = check(await assignments.near(wish), { ...wish, id: newId() })
  if (!made.ok) return made
  // the role of the product makes a coordinator of every order
  if (kind === 'orderController' && (await people.rolesOn(personId, from)).includes('municipalCoordinator'))
    return refuse('controllerIsCoordinator')
  await assignments.add({ ...made.value, basis })
  await audit.write({
    action: 'assignment.add',
    entity: 'person',
    entityId: personId,
    summary: `Назначение: ${NAMES[kind]}`,
    details: { ...wish, basis },
  })
  return done({ id: made.value.id })
}

const missing = (field: string, message: string): Outcome<never, 'badInput'> =>
  refuse('badInput', { errors: [{ field, message }] })

/** The last day of an assignment, or none: it goes on. */
export async function endAssignment(
  { assignments, audit, people }: Pick<Needs, 'assignments' | 'audit' | 'people'>,
  id: string,
  { version, to }: { readonly version: number; readonly to: Day | null },
): Promise<Outcome<{ version: number }, Refusal | 'versionConflict'>> {
  await people.takeTurn()
  const kept = await assignments.find(id)
  if (!kept) return refuse('notFound')
  if (kept.version !== version) return refuse('versionConflict')
  const { basis: _, version: __, ...assignment } = kept
  const changed = check(await assignments.near(kept), { ...assignment, to })
  if (!changed.ok) return changed
  await assignments.end(id, to)
  await audit.write({
    action: 'assignment.end',
    entity: 'person',
    entityId: kept.personId,
    summary: `Окончание: ${NAMES[kept.kind]}`,
    details: { assignmentId: id, to },
  })
  return done({ version: version + 1 })
}
