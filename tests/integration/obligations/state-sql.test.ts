import { stateOf, type Status } from '#domain/obligations/index.ts'
import type { Day } from '#domain/kernel/index.ts'
import { expect, it } from 'vitest'
import { useDatabase } from '../../support/fresh-database.ts'
import { plantPlan, plantTerritory } from '../../support/plant.ts'
import { testHouse } from '../../support/test-house.ts'

const database = useDatabase()
const house = testHouse(database)

const STATUSES: readonly Status[] = [
  'open',
  'inProgress',
  'onReview',
  'returned',
  'done',
  'doneLate',
  'partial',
  'notDone',
  'postponed',
  'cancelled',
]
const TODAY = '2024-06-03' as Day
const DUE = [null, '2024-06-02', '2024-06-03', '2024-06-04'] as (Day | null)[]

it('the database tells the states as the domain does', async () => {
  const { owner } = database()
  const town = await plantTerritory(owner, 'olhovka', 'Ольховка', STATUSES.length * DUE.length)
  const { obligations } = await plantPlan(owner, town, TODAY)
  const pairs = STATUSES.flatMap((status) => DUE.map((due) => ({ status, due })))
  for (const [i, { status, due }] of pairs.entries())
    await owner.query('update obligation set status = $2, due_on = $3 where id = $1', [obligations[i], status, due])
  const coordinator = await town.addPerson('Ветрова Анна Петровна')
  house().signIn('coordinator', town.signedIn(coordinator, 'Ветрова', ['municipalCoordinator']))
  house().setToday(TODAY)
  const { body } = await house().send('coordinator', 'GET', '/api/obligations?limit=200')
  const items = body.items as { id: string; state: string }[]
  const told = new Map(items.map(({ id, state }) => [id, state]))
  expect(pairs.map((_, i) => told.get(obligations[i] ?? ''))).toEqual(
    pairs.map(({ status, due }) => stateOf(status, due, TODAY)),
  )
  for (const state of new Set(items.map((it) => it.state))) {
    const filtered = await house().send('coordinator', 'GET', `/api/obligations?limit=200&state=${state}`)
    expect([state, filtered.body.items.length]).toEqual([state, items.filter((it) => it.state === state).length])
  }
  // what is owed comes first by its day, what waits for review after it, what is closed last
  const order = items.map(({ id }) => pairs[obligations.indexOf(id)])
  const owed = ['open', 'inProgress', 'returned', 'postponed']
  expect(order.slice(0, 16).every((it) => owed.includes(it?.status ?? ''))).toBe(true)
  expect(order.slice(0, 16).map((it) => it?.due ?? '9')).toEqual(
    order
      .slice(0, 16)
      .map((it) => it?.due ?? '9')
      .toSorted(),
  )
  expect(order.slice(16, 20).every((it) => it?.status === 'onReview')).toBe(true)
})
