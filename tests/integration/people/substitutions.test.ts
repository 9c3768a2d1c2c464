import { beforeEach, describe, expect, it } from 'vitest'
import type { Day } from '#domain/kernel/index.ts'
import { answersFor, type Substitution } from '#domain/posts/index.ts'
import { useDatabase } from '../../support/fresh-database.ts'
import { type Office, openOffice } from '../../support/office.ts'
import { testHouse } from '../../support/test-house.ts'

const database = useDatabase()
const house = testHouse(database)
let office: Office
let absent = ''
let acting = ''
let third = ''

beforeEach(async () => {
  house().setToday('2024-05-20')
  office = await openOffice(database(), house)
  absent = await office.addPerson('Карпова Елена Сергеевна')
  acting = await office.addPerson('Лосева Инна Павловна')
  third = await office.addPerson('Юдин Павел Олегович')
})

const substitute = (personId: string, substituteId: string, from: string, to: string) =>
  office.send('POST', '/api/substitutions', { personId, substituteId, from, to, basis: 'приказ № 5' })
const byName = (obligation: string, person: string) =>
  database().owner.query(
    `update obligation set person_id = $3, organisation_id = null, addressee_kind = 'person' where territory_id = $1 and id = $2`,
    [office.id, obligation, person],
  )

describe('a substitute', () => {
  it('has the matters of the absent on the days of the substitution, and not the day after', async () => {
    const [ofSchool = '', named = '', strange = ''] = office.plan.obligations
    const [school, own] = office.schools
    await office.cameIn(absent, 'Карпова Елена Сергеевна', 'schoolDirector', school)
    const visitor = await office.cameIn(acting, 'Лосева Инна Павловна', 'schoolDirector', own)
    await byName(named, absent)
    await byName(strange, third)
    await substitute(absent, acting, '2024-05-21', '2024-05-31')
    const mine = async () => {
      const { body } = await visitor.get('/api/obligations?mine=1')
      return (body.items as { id: string }[]).map(({ id }) => id)
    }
    expect(await mine()).toEqual([])
    house().setToday('2024-05-21')
    expect(await mine()).toEqual(expect.arrayContaining([ofSchool, named]))
    expect(await mine()).not.toContain(strange)
    expect((await visitor.post(`/api/obligations/${named}/answers`, { state: 'inProgress' })).body).toMatchObject({
      submittedBy: { id: acting },
      recordedFor: null,
    })
    house().setToday('2024-05-31')
    expect((await visitor.post(`/api/obligations/${named}/answers`, { state: 'done' })).status).toBe(200)
    house().setToday('2024-06-01')
    expect(await mine()).toEqual([])
    expect((await visitor.get(`/api/obligations/${named}`)).status).toBe(404)
    expect((await visitor.post(`/api/obligations/${ofSchool}/answers`, { state: 'done' })).status).toBe(404)
  })

  it('never becomes an administrator', async () => {
    await office.cameIn(acting, 'Лосева Инна Павловна', 'observer')
    await database().owner.query(
      `insert into role_grant (territory_id, person_id, role, from_day) values ($1, $2, 'administrator', '2020-01-01'), ($1, $2, 'authorityHead', '2020-01-01')`,
      [office.id, absent],
    )
    await substitute(absent, acting, '2024-05-20', '2024-05-31')
    const { rows } = await database().owner.query<{ roles: string[] }>(
      `select a.roles from person p, identity.actors_of(p.user_id, '2024-05-21T09:00:00Z') a where p.territory_id = $1 and p.id = $2`,
      [office.id, acting],
    )
    expect(rows[0]?.roles.toSorted()).toEqual(['authorityHead', 'observer'])
  })

  it('is shown on both cards, and the list', async () => {
    await substitute(absent, acting, '2024-05-20', '2024-06-01')
    expect((await office.send('GET', `/api/people/${absent}`)).body).toMatchObject({
      actedBy: [{ id: acting }],
      substitutions: [{ to: '2024-06-01', basis: 'приказ № 5' }],
    })
    expect((await office.send('GET', `/api/people/${acting}`)).body).toMatchObject({ actsFor: [{ id: absent }] })
    expect((await office.send('GET', '/api/substitutions')).body.items).toMatchObject([
      { person: { id: absent }, substitute: { id: acting } },
    ])
  })
})

describe('a substitution', () => {
  it('is one a day, and makes no circle', async () => {
    await substitute(absent, acting, '2024-05-20', '2024-05-31')
    for (const [from, to, code] of [
      [absent, third, 'alreadySubstituted'],
      [acting, absent, 'substitutionCircle'],
      [third, third, 'selfSubstitution'],
    ] as const)
      expect((await substitute(from, to, '2024-05-25', '2024-06-10')).body.code).toBe(code)
    const both = await Promise.all([
      substitute(third, acting, '2024-07-01', '2024-07-10'),
      substitute(acting, third, '2024-07-05', '2024-07-15'),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 422])
  })

  it('ends the day before, is gone before it begins, and stays when it is over', async () => {
    const begun = (await substitute(absent, acting, '2024-05-10', '2024-05-31')).body.id
    const ahead = (await substitute(third, acting, '2024-06-10', '2024-06-11')).body.id
    for (const id of [begun, ahead]) await office.send('DELETE', `/api/substitutions/${id}`)
    expect((await office.send('GET', '/api/substitutions')).body.items).toMatchObject([{ id: begun, to: '2024-05-19' }])
    expect((await office.send('DELETE', `/api/substitutions/${begun}`)).body.code).toBe('substitutionOver')
  })

  it('means the same to the database and to the domain', async () => {
    const people = [absent, acting, third, office.coordinator]
    const day = (n: number) => `2024-06-${String(n).padStart(2, '0')}` as Day
    const kept: Substitution[] = []
    for (const [a, b, from, to] of [
      [0, 1, 1, 20],
      [1, 2, 5, 8],
      [2, 3, 7, 12],
      [3, 0, 21, 25],
      [1, 3, 10, 22],
    ] as const) {
      const [personId = '', substituteId = ''] = [people[a], people[b]]
      kept.push({ id: `${a}${b}`, personId, substituteId, from: day(from), to: day(to) })
      expect((await substitute(personId, substituteId, day(from), day(to))).status).toBe(200)
    }
    for (let n = 1; n <= 28; n++)
      for (const person of people) {
        const { rows } = await database().owner.query<{ it: string[] }>('select system.acts_for($1, $2, $3) as it', [
          office.id,
          person,
          day(n),
        ])
        const others = answersFor(kept, person, day(n)).filter((it) => it !== person)
        expect([n, rows[0]?.it.toSorted()]).toEqual([n, others.toSorted()])
      }
  })
})
