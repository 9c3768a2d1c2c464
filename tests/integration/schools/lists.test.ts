import { beforeEach, describe, expect, it } from 'vitest'
import { useDatabase } from '../../support/fresh-database.ts'
import { type PlantedTerritory, plantTerritory } from '../../support/plant.ts'
import { testHouse } from '../../support/test-house.ts'

const database = useDatabase()
const house = testHouse(database)
let town: PlantedTerritory
let towns = 0

beforeEach(async () => {
  town = await plantTerritory(database().owner, `town-${++towns}`, 'Ольховка', 12)
  const coordinator = await town.addPerson('Ветрова Анна Петровна')
  house().signIn('coordinator', town.signedIn(coordinator, 'Ветрова Анна Петровна', ['municipalCoordinator']))
  house().setToday('2024-10-01')
})

const send = (method: string, path: string, body?: object) => house().send('coordinator', method, path, body)
const enter = (n: number, body: object) =>
  send('POST', `/api/schools/${town.schools[n] ?? ''}/lists`, { code: 'ШНОР', ...body })
const listedOn = async (day: string, code = 'ШНОР'): Promise<string[]> =>
  (await send('GET', `/api/schools?list=${encodeURIComponent(code)}&on=${day}`)).body.items.map(
    (it: { shortName: string }) => it.shortName,
  )

describe('who was in the list on a day', () => {
  it('has one answer, in the order of numbers, on the first and the last day too', async () => {
    const first = await enter(9, { from: '2024-01-15', basis: 'приказ № 3' })
    await enter(1, { from: '2024-09-02', to: '2025-08-31' })
    await send('POST', `/api/listings/${first.body.id}/leave`, { version: 1, last: '2024-10-01', basis: 'приказ № 90' })
    expect(await listedOn('2024-01-14')).toEqual([])
    expect(await listedOn('2024-01-15')).toEqual(['СОШ № 10'])
    expect(await listedOn('2024-10-01')).toEqual(['СОШ № 2', 'СОШ № 10'])
    expect(await listedOn('2024-10-02')).toEqual(['СОШ № 2'])
    expect(await listedOn('2025-09-01')).toEqual([])
    const lists = await send('GET', '/api/lists?on=2024-10-01')
    expect(lists.body).toMatchObject({ on: '2024-10-01', schools: 12 })
    expect(lists.body.items.slice(0, 2)).toEqual([
      { code: 'ШНОР', name: 'Школы с низкими образовательными результатами', schools: 2, own: false },
      expect.objectContaining({ code: 'ШНСУ', schools: 0 }),
    ])
  })

  it('is refused a second answer, with the entry that has the day', async () => {
    await enter(0, { from: '2024-01-01', to: '2024-06-30' })
    expect((await enter(0, { from: '2024-06-30' })).body).toMatchObject({
      code: 'alreadyListed',
      taken: { from: '2024-01-01', to: '2024-06-30' },
    })
    expect((await enter(0, { from: '2024-08-01', to: '2024-07-01' })).body).toMatchObject({ code: 'wrongDays' })
    expect((await enter(0, { from: '2024-07-01' })).status).toBe(200)
  })

  it('keeps one entry for what one act says without a break', async () => {
    const { body } = await enter(0, { from: '2024-01-01', to: '2024-06-30', basis: 'приказ № 3' })
    const joined = await enter(0, { from: '2024-07-01', basis: 'приказ № 3' })
    expect(joined.body.id).not.toBe(body.id)
    const card = await send('GET', `/api/schools/${town.schools[0] ?? ''}`)
    expect(card.body.lists).toMatchObject([{ id: joined.body.id, from: '2024-01-01', to: null }])
  })

  it('of several people at the same moment lets one through, and tells the others why', async () => {
    // connections are there beforehand, so that nobody waits for one
    await Promise.all(Array.from({ length: 4 }, () => send('GET', '/api/lists')))
    for (const n of [0, 1, 2, 3]) {
      const days = ['2024-01-01', '2024-03-01', '2024-05-01', '2024-09-01']
      const answers = await Promise.all(days.map((from) => enter(n, { from })))
      expect(answers.map((it) => it.body.code ?? 'entered').toSorted()).toEqual([
        'alreadyListed',
        'alreadyListed',
        'alreadyListed',
        'entered',
      ])
      const { rows } = await database().owner.query('select from school_listing where school_id = $1', [
        town.schools[n],
      ])
      expect(rows).toHaveLength(1)
    }
  })

  it('cannot be given twice past the commands either', async () => {
    const add = (from: string) =>
      database().owner.query(
        `insert into school_listing (territory_id, school_id, code, from_day) values ($1, $2, 'ШНОР', $3)`,
        [town.id, town.schools[0], from],
      )
    await add('2024-01-01')
    await expect(add('2024-02-01')).rejects.toMatchObject({ constraint: 'in_a_list_once' })
  })
})

describe('an entry of a list', () => {
  it('is corrected, with the version that was seen, and not onto the days of another', async () => {
    const early = await enter(0, { from: '2023-01-01', to: '2023-12-31' })
    const { body } = await enter(0, { from: '2024-02-01' })
    const correct = (fields: object) => send('PATCH', `/api/listings/${body.id}`, { version: 1, ...fields })
    expect((await correct({ from: '2023-12-31' })).body).toMatchObject({
      code: 'alreadyListed',
      taken: { id: early.body.id },
    })
    expect((await correct({ from: '2024-01-01', basis: 'приказ № 3' })).body).toEqual({ version: 2 })
    expect((await correct({ from: '2024-03-01' })).body).toMatchObject({
      code: 'versionConflict',
      by: 'Ветрова Анна Петровна',
      current: { from: '2024-01-01' },
    })
    expect((await send('DELETE', `/api/listings/${early.body.id}`, { version: 1 })).status).toBe(200)
    expect(await listedOn('2023-06-01')).toEqual([])
  })

  it('is not left on a day when it was not in force', async () => {
    const { body } = await enter(0, { from: '2024-02-01', to: '2024-05-31' })
    const leave = (last: string) => send('POST', `/api/listings/${body.id}/leave`, { version: 1, last })
    expect((await leave('2024-01-31')).body).toMatchObject({ code: 'notListed' })
    expect((await leave('2024-06-01')).body).toMatchObject({ code: 'notListed' })
    expect((await leave('2024-02-01')).status).toBe(200)
  })

  it('needs a list that is known; a territory makes its own', async () => {
    expect((await enter(0, { code: 'Опорные', from: '2024-01-01' })).body).toMatchObject({ code: 'unknownList' })
    const made = await send('POST', '/api/lists', { code: 'Опорные', name: 'Опорные школы округа' })
    expect(made.status).toBe(200)
    expect((await send('POST', '/api/lists', { code: 'шнор', name: 'Ещё раз' })).body).toMatchObject({
      code: 'listExists',
    })
    expect((await enter(0, { code: 'Опорные', from: '2024-01-01' })).status).toBe(200)
    const { body } = await send('GET', '/api/lists?on=2024-01-01')
    expect(body.items.at(-1)).toEqual({ code: 'Опорные', name: 'Опорные школы округа', schools: 1, own: true })
  })
})
