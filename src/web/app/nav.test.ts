import { describe, expect, it } from 'vitest'
import type { Session } from '../session.ts'
import { navOf, placeAt } from './nav.ts'

const session = (roles: Session['roles'], permissions: string[]): Session => ({
  userId: 'u',
  personId: 'p',
  name: 'Белова Галина Алексеевна',
  email: 'belova@example.org',
  territory: { id: 't', name: 'Каменск', kind: 'municipality', timeZone: 'Europe/Moscow' },
  territories: [],
  organisation: null,
  roles,
  permissions,
  today: '2026-05-14',
  place: 't',
  places: [],
  secondStep: { on: false, required: false },
  waiting: { tasks: 2, reviews: 5 },
})
const PLAN = [{ id: 'a', title: 'План' }]

describe('navigation by role', () => {
  it('shows a coordinator the day, the answers and the import', () => {
    const nav = navOf(
      session(['municipalCoordinator'], ['answer.submit', 'answer.decide', 'plan.read', 'plan.import']),
      PLAN,
    )
    expect(nav.map((it) => it.key)).toEqual(['overview', 'tasks', 'reviews', 'plan', 'indicators', 'imports'])
    expect(nav.find((it) => it.key === 'reviews')?.waits).toBe(5)
  })
  it('begins a director at the tasks', () => {
    const nav = navOf(session(['schoolDirector'], ['answer.submit', 'plan.read']), PLAN)
    expect(nav.map((it) => it.key)).toEqual(['tasks', 'plan'])
  })
  it('marks one place: the longest that the address lies in', () => {
    const nav = navOf(session(['municipalCoordinator'], ['plan.read', 'plan.import']), PLAN)
    const marked = [
      '/',
      '/plans/a',
      '/plans/a/order',
      '/plans/a/indicators',
      '/measures/7',
      '/imports/3',
      '/elsewhere',
    ].map((it) => placeAt(nav, it))
    expect(marked).toEqual(['overview', 'plan', 'plan', 'indicators', 'plan', 'imports', null])
  })
})
