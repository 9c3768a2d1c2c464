import { expect, it } from 'vitest'
import { isChosen, placesByTerritory } from './place.ts'

const KAMENSK = { id: 'k', name: 'Каменск' }
const LIPOVKA = { id: 'l', name: 'Липовка' }
const SESSION = {
  territories: [KAMENSK, LIPOVKA],
  places: [
    { id: 'k.-', territory: KAMENSK, organisation: null, roles: ['municipalCoordinator' as const] },
    {
      id: 'k.s',
      territory: KAMENSK,
      organisation: { id: 's', shortName: 'СОШ № 4' },
      roles: ['schoolDirector' as const],
    },
    { id: 'l.-', territory: LIPOVKA, organisation: null, roles: ['curator' as const] },
  ],
}

it('puts all roles first where there are several, and nothing more where there is one', () => {
  const [kamensk, lipovka] = placesByTerritory(SESSION)
  expect(kamensk?.choices.map(({ id, all }) => [id, all])).toEqual([
    ['k', true],
    ['k.-', false],
    ['k.s', false],
  ])
  expect(kamensk?.choices[0]?.roles).toEqual(['municipalCoordinator', 'schoolDirector'])
  expect(lipovka?.choices.map(({ id }) => id)).toEqual(['l.-'])
})

it('knows the choice in use, also where the only place of a territory is meant by the territory', () => {
  const chosen = (place: string) =>
    placesByTerritory(SESSION).flatMap((it) => it.choices.filter((one) => isChosen(place, it, one)).map(({ id }) => id))
  expect(['k', 'k.s', 'l', 'l.-'].map(chosen)).toEqual([['k'], ['k.s'], ['l.-'], ['l.-']])
})
