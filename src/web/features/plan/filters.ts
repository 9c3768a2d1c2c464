import { STATE_ORDER } from '../../ui/counts.ts'
import type { StateName } from '#contract/index.ts'

/** What the address of the plan says: it survives the switch of tabs, reloading and sending to a colleague. */
export interface PlanFilters {
  readonly state?: StateName | undefined
  readonly school?: string | undefined
  readonly person?: string | undefined
  readonly section?: string | undefined
  readonly q?: string | undefined
  readonly dense?: true | undefined
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const id = (it: unknown): string | undefined => (typeof it === 'string' && ID.test(it) ? it : undefined)

/** Reads the address; what it cannot mean is left out rather than refused. */
export function readFilters(search: Readonly<Record<string, unknown>>): PlanFilters {
  const q = typeof search['q'] === 'number' ? String(search['q']) : search['q']
  const filters: PlanFilters = {
    state: STATE_ORDER.find((it) => it === search['state']),
    school: id(search['school']),
    person: id(search['person']),
    section: id(search['section']),
    q: typeof q === 'string' && q.trim() !== '' ? q.trim().slice(0, 200) : undefined,
    dense: search['dense'] === true || search['dense'] === 'true' || search['dense'] === 1 ? true : undefined,
  }
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined))
}

/** Whether any condition narrows the plan; the density does not. */
export const narrows = ({ state, school, person, section, q }: PlanFilters): boolean =>
  [state, school, person, section, q].some((it) => it !== undefined)
