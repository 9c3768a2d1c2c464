import type { Day } from '#domain/kernel/index.ts'
import type { Assignment } from '#domain/posts/index.ts'

export interface KeptAssignment extends Assignment {
  readonly basis: string
  readonly version: number
}

export interface AssignmentStore {
  readonly find: (id: string) => Promise<KeptAssignment | null>
  /** Those that speak of the same school or plan, or of the whole territory. */
  readonly near: (of: Pick<Assignment, 'schoolId' | 'roadmapId'>) => Promise<Assignment[]>
  readonly schoolExists: (id: string) => Promise<boolean>
  readonly planExists: (id: string) => Promise<boolean>
  readonly add: (it: Assignment & { readonly basis: string }) => Promise<void>
  readonly remove: (id: string) => Promise<void>
  readonly end: (id: string, to: Day | null) => Promise<void>
}
