import type { Day } from '../kernel/index.ts'
import { done, type Outcome, refuse } from '../kernel/index.ts'
import { overlap, reversed } from './holdings.ts'

export const ASSIGNMENT_KINDS = ['curator', 'tutor', 'expert', 'orderController', 'municipalCoordinator'] as const
export type AssignmentKind = (typeof ASSIGNMENT_KINDS)[number]

/** A person looks after a school or a plan, or the whole territory where neither is named. */
export interface Assignment {
  readonly id: string
  readonly kind: AssignmentKind
  readonly personId: string
  readonly schoolId: string | null
  readonly roadmapId: string | null
  readonly from: Day
  readonly to: Day | null
}

type AssignRefusal = 'wrongDays' | 'alreadyAssigned' | 'controllerIsCoordinator'

const samePlace = (a: Assignment, b: Assignment): boolean => a.schoolId === b.schoolId && a.roadmapId === b.roadmapId

/** One curator a school and one controller an order; whoever coordinates an order does not control it. */
export function assign(existing: readonly Assignment[], wanted: Assignment): Outcome<Assignment, AssignRefusal> {
  if (reversed(wanted)) return refuse('wrongDays')
  const meeting = existing.filter((it) => it.id !== wanted.id && overlap(it, wanted))
  const alone = wanted.kind === 'curator' || wanted.kind === 'orderController'
  if (
    meeting.some(
      (it) =>
        it.kind === wanted.kind &&
        (wanted.kind === 'curator'
          ? it.schoolId === wanted.schoolId
          : wanted.kind === 'orderController'
            ? it.roadmapId === wanted.roadmapId
            : samePlace(it, wanted)) &&
        (alone || it.personId === wanted.personId),
    )
  )
    return refuse('alreadyAssigned')
  return meeting.some((it) => isBoth(it, wanted)) ? refuse('controllerIsCoordinator') : done(wanted)
}

const isBoth = (a: Assignment, b: Assignment): boolean => {
  const [controller, coordinator] = a.kind === 'orderController' ? [a, b] : [b, a]
  return (
    controller.kind === 'orderController' &&
    coordinator.kind === 'municipalCoordinator' &&
    controller.personId === coordinator.personId &&
    (coordinator.roadmapId === null || coordinator.roadmapId === controller.roadmapId)
  )
}
