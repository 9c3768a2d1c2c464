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
  for (const [as, name, role] of [
    ['coordinator', 'Ветрова Анна Петровна', 'municipalCoordinator'],
    ['head', 'Зорина Кира Эдуардовна', 'authorityHead'],
    ['specialist', 'Юдин Марк Олегович', 'authoritySpecialist'],
  ] as const) {
    ids[as] = await town.addPerson(name)
    house().signIn(as, town.signedIn(ids[as], name, [role]))
  }
  for (const school of town.schools.slice(0, 2))
    await database().owner.query(
      `insert into school_listing (territory_id, school_id, code, from_day) values ($1, $2, 'ШНОР', '2024-01-01')`,
      [town.id, school],
    )
  house().setToday('2025-03-01')
})

const post = (path: string, body: object = {}, as = 'coordinator') => house().send(as, 'POST', path, body)
const get = async (path: string, as = 'coordinator') => (await house().send(as, 'GET', path)).body

/** A draft of two measures: one for every school of the list, one that is done once. */
async function begun(): Promise<string> {
  const wanted = { from: 'nothing', title: 'Дорожная карта', periodFrom: '2025-01-01', periodTo: '2025-12-31' }
  const plan = `/api/plans/${(await post('/api/plans', wanted)).body.planId}`
  const row = (cells: object, after: string | null = null) => {
    const id = crypto.randomUUID()
    return { id, edit: { op: 'add', row: id, kind: 'measure', parent: null, after, cells } }
  }
  const first = row({
    number: '1',
    title: 'Анализ результатов в школах ШНОР',
    termText: 'ежеквартально',
    responsibleText: 'Руководители ШНОР',
    cycleLink: 'analysis',
  })
  const second = row(
    { number: '2', title: 'Приказ о рабочей группе', termText: 'до 1 февраля', responsibleText: 'Ветрова А.П.' },
    first.id,
  )
  expect((await post(`${plan}/edits`, { edits: [first.edit, second.edit] })).status).toBe(200)
  return plan
}
const ORDER = { number: '41-од', day: '2025-01-20' }

describe('the life of a plan', () => {
  it('goes from a sheet to obligations, to its end, and into the next year', async () => {
    const plan = await begun()
    expect((await post(`${plan}/activate`)).body.code).toBe('otherState')
    expect((await post(`${plan}/approve`, ORDER, 'specialist')).status).toBe(403)
    expect((await post(`${plan}/approve`, ORDER, 'head')).body).toMatchObject({
      state: 'approved',
      orderNumber: '41-од',
      can: { edit: false, activate: true },
    })
    const frozen = await post(`${plan}/edits`, { edits: [{ op: 'remove', row: crypto.randomUUID() }] })
    expect(frozen.body.code).toBe('sheetFrozen')
    expect((await post(`${plan}/activate`, {}, 'head')).status).toBe(200)

    const active = await get(plan)
    expect(active).toMatchObject({ state: 'active', measures: 2, number: '41-од', day: '2025-01-20' })
    const { items } = await get(`/api/obligations?plan=${plan.slice('/api/plans/'.length)}&limit=200`)
    // four quarters for two schools of the list, and the order once
    expect(items).toHaveLength(9)
    const links = await database().owner.query(
      'select cycle_link from measure where territory_id = $1 order by position',
      [town.id],
    )
    expect(links.rows.map((row: { cycle_link: string }) => row.cycle_link)).toEqual(['analysis', null])

    const closing = await get(`${plan}/closing`)
    expect(closing.measures.map((it: { number: string; counts: object }) => [it.number, it.counts])).toEqual([
      ['1', { notDue: 8 }],
      ['2', { overdue: 1 }],
    ])
    const verdicts = [{ measureId: closing.measures[1].id, verdict: 'drop', note: 'Сделано один раз' }]
    const next = { periodFrom: '2026-01-01', periodTo: '2026-12-31' }
    const done = await post(`${plan}/complete`, { summary: 'Итоги подведены', verdicts, next })
    expect(done.status).toBe(200)
    expect(await get(plan)).toMatchObject({ state: 'completed' })
    const sheet = await get(`/api/plans/${done.body.nextPlanId}/sheet`)
    expect(sheet).toMatchObject({
      state: 'draft',
      previousId: plan.slice('/api/plans/'.length),
      periodFrom: '2026-01-01',
    })
    const measures = sheet.rows.filter((row: { kind: string }) => row.kind === 'measure')
    expect(measures.map((row: { cells: { title: string } }) => row.cells.title)).toEqual([
      'Анализ результатов в школах ШНОР',
    ])
    expect(await get(`${plan}/closing`)).toMatchObject({ summary: 'Итоги подведены', verdicts, nextPlanId: sheet.id })

    for (const [act, state] of [
      ['reopen', 'active'],
      ['complete', 'completed'],
      ['archive', 'archived'],
      ['unarchive', 'completed'],
    ])
      expect([act, (await post(`${plan}/${act}`)).status, (await get(plan)).state]).toEqual([act, 200, state])
    const trail = (await get('/api/audit?limit=200')).items.map((it: { action: string }) => it.action)
    for (const act of ['approve', 'activate', 'complete', 'reopen', 'archive', 'unarchive'])
      expect(trail).toContain(`plan.${act}`)
  })

  it('is approved once by two at once, and the order can be taken back', async () => {
    const plan = await begun()
    const both = await Promise.all([1, 2].map((n) => post(`${plan}/approve`, { ...ORDER, number: `${n}` })))
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect((await post(`${plan}/unapprove`)).body).toMatchObject({ state: 'draft', orderNumber: null })
  })

  it('does not begin empty, and ends as a draft without a trace but in the journal', async () => {
    const wanted = { from: 'nothing', title: 'Пустой план', periodFrom: '2025-01-01', periodTo: '2025-12-31' }
    const { planId } = (await post('/api/plans', wanted)).body
    expect((await post(`/api/plans/${planId}/approve`, ORDER)).body.code).toBe('noMeasures')
    expect((await house().send('coordinator', 'DELETE', `/api/plans/${planId}`)).status).toBe(200)
    expect((await house().send('coordinator', 'GET', `/api/plans/${planId}`)).status).toBe(404)
    expect((await get('/api/audit?limit=200')).items.map((it: { action: string }) => it.action)).toContain(
      'plan.discard',
    )
  })

  it('waits for those who are asked, unless a reason is given', async () => {
    const plan = await begun()
    await database().owner.query(
      `insert into agreement (territory_id, roadmap_id, round, person_id) values ($1, $2, 1, $3)`,
      [town.id, plan.slice('/api/plans/'.length), ids['head']],
    )
    expect((await post(`${plan}/approve`, ORDER)).body.code).toBe('notAgreed')
    expect((await post(`${plan}/approve`, { ...ORDER, anyway: 'Поручение главы города' })).status).toBe(200)
  })

  it('is sent to an expertise and keeps its answer', async () => {
    const plan = await begun()
    const sent = await post(`${plan}/expertise`, { expert: 'Институт развития образования', sentOn: '2025-01-10' })
    const [expertise] = sent.body.expertises
    const answer = { outcome: 'toImprove', answer: 'Добавить показатели', answeredOn: '2025-01-17' }
    expect((await post(`/api/expertises/${expertise.id}/answer`, answer)).body.expertises).toMatchObject([answer])
    const foreign = { ...answer, fileId: crypto.randomUUID() }
    expect((await post(`/api/expertises/${expertise.id}/answer`, foreign)).body.code).toBe('unknownFile')
  })

  it('goes out as a Word order while it is still being written', async () => {
    const plan = await begun()
    const headers = { authorization: 'Bearer coordinator' }
    const file = await house().fetch(`${plan}/export?format=docx`, { headers })
    const form = new FormData()
    form.set('file', new File([await file.arrayBuffer()], 'план.docx'))
    const read = await (await house().fetch('/api/imports', { method: 'POST', body: form, headers })).json()
    const draft = (await get(`/api/imports/${(read as { id: string }).id}`)).draft
    expect(draft.measures.map((it: { title: string; termText: string }) => [it.title, it.termText])).toEqual([
      ['Анализ результатов в школах ШНОР', 'ежеквартально'],
      ['Приказ о рабочей группе', 'до 1 февраля'],
    ])
  })
})

describe('a plan of the library', () => {
  it('begins whole, with its terms in the period', async () => {
    const { items } = await get('/api/templates')
    expect(items.map((it: { code: string }) => it.code)).toEqual([
      'municipalRoadmap',
      'schoolProgramme',
      'founderChecks',
    ])
    for (const { code, measures } of items) {
      const wanted = { from: 'template', template: code, periodFrom: '2026-01-01', periodTo: '2026-12-31' }
      const { planId } = (await post('/api/plans', wanted)).body
      const { rows, template } = await get(`/api/plans/${planId}/sheet`)
      expect(template).toBe(code)
      expect(rows.filter((row: { kind: string }) => row.kind === 'measure')).toHaveLength(measures)
    }
  })
})
