import { beforeAll, describe, expect, it } from 'vitest'
import { useDatabase } from '../../support/fresh-database.ts'
import { type PlantedTerritory, plantTerritory } from '../../support/plant.ts'
import { testHouse } from '../../support/test-house.ts'

const database = useDatabase()
const house = testHouse(database)
let town: PlantedTerritory
const ids: Record<string, string> = {}

beforeAll(async () => {
  town = await plantTerritory(database().owner, 'olkhovka', 'Ольховка')
  for (const [as, name, role, schools] of [
    ['coordinator', 'Ветрова Анна Петровна', 'municipalCoordinator', []],
    ['specialist', 'Юдин Марк Олегович', 'authoritySpecialist', []],
    ['director', 'Кедров Олег Ильич', 'schoolDirector', town.schools.slice(0, 1)],
  ] as const) {
    ids[as] = await town.addPerson(name)
    house().signIn(as, town.signedIn(ids[as], name, [role], schools))
  }
})

const WANTED = { from: 'nothing', title: 'План поддержки школ', periodFrom: '2025-01-01', periodTo: '2025-12-31' }
const begin = async (more: object = {}): Promise<string> => {
  const made = await house().send('coordinator', 'POST', '/api/plans', { ...WANTED, ...more })
  expect(made.status).toBe(200)
  return `/api/plans/${(made.body as { planId: string }).planId}`
}
const sheetOf = async (plan: string, as = 'coordinator') => (await house().send(as, 'GET', `${plan}/sheet`)).body
const edit = async (plan: string, edits: object[], as = 'coordinator') =>
  house().send(as, 'POST', `${plan}/edits`, { edits })
const measure = (title: string, row: string = crypto.randomUUID(), after: string | null = null) =>
  ({ op: 'add', row, kind: 'measure', parent: null, after, cells: { title } }) as const

describe('the sheet of a plan', () => {
  it('begins with its passport and takes edits, which others then know', async () => {
    const plan = await begin()
    const first = await sheetOf(plan)
    expect(first).toMatchObject({
      title: WANTED.title,
      state: 'draft',
      seq: 0,
      version: 1,
      agreements: [],
      remarks: [],
    })
    expect(first.can).toMatchObject({ edit: true, send: true, approve: true, activate: false, agree: false })
    expect(first.rows).toMatchObject([{ kind: 'passport', cells: { title: WANTED.title, periodTo: '2025-12-31' } }])

    const [one, two] = [crypto.randomUUID(), crypto.randomUUID()]
    expect((await edit(plan, [measure('Семинар', one), measure('Выезд', two, one)])).body.seq).toBe(1)
    const set = { op: 'set', row: one, field: 'termText', text: 'март', base: 0 }
    expect((await edit(plan, [set, { op: 'move', row: two, parent: null, after: null }], 'specialist')).body).toEqual({
      seq: 2,
      conflicts: [],
      refused: [],
    })
    const { rows, seq } = await sheetOf(plan)
    expect(seq).toBe(2)
    expect(rows.map((row: { id: string }) => row.id).slice(1)).toEqual([two, one])
    expect(rows[2]).toEqual({
      id: one,
      kind: 'measure',
      parentId: null,
      cells: { title: 'Семинар', termText: 'март' },
      versions: { termText: 1 },
    })
    const followed = await house().send('coordinator', 'GET', `${plan}/edits?since=1`)
    expect(followed.body).toMatchObject({
      seq: 2,
      state: 'draft',
      batches: [{ seq: 2, by: { id: ids['specialist'], name: 'Юдин Марк Олегович' }, edits: [set, { op: 'move' }] }],
    })
  })

  it('keeps what the other has written and says who it was, while the rest happens', async () => {
    const plan = await begin()
    const row = crypto.randomUUID()
    await edit(plan, [measure('Семинар', row)])
    const set = (field: string, text: string, base = 0) => ({ op: 'set', row, field, text, base })
    await edit(plan, [set('title', 'Семинар для учителей')], 'specialist')
    const { body } = await edit(plan, [set('title', 'Вебинар'), set('termText', 'май')])
    expect(body).toMatchObject({
      seq: 3,
      conflicts: [
        {
          edit: set('title', 'Вебинар'),
          theirs: 'Семинар для учителей',
          version: 1,
          by: { name: 'Юдин Марк Олегович' },
        },
      ],
      refused: [],
    })
    expect((await sheetOf(plan)).rows[1].cells).toEqual({ title: 'Семинар для учителей', termText: 'май' })
    const gone = await edit(plan, [{ op: 'remove', row: crypto.randomUUID() }])
    expect(gone.body).toMatchObject({ seq: 3, refused: [{ edit: { op: 'remove' }, reason: 'unknownRow' }] })
  })

  it('is called in lists as its passport says', async () => {
    const plan = await begin()
    const { rows } = await sheetOf(plan)
    const set = (field: string, text: string) => ({ op: 'set', row: rows[0].id as string, field, text, base: 0 })
    await edit(plan, [set('title', 'План на два года'), set('periodTo', '2026-12-31'), set('periodFrom', 'весной')])
    expect(await sheetOf(plan)).toMatchObject({
      title: 'План на два года',
      periodFrom: '2025-01-01',
      periodTo: '2025-12-31',
    })
    await edit(plan, [{ ...set('periodFrom', '2025-09-01'), base: 1 }])
    expect(await sheetOf(plan)).toMatchObject({ periodFrom: '2025-09-01', periodTo: '2026-12-31' })
  })

  it('shows who stands where, for some seconds', async () => {
    const plan = await begin()
    const { rows } = await sheetOf(plan)
    const row = rows[0].id as string
    expect((await house().send('specialist', 'POST', `${plan}/presence`, { row, field: 'title' })).status).toBe(200)
    const there = [{ person: { id: ids['specialist'], name: 'Юдин Марк Олегович' }, row, field: 'title' }]
    expect((await sheetOf(plan)).present).toEqual(there)
    await database().owner.query(`update plan_presence set seen_at = seen_at - interval '15 seconds'`)
    expect((await house().send('coordinator', 'GET', `${plan}/edits?since=0`)).body.present).toEqual([])
  })

  it('is not there for those who neither write nor are asked', async () => {
    const plan = await begin()
    const { send } = house()
    for (const path of [`${plan}/sheet`, `${plan}/edits?since=0`, plan])
      expect([path, (await send('director', 'GET', path)).status]).toEqual([path, 404])
    expect((await send('director', 'POST', `${plan}/edits`, { edits: [measure('Своё')] })).status).toBe(403)
    expect((await send('director', 'POST', `${plan}/presence`, {})).status).toBe(404)
    expect((await send('director', 'GET', '/api/plans')).body.items).toEqual([])
    expect((await send('coordinator', 'GET', '/api/plans')).body.items[0]).toMatchObject({ state: 'draft' })
  })

  it('does not begin with a period that ends before it begins', async () => {
    const made = await house().send('coordinator', 'POST', '/api/plans', { ...WANTED, periodTo: '2024-12-31' })
    expect(made).toMatchObject({ status: 422, body: { code: 'wrongPeriod' } })
  })
})
