import { beforeEach, describe, expect, it } from 'vitest'
import { isSolePost } from '#domain/posts/index.ts'
import { useDatabase } from '../../support/fresh-database.ts'
import { type Office, openOffice } from '../../support/office.ts'
import { testHouse } from '../../support/test-house.ts'

const database = useDatabase()
const house = testHouse(database)
let office: Office
let karelin = ''
let loseva = ''

beforeEach(async () => {
  office = await openOffice(database(), house)
  karelin = await office.addPerson('Карелин Николай Иванович')
  loseva = await office.addPerson('Лосева Инна Павловна')
  house().setToday('2024-05-20')
})

const director = (personId: string, from: string, to: string | null = null) =>
  office.send('POST', `/api/people/${personId}/posts`, {
    title: 'директор',
    organisationId: office.schools[0],
    from,
    to,
    basis: 'приказ № 1',
  })
const card = async (id: string) => (await office.send('GET', `/api/people/${id}`)).body
const onDay = async (on: string) =>
  (await office.send('GET', `/api/posts?organisation=${office.schools[0] ?? ''}&on=${on}`)).body.items[0]

describe('a post', () => {
  it('stays when its holder leaves, and is vacant until somebody takes it', async () => {
    const taken = await director(karelin, '2020-08-15')
    expect(taken.status).toBe(200)
    expect(await onDay('2024-05-20')).toMatchObject({ kind: 'held', holders: [{ id: karelin }] })
    const left = await office.send('PATCH', `/api/holdings/${taken.body.id}`, { version: 1, to: '2024-05-31' })
    expect(left).toMatchObject({ status: 200, body: { version: 2 } })
    expect(await onDay('2024-05-31')).toMatchObject({ kind: 'held' })
    expect(await onDay('2024-06-01')).toMatchObject({ id: taken.body.postId, kind: 'vacant', holders: [] })
    expect((await director(loseva, '2024-06-10')).body.postId).toBe(taken.body.postId)
    expect(await onDay('2024-06-10')).toMatchObject({ kind: 'held', holders: [{ id: loseva }] })
    expect((await card(karelin)).posts).toMatchObject([{ title: 'директор', to: '2024-05-31', basis: 'приказ № 1' }])
  })

  it('is not held by two, nor by one twice', async () => {
    await director(karelin, '2020-08-15')
    expect(await director(loseva, '2024-06-01')).toMatchObject({ status: 409, body: { code: 'postTaken' } })
    expect(await director(karelin, '2024-06-01')).toMatchObject({ status: 409, body: { code: 'alreadyHolds' } })
    expect(await director(loseva, '2024-06-01', '2024-05-01')).toMatchObject({ status: 422 })
  })

  it('passes to another without a day between, with the roles of the school', async () => {
    const { owner } = database()
    await owner.query(
      `insert into role_grant (territory_id, person_id, role, organisation_id, from_day) values ($1, $2, 'schoolDirector', $3, '2020-08-15')`,
      [office.id, karelin, office.schools[0]],
    )
    const { postId } = (await director(karelin, '2020-08-15')).body
    const wish = { personId: loseva, day: '2024-05-10', basis: 'приказ № 44' }
    expect((await office.send('POST', `/api/posts/${postId}/replace`, wish)).status).toBe(200)
    expect(await onDay('2024-05-09')).toMatchObject({ holders: [{ id: karelin }] })
    expect(await onDay('2024-05-10')).toMatchObject({ holders: [{ id: loseva }] })
    expect((await card(karelin)).roles).toEqual([])
    expect((await card(loseva)).roles).toEqual(['schoolDirector'])
    expect(await office.send('POST', `/api/posts/${postId}/replace`, wish)).toMatchObject({
      body: { code: 'alreadyHolds' },
    })
  })

  it('ends the roles of the school with it', async () => {
    const taken = await director(karelin, '2020-08-15')
    await database().owner.query(
      `insert into role_grant (territory_id, person_id, role, organisation_id, from_day) values ($1, $2, 'schoolDirector', $3, '2020-08-15')`,
      [office.id, karelin, office.schools[0]],
    )
    await office.send('PATCH', `/api/holdings/${taken.body.id}`, { version: 1, to: '2024-05-19' })
    expect((await card(karelin)).roles).toEqual([])
    expect(await office.send('PATCH', `/api/holdings/${taken.body.id}`, { version: 1, to: null })).toMatchObject({
      body: { code: 'versionConflict' },
    })
  })

  it('taken by two at once is taken by one', async () => {
    const both = await Promise.all([director(karelin, '2024-05-01'), director(loseva, '2024-05-01')])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  })
})

it('a sole post is the same to the database and to the domain', async () => {
  const titles = [
    ...['директор', 'Директор МБОУ', 'ДИРЕКТОР', 'и.о. директора', 'и. о. директора', 'И.О. заведующего'],
    ...['заведующая детским садом', 'начальник управления образования', 'начальник отдела образования'],
    ...['начальник отдела кадров', 'председатель комитета по образованию', 'председатель совета'],
    ...['заместитель директора', 'директор (заместитель)', 'методист', 'исполнительный директор', ''],
  ]
  const { rows } = await database().owner.query<{ title: string; sole: boolean }>(
    'select title, is_sole_post(title) as sole from unnest($1::text[]) as title',
    [titles],
  )
  expect(rows).toEqual(titles.map((title) => ({ title, sole: isSolePost(title) })))
})

describe('a person', () => {
  it('is added with a post, edited by version, and found by organisation, role and body', async () => {
    const added = await office.send('POST', '/api/people', {
      name: 'Юдин Павел Олегович',
      email: 'Yudin@Example.org',
      phone: '2-10-12',
      post: { title: 'методист', organisationId: office.schools[1] },
    })
    const { id } = added.body
    expect(await card(id)).toMatchObject({
      email: 'yudin@example.org',
      phone: '2-10-12',
      posts: [{ title: 'методист' }],
    })
    const path = `/api/people/${id}`
    expect((await office.send('PATCH', path, { version: 1, phone: '3-11-12' })).body).toEqual({ version: 2 })
    expect(await office.send('PATCH', path, { version: 1, name: 'Юдина Полина' })).toMatchObject({
      status: 409,
      body: { code: 'versionConflict' },
    })
    const names = async (query: string) =>
      (await office.send('GET', `/api/people?${query}`)).body.items.map((it: { name: string }) => it.name)
    expect(await names(`organisation=${office.schools[1] ?? ''}`)).toEqual(['Юдин Павел Олегович'])
    expect(await names('q=лосева')).toEqual(['Лосева Инна Павловна'])
    expect(await names('role=observer')).toEqual([])
    const first = await office.send('GET', '/api/people?limit=2')
    const rest = await office.send('GET', `/api/people?limit=2&cursor=${first.body.next}`)
    expect(new Set([...first.body.items, ...rest.body.items].map((it: { id: string }) => it.id)).size).toBe(4)
  })

  it('leaves a trace of who looked at the card, once an hour, that only the coordinator reads', async () => {
    const { send, signIn } = house()
    signIn('methodist', office.signedIn(loseva, 'Лосева Инна Павловна', ['methodologist']))
    for (let i = 0; i < 3; i++) expect((await send('methodist', 'GET', `/api/people/${karelin}`)).status).toBe(200)
    await send('methodist', 'GET', `/api/people/${loseva}`)
    const views = await office.send('GET', `/api/people/${karelin}/views`)
    expect(views.body.items).toMatchObject([{ action: 'person.view', person: { id: loseva } }])
    const nobody = await office.send('GET', `/api/people/${loseva}/views`)
    expect(nobody.body.items).toEqual([])
    await database().owner.query(
      `insert into audit_event (territory_id, person_id, action, entity, entity_id, summary)
       values ($1, $2, 'people.export', 'spreadsheet', 'people', 'Выгружена таблица «Люди»')`,
      [office.id, office.coordinator],
    )
    expect((await office.send('GET', `/api/people/${loseva}/views`)).body.items).toMatchObject([
      { action: 'people.export', person: { id: office.coordinator } },
    ])
    expect((await send('methodist', 'GET', `/api/people/${karelin}/views`)).status).toBe(403)
    const journal = (await office.send('GET', '/api/audit')).body.items
    expect(journal.map((it: { action: string }) => it.action)).toEqual(['people.export'])
  })
})

describe('an assignment', () => {
  const assign = (body: object) => office.send('POST', '/api/assignments', { from: '2024-05-01', ...body })

  it('gives a school one curator at a time', async () => {
    const wish = { kind: 'curator', schoolId: office.schools[0] }
    const first = await assign({ ...wish, personId: karelin })
    expect(await assign({ ...wish, personId: loseva })).toMatchObject({ body: { code: 'alreadyAssigned' } })
    await office.send('PATCH', `/api/assignments/${first.body.id}`, { version: 1, to: '2024-05-31' })
    expect((await assign({ ...wish, personId: loseva, from: '2024-06-01' })).status).toBe(200)
    expect(await assign({ kind: 'curator', personId: karelin })).toMatchObject({ body: { code: 'badInput' } })
  })

  it('lets no coordinator of an order control it', async () => {
    const order = { roadmapId: office.plan.id }
    await assign({ kind: 'municipalCoordinator', personId: karelin, ...order })
    expect(await assign({ kind: 'orderController', personId: karelin, ...order })).toMatchObject({
      status: 422,
      body: { code: 'controllerIsCoordinator' },
    })
    expect((await assign({ kind: 'orderController', personId: loseva, ...order })).status).toBe(200)
    expect(await assign({ kind: 'municipalCoordinator', personId: loseva })).toMatchObject({
      body: { code: 'controllerIsCoordinator' },
    })
  })
})

describe('a body', () => {
  it('has one head at a time, and members with seats', async () => {
    const { id } = (
      await office.send('POST', '/api/bodies', {
        kind: 'association',
        name: 'ГМО учителей физики',
        basis: 'приказ № 3',
      })
    ).body
    const sit = (personId: string, seat: string) =>
      office.send('POST', `/api/bodies/${id}/members`, { personId, seat, from: '2024-01-09' })
    const head = await sit(karelin, 'head')
    expect(await sit(loseva, 'head')).toMatchObject({ status: 409, body: { code: 'headTaken' } })
    expect((await sit(loseva, 'secretary')).status).toBe(200)
    expect(await sit(loseva, 'member')).toMatchObject({ body: { code: 'alreadyMember' } })
    await office.send('PATCH', `/api/members/${head.body.id}`, { version: 1, to: '2024-05-19' })
    const { body } = await office.send('GET', `/api/bodies/${id}`)
    expect(body).toMatchObject({ head: null, members: 1, basis: 'приказ № 3' })
    expect(body.seats.map((it: { seat: string }) => it.seat)).toEqual(['head', 'secretary'])
    const list = await office.send('GET', '/api/bodies?q=ГМО')
    expect(list.body.items).toMatchObject([{ name: 'ГМО учителей физики' }])
    expect((await office.send('PATCH', `/api/bodies/${id}`, { version: 1, name: 'ГМО физиков' })).status).toBe(200)
    expect((await office.send('PATCH', `/api/bodies/${id}`, { version: 1, name: 'ГМО' })).status).toBe(409)
  })
})
