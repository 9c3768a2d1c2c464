import { beforeEach, describe, expect, it } from 'vitest'
import { useDatabase } from '../../support/fresh-database.ts'
import { type PlantedPlan, type PlantedTerritory, plantPlan, plantTerritory } from '../../support/plant.ts'
import { testHouse } from '../../support/test-house.ts'

const database = useDatabase()
const house = testHouse(database)
let town: PlantedTerritory
let plan: PlantedPlan
let obligation = ''
let towns = 0

beforeEach(async () => {
  const { owner } = database()
  town = await plantTerritory(owner, `town-${++towns}`, 'Ольховка')
  plan = await plantPlan(owner, town, '2024-06-03')
  obligation = plan.obligations[0] ?? ''
  const coordinator = await town.addPerson('Ветрова Анна Петровна', 'vetrova@example.org')
  house().signIn('coordinator', town.signedIn(coordinator, 'Ветрова Анна Петровна', ['municipalCoordinator']))
  for (const [at, name] of [
    [0, 'Кедров Олег Ильич'],
    [1, 'Лугова Вера Павловна'],
  ] as const) {
    const director = await town.addPerson(name, `director-${towns}-${at}@example.org`)
    const school = town.schools[at] ?? ''
    await owner.query(
      `insert into role_grant (territory_id, person_id, role, organisation_id) values ($1, $2, 'schoolDirector', $3)`,
      [town.id, director, school],
    )
    house().signIn(at === 0 ? 'director' : 'neighbour', town.signedIn(director, name, ['schoolDirector'], [school]))
  }
  house().setToday('2024-05-20')
})

const answer = (as: string, body: object = { state: 'done', comment: 'Сделано' }, headers = {}) =>
  house().send(as, 'POST', `/api/obligations/${obligation}/answers`, body, headers)
const shown = async (as = 'coordinator') => (await house().send(as, 'GET', `/api/obligations/${obligation}`)).body

describe('an answer', () => {
  it('waits for review, is accepted, and both are in the trail', async () => {
    const { send, upload } = house()
    const file = await upload('director', '/api/files', 'справка.txt', 'Проведено')
    const links = [{ url: 'https://school.example/news', title: 'Новость' }]
    const given = await answer('director', {
      state: 'done',
      comment: 'Провели',
      evidence: [file.body.id],
      links,
      value: 12,
    })
    expect(given.body).toMatchObject({
      state: 'done',
      decision: null,
      value: 12,
      submittedBy: { name: 'Кедров Олег Ильич' },
    })
    expect(given.body.evidence.map((it: { title: string }) => it.title)).toEqual(['справка.txt', 'Новость'])
    expect(await shown()).toMatchObject({ state: 'onReview', can: { answer: false, decide: true } })
    expect(await shown('director')).toMatchObject({ can: { answer: false, decide: false } })
    const { body: reviews } = await send('coordinator', 'GET', '/api/reviews')
    expect(reviews.items.map((it: { answer: { id: string } }) => it.answer.id)).toEqual([given.body.id])

    expect(await send('director', 'POST', `/api/answers/${given.body.id}/accept`)).toMatchObject({ status: 403 })
    const accepted = await send('coordinator', 'POST', `/api/answers/${given.body.id}/accept`)
    expect(accepted.body).toMatchObject({ decision: 'accepted', decidedBy: { name: 'Ветрова Анна Петровна' } })
    expect(await shown()).toMatchObject({ state: 'done', daysLate: null })
    const measure = await send('coordinator', 'GET', `/api/measures/${plan.measure}`)
    expect(measure.body.history.map((it: { action: string }) => it.action)).toEqual(['answer.accept', 'answer.submit'])
    expect((await send('director', 'GET', `/api/files/${file.body.id}/content`)).body).toBe('Проведено')
  })

  it('is returned with a reason, answered again, and late by the day of receipt', async () => {
    const { send, setToday } = house()
    const first = await answer('director')
    const returned = await send('coordinator', 'POST', `/api/answers/${first.body.id}/return`, {
      reason: 'Нет справки',
    })
    expect(returned.body).toMatchObject({ decision: 'returned', reason: 'Нет справки' })
    expect(await shown('director')).toMatchObject({ state: 'returned', can: { answer: true } })
    setToday('2024-06-10')
    const second = await answer('director', { state: 'done', date: '2024-06-01' })
    await send('coordinator', 'POST', `/api/answers/${second.body.id}/accept`)
    expect(await shown()).toMatchObject({ state: 'doneLate' })
    const { answers } = await shown()
    expect(answers.map((it: { decision: string }) => it.decision)).toEqual(['accepted', 'returned'])
  })

  it('keeps a decision from being undone after a newer answer', async () => {
    const { send } = house()
    const first = await answer('director')
    await send('coordinator', 'POST', `/api/answers/${first.body.id}/return`, { reason: 'Нет справки' })
    expect(await send('coordinator', 'POST', `/api/answers/${first.body.id}/reopen`)).toMatchObject({ status: 200 })
    expect(await shown()).toMatchObject({ state: 'onReview' })
    await send('coordinator', 'POST', `/api/answers/${first.body.id}/return`, { reason: 'Нет справки' })
    await answer('director')
    expect(await send('coordinator', 'POST', `/api/answers/${first.body.id}/reopen`)).toMatchObject({
      status: 409,
      body: { code: 'tooLateToUndo' },
    })
  })

  it('«в работе» tells where things stand and needs no review', async () => {
    await answer('director', { state: 'inProgress', comment: 'Готовим' })
    expect(await shown()).toMatchObject({ state: 'inProgress', can: { answer: true, decide: false } })
    house().setToday('2024-06-04')
    expect(await shown()).toMatchObject({ state: 'overdue', daysLate: 1 })
  })

  for (const [name, body, status, code] of [
    ['a day ahead', { state: 'done', date: '2024-05-21' }, 422, 'dateAhead'],
    ['no reason', { state: 'notDone', comment: ' ' }, 422, 'reasonNeeded'],
    ['a file that is not there', { state: 'done', evidence: [crypto.randomUUID()] }, 422, 'unknownFile'],
    ['an unknown state', { state: 'finished' }, 400, 'badInput'],
    ['an impossible day', { state: 'done', date: '2024-02-30' }, 400, 'badInput'],
    ['a link that is none', { state: 'done', links: [{ url: 'нет' }] }, 400, 'badInput'],
    ['no JSON', '{', 400, 'badInput'],
  ] as const)
    it(`is refused with ${name}`, async () => {
      const refused = await house().send('director', 'POST', `/api/obligations/${obligation}/answers`, body)
      expect(refused).toMatchObject({ status, body: { status, code, title: expect.any(String) as string } })
      if (code === 'badInput') expect(refused.body.errors[0].message).toMatch(/[а-я]/u)
      expect(await shown()).toMatchObject({ state: 'notDue', answers: [] })
    })

  it('of another school is neither seen nor answered', async () => {
    expect(await answer('neighbour')).toMatchObject({ status: 404, body: { code: 'notFound' } })
    const { body } = await house().send('neighbour', 'GET', '/api/obligations')
    expect(body.items.map((it: { id: string }) => it.id)).toEqual([plan.obligations[1]])
    const given = await answer('director')
    expect(await house().send('neighbour', 'GET', `/api/obligations/${obligation}`)).toMatchObject({ status: 404 })
    expect(await house().send('neighbour', 'POST', `/api/answers/${given.body.id}/accept`)).toMatchObject({
      status: 403,
    })
  })
})

describe('at once', () => {
  const codes = (its: readonly { status: number; body: { code?: string } }[]) =>
    its.map(({ status, body }) => (status === 200 ? 'ok' : body.code)).sort()

  it('two answers are one', async () => {
    const both = await Promise.all([answer('director'), answer('director')])
    expect(codes(both)).toEqual(['alreadyOnReview', 'ok'])
    expect((await shown()).answers).toHaveLength(1)
  })

  it('accepting and returning end in one decision', async () => {
    const { body } = await answer('director')
    const { send } = house()
    const both = await Promise.all([
      send('coordinator', 'POST', `/api/answers/${body.id}/accept`),
      send('coordinator', 'POST', `/api/answers/${body.id}/return`, { reason: 'Нет справки' }),
    ])
    expect(codes(both)).toEqual(['alreadyDecided', 'ok'])
    const state = both[0]?.status === 200 ? 'done' : 'returned'
    expect(await shown()).toMatchObject({ state })
  })

  it('one key ten times gives one answer ten times', async () => {
    const key = { 'idempotency-key': crypto.randomUUID() }
    const ten = await Promise.all(Array.from({ length: 10 }, () => answer('director', undefined, key)))
    expect(new Set(ten.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1)
    expect(ten[0]?.status).toBe(200)
    expect((await shown()).answers).toHaveLength(1)
  })

  it('a key keeps a refusal too, and serves no other request', async () => {
    const key = { 'idempotency-key': crypto.randomUUID() }
    const refused = await answer('director', { state: 'notDone' }, key)
    expect(await answer('director', { state: 'notDone' }, key)).toEqual(refused)
    expect(await answer('director', { state: 'done' }, key)).toMatchObject({ status: 409, body: { code: 'keyReused' } })
    expect(await answer('coordinator', { state: 'notDone' }, key)).toMatchObject({ body: { code: 'keyReused' } })
  })
})

describe('reminding', () => {
  it('writes to the director once a day', async () => {
    const { send, setToday } = house()
    const remind = () => send('coordinator', 'POST', `/api/obligations/${obligation}/remind`)
    expect((await remind()).body).toEqual({ letters: 1 })
    expect(await remind()).toMatchObject({ status: 409, body: { code: 'remindedToday' } })
    setToday('2024-05-21')
    expect((await remind()).body).toEqual({ letters: 1 })
    const { rows } = await database().owner.query<{ body: string }>(
      'select body from system.letter where recipient = $1',
      [`director-${towns}-0@example.org`],
    )
    expect(rows[0]?.body).toContain('Кедров Олег Ильич')
    expect(rows[0]?.body).toContain('03.06.2024')
  })

  it('refuses where nobody has a mail address', async () => {
    const path = `/api/obligations/${plan.obligations[2] ?? ''}/remind`
    expect(await house().send('coordinator', 'POST', path)).toMatchObject({ body: { code: 'nobodyToWrite' } })
  })
})

describe('lists', () => {
  it('go on by the cursor, each row once, and refuse a forged one', async () => {
    const { send } = house()
    const seen: string[] = []
    for (let next: string | null = ''; next !== null;) {
      const { body } = await send('coordinator', 'GET', `/api/obligations?limit=1${next && `&cursor=${next}`}`)
      seen.push(...body.items.map((it: { id: string }) => it.id))
      next = body.next as string | null
    }
    expect(seen.toSorted()).toEqual(plan.obligations.toSorted())
    for (const cursor of ['x', 'WzFd', 'WyIxIiwiYSJd'])
      expect(await send('coordinator', 'GET', `/api/obligations?cursor=${cursor}`)).toMatchObject({ status: 400 })
  })
})
