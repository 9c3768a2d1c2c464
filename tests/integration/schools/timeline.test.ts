import { beforeAll, describe, expect, it } from 'vitest'
import { useDatabase } from '../../support/fresh-database.ts'
import { type PlantedTerritory, plantPlan, plantTerritory } from '../../support/plant.ts'
import { testHouse } from '../../support/test-house.ts'

const database = useDatabase()
const house = testHouse(database)
let town: PlantedTerritory
let neighbours: PlantedTerritory
const send = (method: string, path: string, body?: object, as = 'coordinator') => house().send(as, method, path, body)
const path = (it: PlantedTerritory) => `/api/schools/${it.schools[0] ?? ''}`

interface Event {
  readonly day: string
  readonly what: string
  readonly subject: string
}
const told = (items: readonly Event[]) => items.map(({ day, what, subject }) => `${day} ${what} ${subject}`.trim())

beforeAll(async () => {
  const { owner } = database()
  town = await plantTerritory(owner, 'one', 'Ольховка')
  neighbours = await plantTerritory(owner, 'two', 'Рябиновск')
  const plan = await plantPlan(owner, town, '2024-06-03')
  await plantPlan(owner, neighbours, '2024-06-03')
  const vetrova = await town.addPerson('Ветрова Анна Петровна')
  house().signIn('coordinator', town.signedIn(vetrova, 'Ветрова Анна Петровна', ['municipalCoordinator']))
  const { actor, ...session } = town.signedIn(vetrova, 'Ольшанская Вера Михайловна', ['regionalOperator'])
  house().signIn('region', {
    ...session,
    actor: { ...actor, territoryKind: 'region', territoryId: vetrova, readable: [vetrova, town.id, neighbours.id] },
  })
  const [school, mentor] = town.schools
  await owner.query(`select hold_post($1, $2, $3, 'директор', '2023-08-15')`, [town.id, vetrova, school])
  await owner.query(
    `insert into assignment (territory_id, kind, person_id, school_id, from_day, to_day, basis)
     values ($1, 'curator', $2, $3, '2024-02-12', '2024-12-31', 'приказ № 88')`,
    [town.id, vetrova, school],
  )
  house().setToday('2024-07-01')
  await send('POST', `${path(town)}/lists`, { code: 'ШНОР', from: '2024-01-15', to: '2024-05-31', basis: 'приказ № 3' })
  await send('POST', `${path(town)}/mentors`, { mentorId: mentor, from: '2024-03-01' })
  await send('PUT', `${path(town)}/years/2023`, { version: 0, pupils: 486, classes: 21, shifts: 2, teachers: null })
  await send('PATCH', path(town), {
    version: 1,
    name: 'МБОУ «Лицей № 1»',
    formerName: { until: '2023-12-31', basis: 'постановление № 5' },
  })
  const answer = await send('POST', `/api/obligations/${plan.obligations[0] ?? ''}/answers`, { state: 'done' })
  await send('POST', `/api/answers/${answer.body.id}/return`, { reason: 'Нет справки' })
})

const WHOLE = [
  '2024-12-31 released Ветрова Анна Петровна',
  '2024-07-01 returned Мониторинг качества подготовки',
  '2024-07-01 answered Мониторинг качества подготовки',
  '2024-06-03 due Мониторинг качества подготовки',
  '2024-05-31 left ШНОР',
  '2024-03-01 mentorCame СОШ № 2',
  '2024-02-12 assigned Ветрова Анна Петровна',
  '2024-01-15 entered ШНОР',
  '2023-12-31 renamed МБОУ «Средняя общеобразовательная школа № 1»',
  '2023-09-01 figures 2023',
  '2023-08-15 headed Ветрова Анна Петровна',
]

describe('the timeline of a school', () => {
  it('tells everything, the latest first, with acts, states and figures', async () => {
    const { body } = await send('GET', `${path(town)}/timeline`)
    expect(told(body.items)).toEqual(WHOLE)
    const of = (what: string) => body.items.find((it: Event) => it.what === what)
    expect(of('entered')).toMatchObject({ kind: 'lists', basis: 'приказ № 3' })
    expect(of('returned')).toMatchObject({ kind: 'answers', detail: '1.1', basis: 'Нет справки' })
    expect(of('due')).toMatchObject({ state: 'returned' })
    expect(of('figures')).toMatchObject({ figures: { pupils: 486, teachers: null } })
  })

  it('is the same page by page', async () => {
    const seen: string[] = []
    let cursor = ''
    do {
      const { body } = await send('GET', `${path(town)}/timeline?limit=2${cursor && `&cursor=${cursor}`}`)
      expect(body.items.length).toBeLessThanOrEqual(2)
      seen.push(...told(body.items))
      cursor = body.next ?? ''
    } while (cursor !== '')
    expect(seen).toEqual(WHOLE)
  })

  it('is narrowed to a kind and to a year', async () => {
    expect(told((await send('GET', `${path(town)}/timeline?kind=lists`)).body.items)).toEqual([WHOLE[4], WHOLE[7]])
    expect(told((await send('GET', `${path(town)}/timeline?year=2023`)).body.items)).toEqual(WHOLE.slice(-3))
  })
})

describe('a region', () => {
  it('sees the schools of its municipalities, each with its own matters, and changes none', async () => {
    const { body } = await send('GET', '/api/schools?limit=200', undefined, 'region')
    expect(
      body.items.map(
        (it: { territory: { name: string }; shortName: string }) => `${it.territory.name} ${it.shortName}`,
      ),
    ).toEqual(expect.arrayContaining(['Ольховка СОШ № 1', 'Рябиновск СОШ № 1']))
    const theirs = await send('GET', `${path(neighbours)}/timeline`, undefined, 'region')
    expect(told(theirs.body.items)).toEqual(['2024-06-03 due Мониторинг качества подготовки'])
    expect((await send('GET', path(neighbours), undefined, 'region')).body).toMatchObject({
      territory: { name: 'Рябиновск' },
      lists: [],
      can: { edit: false, editOwn: false },
    })
    expect((await send('PATCH', path(neighbours), { version: 1, phone: '1' }, 'region')).status).toBe(403)
    expect((await send('GET', path(neighbours))).status).toBe(404)
  })
})
