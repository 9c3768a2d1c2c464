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
    ['head', 'Зорина Кира Эдуардовна', 'authorityHead', []],
    ['director', 'Кедров Олег Ильич', 'schoolDirector', town.schools.slice(0, 1)],
    ['neighbour', 'Лугова Вера Павловна', 'schoolDirector', town.schools.slice(1, 2)],
  ] as const) {
    ids[as] = await town.addPerson(name, `${as}@olkhovka.example`)
    house().signIn(as, town.signedIn(ids[as], name, [role], schools))
  }
})

const post = (as: string, path: string, body: object = {}) => house().send(as, 'POST', path, body)
const sheetOf = async (as: string, plan: string) => house().send(as, 'GET', `${plan}/sheet`)

async function begun(): Promise<string> {
  const wanted = { from: 'nothing', title: 'Дорожная карта', periodFrom: '2025-01-01', periodTo: '2025-12-31' }
  const plan = `/api/plans/${(await post('coordinator', '/api/plans', wanted)).body.planId}`
  const cells = { title: 'Семинар', termText: 'март', responsibleText: 'Ветрова А.П.' }
  const row = { op: 'add', row: crypto.randomUUID(), kind: 'measure', parent: null, after: null, cells }
  await post('coordinator', `${plan}/edits`, { edits: [row] })
  return plan
}
const send = (plan: string, ...people: string[]) =>
  post('coordinator', `${plan}/send`, { people: people.map((it) => ids[it]), answerDue: '2024-11-01' })

describe('a plan on agreement', () => {
  it('is seen and answered by those who are asked, who may not write it', async () => {
    const plan = await begun()
    expect((await sheetOf('director', plan)).status).toBe(404)
    const sent = await send(plan, 'director', 'head')
    expect(sent.body).toMatchObject({ state: 'onAgreement', agreements: [{ round: 1 }, { round: 1 }] })
    const { rows } = await database().owner.query(`select recipient from system.letter where key like $1 order by 1`, [
      `agree:${plan.split('/').at(-1)}:%`,
    ])
    expect(rows).toEqual([{ recipient: 'director@olkhovka.example' }, { recipient: 'head@olkhovka.example' }])

    const seen = await sheetOf('director', plan)
    expect(seen.body.can).toMatchObject({ agree: true, remark: true, edit: false, approve: false })
    expect((await sheetOf('neighbour', plan)).status).toBe(404)
    const [, measure] = seen.body.rows
    const set = { op: 'set', row: measure.id, field: 'termText', text: 'май', base: 0 }
    expect((await post('director', `${plan}/edits`, { edits: [set] })).status).toBe(403)
    const remark = { rowId: measure.id, field: 'termText', text: 'В марте каникулы' }
    expect((await post('neighbour', `${plan}/remarks`, remark)).status).toBe(404)
    const said = await post('director', `${plan}/remarks`, remark)
    expect(said.body.remarks).toMatchObject([
      { row: measure.id, field: 'termText', state: 'open', author: { id: ids['director'] } },
    ])
    expect((await post('director', `${plan}/remarks`, { ...remark, rowId: crypto.randomUUID() })).body.code).toBe(
      'unknownRow',
    )

    const answered = await post('director', `${plan}/agreement`, { decision: 'remarks', note: 'Срок' })
    expect(answered.body.can.agree).toBe(false)
    expect((await post('director', `${plan}/agreement`, { decision: 'agreed' })).body.code).toBe('notAsked')
    expect((await post('coordinator', `${plan}/agreement`, { decision: 'agreed' })).body.code).toBe('notAsked')

    await post('coordinator', `${plan}/edits`, { edits: [set] })
    const close = `/api/remarks/${said.body.remarks[0].id}/close`
    expect((await post('coordinator', close, { state: 'declined' })).status).toBe(400)
    expect((await post('coordinator', close, { state: 'taken' })).body.remarks).toMatchObject([{ state: 'taken' }])
    expect((await post('coordinator', close, { state: 'taken' })).body.code).toBe('remarkClosed')
  })

  it('goes round again, and then the last round counts', async () => {
    const plan = await begun()
    await send(plan, 'director')
    await post('director', `${plan}/agreement`, { decision: 'remarks' })
    expect((await post('head', `${plan}/approve`, { number: '7', day: '2024-12-20' })).body.code).toBe('notAgreed')
    expect((await post('coordinator', `${plan}/recall`)).body.state).toBe('draft')
    expect((await post('director', `${plan}/agreement`, { decision: 'agreed' })).body.code).toBe('otherState')
    expect((await send(plan, 'director')).body.agreements).toMatchObject([{ round: 1 }, { round: 2, decision: null }])
    await post('director', `${plan}/agreement`, { decision: 'agreed' })
    expect((await post('head', `${plan}/approve`, { number: '7', day: '2024-12-20' })).body.state).toBe('approved')
  })

  it('asks nobody of another territory', async () => {
    const plan = await begun()
    const other = await plantTerritory(database().owner, 'ryabinovsk', 'Рябиновск')
    const people = [ids['director'], await other.addPerson('Чужой Иван')]
    expect((await post('coordinator', `${plan}/send`, { people })).body.code).toBe('unknownPerson')
    expect((await sheetOf('coordinator', plan)).body.state).toBe('draft')
  })
})
