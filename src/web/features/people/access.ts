import type { ACCESS, Person } from './people-query.ts'

/** Whether a person comes in, is invited to, works outside, or none of these. */
export const accessOf = (it: Pick<Person, 'hasAccount' | 'invited' | 'outside'>): (typeof ACCESS)[number] =>
  it.hasAccount ? 'has' : it.outside ? 'outside' : it.invited ? 'invited' : 'none'
