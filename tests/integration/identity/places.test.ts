import { beforeAll, describe, expect, it } from 'vitest'
import { type Visit, visit } from '../../support/doorstep.ts'
import { useDatabase } from '../../support/fresh-database.ts'
import { type PlantedTerritory, plantPlan, plantTerritory } from '../../support/plant.ts'
import { testHouse } from '../../support/test-house.ts'

// One person: coordinator of Каменск and director of its second school; in Липовка a curator of two schools.

const database = useDatabase()
const house = testHouse(database)
const VERA = { email: 'vera@kamensk.example', password: 'тихая река за лесом' }

let kamensk: PlantedTerritory
let lipovka: PlantedTerritory
let foreign: PlantedTerritory
let vera: Visit

interface Place {
  readonly id: string
  readonly organisation: { readonly shortName: string } | null
  readonly roles: readonly string[]
}

beforeAll(async () => {
  const { owner } = database()
  await visit(house).post('/api/first-run', {
    territoryName: 'Ольховка',
    organisationName: 'Отдел образования',
    name: 'Вера Луговая',
    ...VERA,
  })
  const { rows } = await owner.query<{ id: string }>('select id from identity.user')
  // the first territory has done its part: it made the account
  await owner.query(`update role_grant set to_day = '2020-01-02', from_day = '2020-01-01'`)
  kamensk = await plantTerritory(owner, 'kamensk', 'Каменск')
  lipovka = await plantTerritory(owner, 'lipovka', 'Липовка')
  foreign = await plantTerritory(owner, 'foreign', 'Чужая')
  for (const it of [kamensk, lipovka, foreign]) await plantPlan(owner, it, '2024-06-03')
  const work = async (town: PlantedTerritory, roles: readonly (readonly [string, string | undefined])[]) => {
    const person = await town.addPerson('Вера Луговая', VERA.email)
    await owner.query('update person set user_id = $2 where id = $1', [person, rows[0]?.id])
    for (const [role, school] of roles)
      await owner.query(
        `insert into role_grant (territory_id, person_id, role, organisation_id, from_day) values ($1, $2, $3, $4, '2024-01-01')`,
        [town.id, person, role, school ?? null],
      )
  }
  await work(kamensk, [
    ['municipalCoordinator', undefined],
    ['schoolDirector', kamensk.schools[1]],
  ])
  await work(lipovka, [
    ['curator', lipovka.schools[0]],
    ['curator', lipovka.schools[2]],
  ])
  vera = visit(house)
  expect((await vera.post('/api/auth/sign-in/email', VERA)).status).toBe(200)
})

const at = (place: string) => ({ 'x-place': place })
describe('the places of a person', () => {
  it('are the roles of each territory, and each school of a director', async () => {
    const { body } = await vera.get('/api/session')
    const said = (body.places as Place[]).map((it) => [it.organisation?.shortName ?? null, it.roles])
    expect(said).toEqual([
      [null, ['municipalCoordinator']],
      ['СОШ № 2', ['schoolDirector']],
      [null, ['curator']],
    ])
    expect(body.place).toBe(kamensk.id)
    expect(body.roles).toEqual(['municipalCoordinator', 'schoolDirector'])
  })

  it('narrow what may be done and what is seen', async () => {
    const director = at(`${kamensk.id}.${kamensk.schools[1] ?? ''}`)
    const { body } = await vera.get('/api/session', director)
    expect([body.roles, body.organisation.shortName]).toEqual([['schoolDirector'], 'СОШ № 2'])
    expect((await vera.get('/api/reviews', director)).body.code).toBe('notAllowed')
    expect((await vera.get('/api/obligations?limit=200', director)).body.items).toHaveLength(1)

    const coordinator = at(`${kamensk.id}.-`)
    expect((await vera.get('/api/session', coordinator)).body).toMatchObject({
      roles: ['municipalCoordinator'],
      organisation: null,
    })
    expect((await vera.get('/api/reviews', coordinator)).status).toBe(200)
    expect((await vera.get('/api/obligations?limit=200', coordinator)).body.items).toHaveLength(3)
  })

  it('narrow in the database itself: the obligation of another school is not there', async () => {
    const director = at(`${kamensk.id}.${kamensk.schools[1] ?? ''}`)
    const all = (await vera.get('/api/obligations?limit=200', at(kamensk.id))).body.items as { id: string }[]
    const own = (await vera.get('/api/obligations?limit=200', director)).body.items as { id: string }[]
    for (const { id } of all)
      expect((await vera.get(`/api/obligations/${id}`, director)).status).toBe(id === own[0]?.id ? 200 : 404)
  })

  it('lead into another territory, and there to the schools of the curator alone', async () => {
    for (const place of [`${lipovka.id}.-`, lipovka.id]) {
      expect((await vera.get('/api/session', at(place))).body.territory.name).toBe('Липовка')
      expect((await vera.get('/api/obligations?limit=200', at(place))).body.items).toHaveLength(2)
    }
  })
})

it('comes with a substitution and goes with it; nobody becomes an administrator by one', async () => {
  const { owner } = database()
  const absent = await kamensk.addPerson('Ширяев Денис')
  const grants = [
    ['schoolDirector', kamensk.schools[2]],
    ['administrator', null],
  ] as const
  for (const [role, school] of grants)
    await owner.query(
      `insert into role_grant (territory_id, person_id, role, organisation_id, from_day) values ($1, $2, $3, $4, '2024-01-01')`,
      [kamensk.id, absent, role, school],
    )
  await owner.query(
    `insert into substitution (territory_id, person_id, substitute_id, from_day, to_day)
     select $1, $2, id, '2024-10-01', '2024-10-05' from person where territory_id = $1 and email = $3`,
    [kamensk.id, absent, VERA.email],
  )
  const place = at(`${kamensk.id}.${kamensk.schools[2] ?? ''}`)
  expect((await vera.get('/api/session', place)).body.roles).toEqual(['schoolDirector'])
  expect((await vera.get('/api/obligations?limit=200', place)).body.items).toHaveLength(1)
  expect((await vera.get('/api/session', at(`${kamensk.id}.-`))).body.roles).toEqual(['municipalCoordinator'])
  house().setToday('2024-10-06')
  expect((await vera.get('/api/session', place)).body.code).toBe('foreignPlace')
  house().setToday('2024-10-01')
  await owner.query('delete from substitution')
})

describe('a place that is not one’s own', () => {
  it('is refused when it is forged in a heading', async () => {
    const forged = [
      foreign.id,
      `${foreign.id}.-`,
      `${foreign.id}.${foreign.schools[0] ?? ''}`,
      `${kamensk.id}.${kamensk.schools[0] ?? ''}`,
      `${kamensk.id}.${foreign.schools[0] ?? ''}`,
      `${lipovka.id}.${lipovka.schools[0] ?? ''}`,
      'nonsense',
      `${kamensk.id}.' or true`,
    ]
    for (const place of forged)
      for (const path of ['/api/session', '/api/obligations'])
        expect([place, (await vera.get(path, at(encodeURI(place)))).body.code]).toEqual([place, 'foreignPlace'])
  })

  it('is passed over when only the browser remembers it: somebody else may have sat there', async () => {
    vera.cookies.set('vekha.place', `${foreign.id}.-`)
    expect((await vera.get('/api/session')).body.territory.name).toBe('Каменск')
    vera.cookies.set('vekha.place', `${lipovka.id}.-`)
    expect((await vera.get('/api/session')).body.place).toBe(`${lipovka.id}.-`)
    expect((await vera.get('/api/session', at(kamensk.id))).body.territory.name).toBe('Каменск')
    vera.cookies.delete('vekha.place')
  })

  it('is what a place becomes on the day after the last', async () => {
    const director = `${kamensk.id}.${kamensk.schools[1] ?? ''}`
    await database().owner.query(`update role_grant set to_day = '2024-09-30' where role = 'schoolDirector'`)
    house().setToday('2024-09-30')
    expect((await vera.get('/api/session', at(director))).status).toBe(200)
    house().setToday('2024-10-01')
    expect((await vera.get('/api/session', at(director))).body.code).toBe('foreignPlace')
  })
})
