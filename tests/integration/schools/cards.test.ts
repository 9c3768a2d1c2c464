import { beforeEach, describe, expect, it } from 'vitest'
import { useDatabase } from '../../support/fresh-database.ts'
import { type PlantedTerritory, plantTerritory } from '../../support/plant.ts'
import { testHouse } from '../../support/test-house.ts'

const database = useDatabase()
const house = testHouse(database)
let town: PlantedTerritory
let towns = 0

beforeEach(async () => {
  const { owner } = database()
  town = await plantTerritory(owner, `town-${++towns}`, 'Ольховка')
  const vetrova = await town.addPerson('Ветрова Анна Петровна')
  const lunina = await town.addPerson('Лунина Марина Сергеевна')
  const kedrov = await town.addPerson('Кедров Олег Ильич')
  house().signIn('coordinator', town.signedIn(vetrova, 'Ветрова Анна Петровна', ['municipalCoordinator']))
  house().signIn('colleague', town.signedIn(lunina, 'Лунина Марина Сергеевна', ['municipalCoordinator']))
  house().signIn('director', town.signedIn(kedrov, 'Кедров Олег Ильич', ['schoolDirector'], town.schools.slice(0, 1)))
  house().signIn('observer', town.signedIn(kedrov, 'Кедров Олег Ильич', ['observer']))
  await owner.query(`select hold_post($1, $2, $3, 'директор', '2021-08-15')`, [town.id, kedrov, town.schools[0]])
  house().setToday('2024-10-01')
})

const card = async (n = 0, as = 'coordinator') =>
  (await house().send(as, 'GET', `/api/schools/${town.schools[n] ?? ''}`)).body
const patch = (as: string, body: object, n = 0) =>
  house().send(as, 'PATCH', `/api/schools/${town.schools[n] ?? ''}`, body)

describe('a school', () => {
  it('is added with the kind and the short name that its name says', async () => {
    const { send } = house()
    const made = await send('coordinator', 'POST', '/api/schools', {
      name: 'МБОУ «Луговская основная общеобразовательная школа»',
      address: 'с. Луговое, ул. Садовая, 1',
    })
    expect(made.status).toBe(200)
    expect((await send('coordinator', 'GET', `/api/schools/${made.body.id}`)).body).toMatchObject({
      shortName: 'Луговская ООШ',
      kind: 'ООШ',
      address: 'с. Луговое, ул. Садовая, 1',
      version: 1,
      can: { edit: true },
    })
    const again = { name: 'мбоу «луговская основная общеобразовательная школа»' }
    expect(await send('coordinator', 'POST', '/api/schools', again)).toMatchObject({
      status: 409,
      body: { code: 'schoolExists', id: made.body.id },
    })
    expect((await send('observer', 'POST', '/api/schools', { name: 'МБОУ «Лицей № 8»' })).status).toBe(403)
  })

  it('added twice at once is added once', async () => {
    const add = () => house().send('coordinator', 'POST', '/api/schools', { name: 'МБОУ «Гимназия № 12»' })
    const answers = await Promise.all([add(), add(), add()])
    expect(answers.map((it) => it.status).toSorted()).toEqual([200, 409, 409])
  })

  it('keeps its former name with the last day under it, and what mends a mistake keeps none', async () => {
    await patch('coordinator', { version: 1, name: 'МБОУ «Средняя общеобразовательная школа № 1 имени П.Л. Ветрова»' })
    expect((await card()).formerNames).toEqual([])
    const renamed = await patch('coordinator', {
      version: 2,
      name: 'МБОУ «Лицей № 1»',
      shortName: 'Лицей № 1',
      formerName: { until: '2024-08-31', basis: 'постановление № 512' },
    })
    expect(renamed.body).toMatchObject({ shortName: 'Лицей № 1', version: 3 })
    expect((await card()).formerNames).toMatchObject([
      {
        name: 'МБОУ «Средняя общеобразовательная школа № 1 имени П.Л. Ветрова»',
        shortName: 'СОШ № 1',
        until: '2024-08-31',
      },
    ])
    const found = await house().send('coordinator', 'GET', '/api/schools?q=Ветрова')
    expect(found.body.items.map((it: { shortName: string }) => it.shortName)).toEqual(['Лицей № 1'])
  })

  it('changed by two people tells the second who was first and what the card says now', async () => {
    expect((await patch('coordinator', { version: 1, address: 'ул. Заводская, 12' })).status).toBe(200)
    expect(await patch('colleague', { version: 1, address: 'ул. Заводская, 14' })).toMatchObject({
      status: 409,
      body: {
        code: 'versionConflict',
        by: 'Ветрова Анна Петровна',
        current: { version: 2, address: 'ул. Заводская, 12' },
      },
    })
    expect((await card()).address).toBe('ул. Заводская, 12')
  })

  it('lets its director change contacts and figures, nothing else and nowhere else', async () => {
    expect((await patch('director', { version: 1, phone: '2-14-05' })).body).toMatchObject({
      phone: '2-14-05',
      version: 2,
    })
    expect((await patch('director', { version: 2, name: 'МБОУ «Лицей»' })).body).toMatchObject({ code: 'notAllowed' })
    expect((await patch('director', { version: 1, phone: '2-14-06' }, 1)).body).toMatchObject({ code: 'notAllowed' })
    expect((await card(0, 'director')).can).toEqual({ edit: false, editOwn: true })
    expect((await card(1, 'director')).can).toEqual({ edit: false, editOwn: false })
    const figures = { version: 0, pupils: 486, classes: 21, shifts: 2, teachers: 38 }
    const put = (n: number, body: object) =>
      house().send('director', 'PUT', `/api/schools/${town.schools[n] ?? ''}/years/2024`, body)
    expect((await put(0, figures)).body).toEqual({ version: 1 })
    expect((await put(0, { ...figures, version: 1, pupils: 490 })).body).toEqual({ version: 2 })
    expect((await put(0, { ...figures, version: 1 })).body).toMatchObject({
      code: 'versionConflict',
      by: 'Кедров Олег Ильич',
      current: { pupils: 490 },
    })
    expect((await put(1, figures)).status).toBe(403)
    expect((await put(0, { ...figures, version: 2, shifts: 4 })).status).toBe(400)
    expect((await card()).years).toEqual([
      { year: 2024, version: 2, pupils: 490, classes: 21, shifts: 2, teachers: 38 },
    ])
  })

  it('has one director a day', async () => {
    expect(await card()).toMatchObject({ director: { person: { name: 'Кедров Олег Ильич' }, from: '2021-08-15' } })
    house().setToday('2021-08-14')
    expect(await card()).toMatchObject({ director: null, directors: [{ from: '2021-08-15' }] })
  })

  it('is closed with its lists, and stays for the days it worked', async () => {
    const { send } = house()
    const id = town.schools[1] ?? ''
    await send('coordinator', 'POST', `/api/schools/${id}/lists`, { code: 'ШНОР', from: '2024-01-01' })
    const closed = await send('coordinator', 'POST', `/api/schools/${id}/close`, { version: 1, last: '2024-08-31' })
    expect(closed.body).toEqual({ version: 2 })
    expect(await card(1)).toMatchObject({ closedOn: '2024-08-31', lists: [{ to: '2024-08-31' }] })
    const names = async (query: string) =>
      (await send('coordinator', 'GET', `/api/schools?${query}`)).body.items.map(
        (it: { shortName: string }) => it.shortName,
      )
    expect(await names('')).toEqual(['СОШ № 1', 'СОШ № 3'])
    expect(await names('on=2024-08-31')).toEqual(['СОШ № 1', 'СОШ № 2', 'СОШ № 3'])
    expect(await names('closed=1')).toEqual(['СОШ № 2'])
    const late = await send('coordinator', 'POST', `/api/schools/${id}/lists`, { code: 'ШНСУ', from: '2024-09-01' })
    expect(late.body).toMatchObject({ code: 'schoolClosed' })
  })
})

describe('mentors', () => {
  const setMentor = (body: object, n = 0) =>
    house().send('coordinator', 'POST', `/api/schools/${town.schools[n] ?? ''}/mentors`, body)

  it('stand beside a school from day to day, each once', async () => {
    const mentorId = town.schools[2] ?? ''
    const made = await setMentor({ mentorId, from: '2024-01-15', basis: 'приказ № 8' })
    expect(await card()).toMatchObject({
      mentors: [{ school: { shortName: 'СОШ № 3' }, from: '2024-01-15', to: null }],
    })
    expect(await card(2)).toMatchObject({ mentored: [{ school: { shortName: 'СОШ № 1' } }] })
    expect((await setMentor({ mentorId, from: '2024-05-01' })).body).toMatchObject({ code: 'alreadyMentored' })
    expect((await setMentor({ mentorId: town.schools[0], from: '2024-05-01' })).body).toMatchObject({
      code: 'sameSchool',
    })
    const end = (body: object) => house().send('coordinator', 'POST', `/api/mentorships/${made.body.id}/end`, body)
    expect((await end({ version: 1, last: '2023-12-31' })).body).toMatchObject({ code: 'notMentored' })
    expect((await end({ version: 1, last: '2024-06-30' })).body).toEqual({ version: 2 })
    expect((await end({ version: 1, last: '2024-05-31' })).body).toMatchObject({ code: 'versionConflict' })
    expect((await setMentor({ mentorId, from: '2024-09-01' })).status).toBe(200)
  })

  it('that help each other, set at the same moment, wait for nobody', async () => {
    const answers = await Promise.all([
      setMentor({ mentorId: town.schools[1], from: '2024-01-01' }, 0),
      setMentor({ mentorId: town.schools[0], from: '2024-01-01' }, 1),
    ])
    expect(answers.map((it) => it.status)).toEqual([200, 200])
  })
})
