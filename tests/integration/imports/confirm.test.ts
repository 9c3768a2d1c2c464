import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it } from 'vitest'
import { useDatabase } from '../../support/fresh-database.ts'
import { type PlantedTerritory, plantTerritory } from '../../support/plant.ts'
import { testHouse } from '../../support/test-house.ts'

const database = useDatabase()
const house = testHouse(database)
let town: PlantedTerritory
let towns = 0

beforeEach(async () => {
  town = await plantTerritory(database().owner, `town-${++towns}`, 'Ольховка')
  for (const [as, name, role] of [
    ['coordinator', 'Ветрова Анна Петровна', 'municipalCoordinator'],
    ['specialist', 'Юдин Марк Олегович', 'authoritySpecialist'],
  ] as const)
    house().signIn(as, town.signedIn(await town.addPerson(name), name, [role]))
})

const ORDER = `УПРАВЛЕНИЕ ОБРАЗОВАНИЯ ГОРОДА ОЛЬХОВКИ

ПРИКАЗ

15.01.2024 № 17

О дорожной карте на 2024 год

ПРИКАЗЫВАЮ:

1. Утвердить дорожную карту поддержки школ на 2024 год.

Начальник управления образования Л.М. Зорина

Приложение к приказу от 15.01.2024 № 17

Дорожная карта поддержки школ на 2024 год

| № | Мероприятие | Сроки | Ответственные | Результат |
| --- | --- | --- | --- | --- |
| 1 | Мониторинг качества подготовки | март, октябрь | Руководители ШНОР | Справка |
| 2 | Семинар по объективности | до 31 мая | Ветрова А.П. | Проведён семинар |
| 3 | Посещение уроков в МБОУ «СОШ № 2» | апрель | Методисты ИМЦ | Анализ уроков |
`

const load = async (text: string | Uint8Array<ArrayBuffer>, name = 'приказ.md') => {
  const started = await house().upload('coordinator', '/api/imports', name, text)
  expect(started.status).toBe(200)
  return `/api/imports/${(started.body as { id: string }).id}`
}
const get = async (path: string) => (await house().send('coordinator', 'GET', path)).body
const correct = async (path: string, ...corrections: object[]) =>
  house().send('coordinator', 'PATCH', path, { version: (await get(path)).version as number, corrections })

describe('a document on its way to a plan', () => {
  it('is read, corrected, confirmed once by two at once, and shown', async () => {
    const { send } = house()
    const path = await load(ORDER)
    const read = await get(path)
    expect(read).toMatchObject({ state: 'draft', problem: null, corrections: [], sameFile: null, measures: 3 })
    const corrections = [{ path: 'measures.0.title', value: 'Исправленное название' }]
    const corrected = await send('coordinator', 'PATCH', path, { version: read.version, corrections })
    expect(corrected.body.draft.measures[0].title).toBe('Исправленное название')
    expect(await send('coordinator', 'PATCH', path, { version: read.version, corrections })).toMatchObject({
      status: 409,
      body: { code: 'versionConflict' },
    })
    expect(await send('specialist', 'POST', `${path}/confirm`)).toMatchObject({ status: 403 })
    await database().owner.query(
      `insert into school_listing (territory_id, school_id, code, from_day) select $1, it, 'ШНОР', '2024-01-01'
        from unnest($2::uuid[]) as it`,
      [town.id, town.schools.slice(0, 2)],
    )

    const both = await Promise.all([1, 2].map(() => send('coordinator', 'POST', `${path}/confirm`)))
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    expect(both[0]?.body).toEqual(both[1]?.body)
    expect((await get('/api/plans')).items).toHaveLength(1)
    const { planId } = both[0]?.body as { planId: string }
    expect(await get(`/api/plans/${planId}`)).toMatchObject({ number: '17', day: '2024-01-15', measures: 3 })

    const { items } = await get(`/api/obligations?plan=${planId}`)
    const said = (items as { measureNumber: string; dueOn: string; addressee: string; shiftReason: string | null }[])
      .map((it) => [it.measureNumber, it.dueOn, it.addressee].join(' '))
      .toSorted()
    expect(said).toEqual([
      '1 2024-04-01 СОШ № 1',
      '1 2024-04-01 СОШ № 2',
      '1 2024-10-31 СОШ № 1',
      '1 2024-10-31 СОШ № 2',
      '2 2024-05-31 Ветрова А.П.',
      '3 2024-05-02 Методисты ИМЦ',
    ])
    const mine = await get('/api/obligations?mine=1')
    expect((mine.items as { measureNumber: string }[]).map((it) => it.measureNumber)).toEqual(['2'])

    const measures = await get(`/api/plans/${planId}/measures?limit=2`)
    expect(measures.items).toHaveLength(2)
    const measure = await get(`/api/measures/${(measures.items as { id: string }[])[1]?.id ?? ''}`)
    expect(measure.excerpt.filter((row: { current: boolean }) => row.current)).toHaveLength(1)
    expect((await get('/api/overview')).plan.id).toBe(planId)
    expect((await get('/api/audit')).items.map((it: { action: string }) => it.action)).toContain('plan.confirm')
    const exported = await get(`/api/plans/${planId}/export`)
    expect([exported.measures.length, exported.obligations.length]).toEqual([3, 6])
  })

  it('takes corrections back by path, and keeps all of a request or none', async () => {
    const path = await load(ORDER)
    await correct(path, { path: 'measures.0.termText', value: 'июнь' }, { path: 'measures.0.termText', value: 'июль' })
    expect((await get(path)).draft.measures[0].term.due).toEqual(['2024-07-31'])
    const back = await correct(path, { path: 'measures.0.termText', value: null, undo: true })
    expect(back.body.draft.measures[0].term.due).toEqual(['2024-06-30'])
    const bad = await correct(path, { path: 'goal', value: 'Цель' }, { path: 'measures.7.title', value: 'x' })
    expect(bad).toMatchObject({ status: 422, body: { code: 'badPath', path: 'measures.7.title' } })
    expect((await get(path)).draft.goal).toBeNull()
    expect((await get(path)).corrections).toHaveLength(1)
  })

  it('adds the schools and people that the register lacks, once for two orders at once', async () => {
    const order = ORDER.replace('МБОУ «СОШ № 2»', 'МБОУ «СОШ № 9»').replace(
      '| № |',
      'Состав рабочей группы\n\n1. Зимина Ольга Петровна, методист ИМЦ\n\n| № |',
    )
    const paths = [await load(order, 'один.md'), await load(`${order}\n`, 'два.md')]
    const both = await Promise.all(paths.map((path) => house().send('coordinator', 'POST', `${path}/confirm`)))
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    const schools = (await get('/api/schools')).items as { shortName: string }[]
    expect(schools.filter(({ shortName }) => shortName === 'СОШ № 9')).toHaveLength(1)
    expect((await get('/api/plans')).items).toHaveLength(2)
  })

  it('checks the document again after a correction', async () => {
    const path = await load(ORDER.replace('| 3 | Посещение', '| 2 | Посещение'))
    const rules = async () => ((await get(path)).findings as { rule: string }[]).map(({ rule }) => rule)
    expect(await rules()).toContain('numberingBroken')
    await correct(path, { path: 'measures.2.number', value: '3' })
    expect(await rules()).not.toContain('numberingBroken')
  })

  it('notices the same file, and lets a draft be put away', async () => {
    const first = await load(ORDER)
    const second = await load(ORDER, 'копия.md')
    expect((await get(second)).sameFile).toMatchObject({ importId: (await get(first)).id, planId: null })
    expect((await house().send('coordinator', 'DELETE', first)).status).toBe(200)
    expect((await house().send('coordinator', 'GET', first)).status).toBe(404)
    expect((await get(second)).sameFile).toBeNull()
  })

  const bytes = (...its: number[]) => new Uint8Array(its)
  for (const [name, file, problem] of [
    ['an unknown kind', bytes(...Array.from({ length: 300 }, (_, i) => i % 9)), 'unknownKind'],
    ['a broken package', bytes(0x50, 0x4b, 3, 4, 9, 9), 'brokenFile'],
    ['a PDF', new TextEncoder().encode('%PDF-1.7'), 'unsupportedYet'],
    ['white space', new TextEncoder().encode('  \n '), 'emptyFile'],
  ] as const)
    it(`says what is wrong with ${name}`, async () => {
      const read = await get(await load(file, 'файл.docx'))
      expect(read).toMatchObject({ state: 'failed', problem: { code: problem }, draft: null })
      expect(read.problem.title).toMatch(/[а-яё]\.? [А-Яа-яё]/u)
    })

  it('is not confirmed without a period or measures', async () => {
    const noPeriod = await load(ORDER.replaceAll('15.01.2024', '').replaceAll(' на 2024 год', ''))
    expect(await house().send('coordinator', 'POST', `${noPeriod}/confirm`)).toMatchObject({
      body: { code: 'noPeriod' },
    })
    await correct(noPeriod, { path: 'period.from', value: '2024-01-01' }, { path: 'period.to', value: '2024-12-31' })
    expect((await house().send('coordinator', 'POST', `${noPeriod}/confirm`)).status).toBe(200)
    const noMeasures = await load('# Письмо\n\nОб итогах 2024 года.')
    const refused = await house().send('coordinator', 'POST', `${noMeasures}/confirm`)
    expect(['noMeasures', 'noPeriod']).toContain(refused.body.code)
  })

  it('does not begin without a file, with an empty one, or by somebody who may not', async () => {
    const { fetch, upload, send } = house()
    const headers = { authorization: 'Bearer coordinator' }
    const none = await fetch('/api/imports', { method: 'POST', headers, body: new FormData() })
    expect([none.status, ((await none.json()) as { code: string }).code]).toEqual([400, 'noFile'])
    const json = await send('coordinator', 'POST', '/api/imports', { file: 'x' })
    expect(json).toMatchObject({ status: 400, body: { code: 'noFile' } })
    expect(await upload('coordinator', '/api/imports', 'пусто.md', '')).toMatchObject({ body: { code: 'emptyFile' } })
    expect((await upload('nobody', '/api/imports', 'приказ.md', ORDER)).status).toBe(401)
    const torn = await fetch('/api/imports', {
      method: 'POST',
      headers: { ...headers, 'content-type': 'multipart/form-data; boundary=x' },
      body: '--x\r\nContent-Disposition: form-data; name="file"; filename="a.md"\r\n\r\nno end',
    })
    expect(torn.status).toBe(400)
  })

  it('uploaded twice under one key is one import', async () => {
    const key = { 'idempotency-key': crypto.randomUUID() }
    const both = await Promise.all(
      [1, 2].map(() => house().upload('coordinator', '/api/imports', 'приказ.md', ORDER, key)),
    )
    expect(new Set(both.map(({ body }) => (body as { id: string }).id)).size).toBe(1)
    expect((await get('/api/imports')).items).toHaveLength(1)
  })
})

const SEEDS = '../shared/seeds'

const seeds = existsSync(SEEDS) ? readdirSync(SEEDS).filter((it) => /\.(?:txt|md)$/u.test(it)) : []

it('real orders become plans with obligations', async () => {
  if (seeds.length === 0) console.info('not run: the real orders are not beside the checkout')
  for (const name of seeds) {
    const path = await load(readFileSync(`${SEEDS}/${name}`, 'utf8'), name)
    const { measures } = (await get(path)) as { measures: number }
    const confirmed = await house().send('coordinator', 'POST', `${path}/confirm`)
    expect([name, confirmed.status]).toEqual([name, 200])
    const { planId } = confirmed.body as { planId: string }
    expect([name, (await get(`/api/plans/${planId}`)).measures]).toEqual([name, measures])
    const { items } = await get(`/api/obligations?plan=${planId}&limit=200`)
    expect([name, items.length >= measures]).toEqual([name, true])
  }
})
