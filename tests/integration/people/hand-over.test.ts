import { beforeEach, describe, expect, it } from 'vitest'
import { useDatabase } from '../../support/fresh-database.ts'
import { type Office, openOffice } from '../../support/office.ts'
import { testHouse } from '../../support/test-house.ts'

const database = useDatabase()
const house = testHouse(database)
let office: Office
let leaver = ''
let successor = ''
let ask = (_text: string, _values: unknown[] = []): Promise<Record<string, unknown>[]> => Promise.resolve([])

beforeEach(async () => {
  office = await openOffice(database(), house)
  leaver = await office.addPerson('Карелин Николай Иванович')
  successor = await office.addPerson('Лосева Инна Павловна')
  ask = async (text, values = []) => (await database().owner.query(text, [office.id, ...values])).rows
  house().setToday('2024-05-20')
  const [school, other] = office.schools
  await office.send('POST', `/api/people/${leaver}/posts`, {
    title: 'директор',
    organisationId: school,
    from: '2020-08-15',
  })
  await ask(
    `insert into role_grant (territory_id, person_id, role, organisation_id, from_day) values ($1, $2, 'schoolDirector', $3, '2020-08-15')`,
    [leaver, school],
  )
  await office.send('POST', '/api/assignments', {
    kind: 'curator',
    personId: leaver,
    schoolId: other,
    from: '2023-09-01',
  })
  await office.send('POST', '/api/assignments', {
    kind: 'tutor',
    personId: leaver,
    schoolId: other,
    from: '2022-09-01',
    to: '2023-05-31',
  })
  const body = await office.send('POST', '/api/bodies', { kind: 'headsCouncil', name: 'Совет директоров' })
  await office.send('POST', `/api/bodies/${body.body.id}/members`, { personId: leaver, seat: 'head' })
  await office.send('POST', `/api/bodies/${body.body.id}/members`, { personId: successor, seat: 'member' })
  await ask(`insert into agreement (territory_id, roadmap_id, round, person_id) values ($1, $2, 1, $3)`, [
    office.plan.id,
    leaver,
  ])
  // one open, one answered and waiting, one done, all by name
  for (const [n, status] of ['open', 'onReview', 'done'].entries())
    await ask(
      `update obligation set person_id = $2, organisation_id = null, addressee_kind = 'person', status = $3
       where territory_id = $1 and id = $4`,
      [leaver, status, office.plan.obligations[n]],
    )
})

const give = (body: object = {}, from = leaver) =>
  office.send('POST', `/api/people/${from}/hand-over`, {
    toId: successor,
    day: '2024-05-20',
    basis: 'приказ № 44',
    ...body,
  })
const owners = async () =>
  (await ask('select status, person_id from obligation where territory_id = $1 order by status', [])).map(
    ({ status, person_id }) => `${String(status)} ${person_id === leaver ? 'leaver' : 'successor'}`,
  )

describe('everything of a leaver', () => {
  it('is shown before it goes, and goes in one step', async () => {
    const preview = await office.send('GET', `/api/people/${leaver}/hand-over?day=2024-05-20`)
    expect(preview.body).toMatchObject({
      holdings: [{ post: { title: 'директор', organisationName: 'СОШ № 1' } }],
      assignments: [{ kind: 'curator', about: 'СОШ № 2' }],
      seats: [{ bodyName: 'Совет директоров' }],
      roles: 1,
      obligations: 1,
      agreements: 1,
      later: 0,
    })
    const given = await give()
    expect(given.body.moved).toEqual({ posts: 1, roles: 1, assignments: 1, seats: 1, obligations: 1, agreements: 1 })
    expect(await owners()).toEqual(['done leaver', 'onReview leaver', 'open successor'])
    const card = async (id: string) => (await office.send('GET', `/api/people/${id}`)).body
    expect(await card(leaver)).toMatchObject({
      roles: [],
      open: 0,
      posts: [{ title: 'директор', to: '2024-05-19' }],
      assignments: [
        { kind: 'curator', to: '2024-05-19' },
        { kind: 'tutor', to: '2023-05-31' },
      ],
      seats: [{ seat: 'head', to: '2024-05-19' }],
      handOvers: [{ to: { id: successor }, day: '2024-05-20', basis: 'приказ № 44' }],
    })
    const next = await card(successor)
    expect(next).toMatchObject({
      roles: ['schoolDirector'],
      open: 1,
      posts: [{ title: 'директор', from: '2024-05-20', to: null, basis: 'приказ № 44' }],
      assignments: [{ kind: 'curator', from: '2024-05-20', to: null }],
    })
    expect(next.seats.map((it: { seat: string; to: string | null }) => [it.seat, it.to])).toEqual(
      expect.arrayContaining([
        ['head', null],
        ['member', '2024-05-19'],
      ]),
    )
    expect(await ask('select moved from hand_over where territory_id = $1')).toMatchObject([{ moved: { posts: 1 } }])
  })

  it('answered before and returned after is asked of the successor', async () => {
    const [answer] = await ask(
      `insert into answer (territory_id, obligation_id, state, submitted_by, submitted_at)
       values ($1, $2, 'done', $3, '2024-05-19T09:00:00Z') returning id`,
      [office.plan.obligations[1], leaver],
    )
    await give()
    await office.send('POST', `/api/answers/${String(answer?.['id'])}/return`, { reason: 'Нет справки' })
    expect(await owners()).toEqual(['done leaver', 'open successor', 'returned successor'])
    const { body } = await office.send('GET', `/api/obligations/${office.plan.obligations[1] ?? ''}`)
    expect(body.answers).toMatchObject([{ submittedBy: { id: leaver } }])
  })

  it('goes once, however often it is asked for', async () => {
    const both = await Promise.all([give(), give({ toId: office.coordinator })])
    expect(both.map(({ status, body }) => (status === 200 ? 'ok' : body.code)).sort()).toEqual([
      'nothingToHandOver',
      'ok',
    ])
    expect(await ask('select id from hand_over where territory_id = $1')).toHaveLength(1)
    const key = { 'idempotency-key': crypto.randomUUID() }
    const back = () =>
      house().send(
        `coordinator of ${office.id}`,
        'POST',
        `/api/people/${both[0]?.status === 200 ? successor : office.coordinator}/hand-over`,
        { toId: leaver, day: '2024-05-20', basis: 'приказ № 45' },
        key,
      )
    const [first, second] = [await back(), await back()]
    expect(second).toEqual(first)
    expect(await ask('select id from hand_over where territory_id = $1')).toHaveLength(2)
  })

  it('is refused ahead of the day, to oneself, and of an administrator by a coordinator', async () => {
    expect(await give({ day: '2024-05-21' })).toMatchObject({ status: 422, body: { code: 'handOverAhead' } })
    expect(await give({ toId: leaver })).toMatchObject({ body: { code: 'selfHandOver' } })
    expect(await give({ basis: '' })).toMatchObject({ status: 400 })
    await ask(
      `insert into role_grant (territory_id, person_id, role, from_day) values ($1, $2, 'administrator', '2020-01-01')`,
      [leaver],
    )
    expect(await give()).toMatchObject({ status: 403, body: { code: 'notAllowed' } })
    expect(await owners()).toContain('open leaver')
  })
})

describe('an answer for somebody without an account', () => {
  const path = () => `/api/obligations/${office.plan.obligations[0] ?? ''}`

  it('is recorded by the coordinator with its ground', async () => {
    const { send, signIn } = house()
    signIn('methodist', office.signedIn(successor, 'Лосева Инна Павловна', ['methodologist']))
    expect((await office.send('GET', path())).body).toMatchObject({
      withoutAccount: { id: leaver, outside: false },
      can: { answer: true },
    })
    expect((await send('methodist', 'GET', path())).body.can.answer).toBe(false)
    const state = { state: 'done', comment: 'Провели' }
    const ground = 'письмо от 20.05.2024 № 12'
    expect((await send('methodist', 'POST', `${path()}/answers`, { ...state, ground })).status).toBe(403)
    expect(await office.send('POST', `${path()}/answers`, state)).toMatchObject({
      status: 422,
      body: { code: 'groundNeeded' },
    })
    expect((await office.send('POST', `${path()}/answers`, { ...state, ground })).body).toMatchObject({
      submittedBy: { id: office.coordinator },
      recordedFor: { id: leaver, name: 'Карелин Николай Иванович' },
      ground,
    })
  })

  it('needs no ground where the person answers alone', async () => {
    await office.cameIn(leaver, 'Карелин Николай Иванович', 'observer')
    const answered = await office.send('POST', `${path()}/answers`, { state: 'done', ground: 'лишнее' })
    expect(answered.body).toMatchObject({ recordedFor: null, ground: '' })
  })
})
