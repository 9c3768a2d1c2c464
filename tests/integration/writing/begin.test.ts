import { beforeAll, expect, it } from 'vitest'
import { useDatabase } from '../../support/fresh-database.ts'
import { plantPlan, plantTerritory, type PlantedPlan } from '../../support/plant.ts'
import { testHouse } from '../../support/test-house.ts'

const database = useDatabase()
const house = testHouse(database)
let last: PlantedPlan
let strange: PlantedPlan

beforeAll(async () => {
  const { owner } = database()
  const [town, other] = [
    await plantTerritory(owner, 'olkhovka', 'Ольховка'),
    await plantTerritory(owner, 'kedrovka', 'Кедровка'),
  ]
  last = await plantPlan(owner, town, '2024-06-01')
  strange = await plantPlan(owner, other, '2024-06-01')
  await owner.query('update document set passport = $1', [JSON.stringify(PAPER)])
  const id = await town.addPerson('Ветрова Анна Петровна')
  house().signIn('coordinator', town.signedIn(id, 'Ветрова Анна Петровна', ['municipalCoordinator'], []))
})

const PAPER = {
  ...{ kind: 'order', issuer: 'Управление образования', date: '2024-01-15', number: '17', place: '', purpose: '' },
  ...{ title: 'О дорожной карте на 2024 год', signatory: null, executor: null, approval: '' },
  ...{ basis: [], clauses: [], annexes: [] },
}
const PERIOD = { periodFrom: '2025-01-01', periodTo: '2025-12-31' }
const begin = (body: object) => house().send('coordinator', 'POST', '/api/plans', { ...PERIOD, ...body })
const sheetOf = async (planId: string) => (await house().send('coordinator', 'GET', `/api/plans/${planId}/sheet`)).body

it('goes on from last year’s plan: its sections and measures under the new period', async () => {
  const { status, body } = await begin({ from: 'lastYear', planId: last.id })
  expect(status).toBe(200)
  expect(body).toMatchObject({ leftOut: 0 })
  const sheet = await sheetOf(body.planId)
  expect(sheet).toMatchObject({ state: 'draft', previousId: last.id, regionalId: null, ...PERIOD })
  expect(sheet.rows[0]).toMatchObject({ kind: 'passport', cells: PERIOD })
  expect(sheet.title).not.toBe('')
  const printed = sheet.rows.filter((it: { kind: string }) => ['section', 'measure'].includes(it.kind))
  expect(printed).toMatchObject([
    { kind: 'section', cells: { number: 'I', title: 'Анализ' } },
    { kind: 'measure', cells: { number: '1.1', termText: 'до 1 июня' } },
  ])
})

it('takes the name that it is given, and only what is open stays when the done is left out', async () => {
  const wanted = { from: 'lastYear', planId: last.id, title: 'План на 2025 год', leaveOutDone: true }
  const { body } = await begin(wanted)
  expect((await sheetOf(body.planId)).title).toBe('План на 2025 год')
  expect(body.leftOut).toBe(0)
  await database().owner.query(`update obligation set status = 'done' where roadmap_id = $1`, [last.id])
  const { body: without } = await begin(wanted)
  expect(without.leftOut).toBe(1)
  const { rows } = await sheetOf(without.planId)
  expect(rows.filter((it: { kind: string }) => it.kind === 'measure')).toEqual([])
  expect((await begin({ ...wanted, leaveOutDone: false })).body.leftOut).toBe(0)
})

it('follows the regional plan', async () => {
  const { body } = await begin({ from: 'regional', planId: last.id })
  expect(await sheetOf(body.planId)).toMatchObject({ previousId: null, regionalId: last.id })
})

it('begins from no plan that is not there, and in no period that ends before it begins', async () => {
  expect((await begin({ from: 'lastYear', planId: strange.id })).status).toBe(404)
  expect((await begin({ from: 'lastYear', planId: last.id, periodTo: '2024-12-31' })).body).toMatchObject({
    code: 'wrongPeriod',
  })
})
