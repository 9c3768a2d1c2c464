import { expect, it } from 'vitest'
import type { Actor } from './actor.ts'
import { may, scopeOf } from './may.ts'
import { narrowed, type Place, placeId, territoryOfPlace } from './place.ts'

const actor: Actor = {
  ...{ userId: 'u', personId: 'p', name: 'Ветрова Анна', territoryName: 'Ольховка', territoryKind: 'region' },
  territoryId: 't',
  readable: ['t', 'below'],
  roles: ['municipalCoordinator', 'schoolDirector'],
  schools: ['s'],
  actsFor: ['a'],
}
const place = (it: Partial<Place>): Place => ({
  id: placeId('t', it.organisation?.id ?? null),
  territory: { id: 't', name: 'Ольховка' },
  organisation: null,
  roles: ['municipalCoordinator'],
  schools: [],
  actsFor: [],
  ...it,
})

it('leaves a director of a school with that school, whatever else the person is', () => {
  const director = narrowed(
    actor,
    place({ organisation: { id: 's', shortName: 'СОШ № 4' }, roles: ['schoolDirector'], schools: ['s'] }),
  )
  expect([may(director, 'answer.decide'), scopeOf(director), director.readable]).toEqual([false, ['s'], ['t']])
})

it('leaves a coordinator without the school of the same person', () => {
  const coordinator = narrowed(actor, place({}))
  expect([may(coordinator, 'answer.decide'), scopeOf(coordinator), coordinator.schools, coordinator.actsFor]).toEqual([
    true,
    '*',
    [],
    [],
  ])
  expect(coordinator.readable).toEqual(['t', 'below'])
})

it('names places so that their territory is found again', () => {
  expect([placeId('t', null), placeId('t', 's'), 't'].map(territoryOfPlace)).toEqual(['t', 't', 't'])
})
