import { read as readBook, utils, write } from '@e965/xlsx'
import { beforeEach, describe, expect, it } from 'vitest'
import { useDatabase } from '../../support/fresh-database.ts'
import { type PlantedTerritory, plantTerritory } from '../../support/plant.ts'
import { testHouse } from '../../support/test-house.ts'

const database = useDatabase()
const house = testHouse(database)
let town: PlantedTerritory
let towns = 0

beforeEach(async () => {
  town = await plantTerritory(database().owner, `tables-${++towns}`, 'Ольховка')
  const coordinator = await town.addPerson('Ветрова Анна Петровна')
  house().signIn('coordinator', town.signedIn(coordinator, 'Ветрова Анна Петровна', ['municipalCoordinator']))
})

type Cell = string | number | Date
const workbook = (rows: Cell[][], bookType: 'xlsx' | 'xls' | 'ods' = 'xlsx'): Uint8Array<ArrayBuffer> => {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows, { cellDates: true }), 'Школы')
  return new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer)
}
const load = async (kind: string, bytes: Uint8Array<ArrayBuffer> | string, name = 'школы.xlsx') => {
  const { body } = await house().upload('coordinator', `/api/spreadsheets/${kind}`, name, bytes)
  return get(`/api/spreadsheets/${body.id}`)
}
const get = async (path: string) => (await house().send('coordinator', 'GET', path)).body
const post = (path: string, body: object = {}) => house().send('coordinator', 'POST', path, body)
const rowsOf = async (id: string) => (await get(`/api/spreadsheets/${id}/rows?limit=200`)).items
const take = async (it: { id: string; version: number }) => {
  await post(`/api/spreadsheets/${it.id}/apply`, { version: it.version })
  return get(`/api/spreadsheets/${it.id}`)
}
const SCHOOLS = [
  ['Сведения о школах'],
  [
    '№ п/п',
    'Наименование ОО (полное)',
    'Краткое наименование',
    'Юридический адрес',
    'Ф.И.О. директора',
    'Учебный год',
    'Контингент',
  ],
  [1, 'МБОУ «Средняя общеобразовательная школа № 1»', 'СОШ № 1', 'ул. Лесная, 4', 'Кедров Олег Ильич', '2026/27', 412],
  [2, 'МКОУ «Луговская основная школа»', 'Луговская ООШ', 'с. Луговое', 'Лугова Вера Павловна', '2026/27', 86],
  [3, 'Гимназия № 9', '', 'ул. Новая, 1', '–', '2026/27', 'много'],
]

describe('a table of schools', () => {
  it('is shown before it is taken, and says row by row what it did', async () => {
    const read = await load('schools', workbook(SCHOOLS))
    expect(read).toMatchObject({ state: 'preview', totalRows: 3, counts: { add: 1, change: 1, refuse: 1 } })
    const rows = await rowsOf(read.id)
    expect(rows[2]).toMatchObject({
      number: 5,
      action: 'refuse',
      problems: ['Обучающихся: «много» не прочитано. Нужно целое число'],
    })
    expect(await take(read)).toMatchObject({ state: 'done', counts: { added: 1, changed: 1, refused: 1 } })
    const { items } = await get('/api/schools')
    const village = items.find((it: { shortName: string }) => it.shortName === 'Луговская ООШ')
    expect(village).toMatchObject({
      name: 'МКОУ «Луговская основная школа»',
      director: { name: 'Лугова Вера Павловна' },
    })
    // the same table once more changes nothing
    expect(await load('schools', workbook(SCHOOLS))).toMatchObject({ counts: { same: 2, refuse: 1 } })
  })

  it('is taken in part', async () => {
    const read = await load('schools', workbook(SCHOOLS))
    const path = `/api/spreadsheets/${read.id}/rows`
    const chosen = await house().send('coordinator', 'PATCH', path, { numbers: [3], chosen: false })
    expect(await take(chosen.body)).toMatchObject({ counts: { added: 1, left: 1, refused: 1 } })
    expect((await get('/api/schools')).items).toHaveLength(4)
  })

  it.each(['xls', 'ods'] as const)('is read from %s too', async (bookType) => {
    expect(await load('schools', workbook(SCHOOLS, bookType))).toMatchObject({ state: 'preview', totalRows: 3 })
  })

  it('is read from CSV of an old Russian office', async () => {
    const text = 'Школа;Адрес\r\nСОШ № 1;ул. Лесная, 4\r\n'
    const old = Uint8Array.from(
      [...text].map((it) => (it >= 'А' && it <= 'я' ? it.charCodeAt(0) - 0x350 : it === '№' ? 0xb9 : it.charCodeAt(0))),
    )
    expect(await load('schools', old, 'школы.csv')).toMatchObject({ state: 'preview', counts: { change: 1 } })
  })

  it('says in one sentence why it cannot be read', async () => {
    const said = async (bytes: Uint8Array<ArrayBuffer> | string) => (await load('schools', bytes)).problem?.code
    expect(await said(workbook([['Отчёт'], ['за год']]))).toBe('noHeadings')
    expect(await said(workbook([['Школа', 'Адрес']]))).toBe('emptyFile')
    expect(await said(new Uint8Array([0x50, 0x4b, 3, 4, 9, 9]))).toBe('brokenFile')
  })

  it('is taken once, by two who press at once', async () => {
    const read = await load('schools', workbook(SCHOOLS))
    const both = await Promise.all(
      [1, 2].map(() => post(`/api/spreadsheets/${read.id}/apply`, { version: read.version })),
    )
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect((await get('/api/schools')).items).toHaveLength(4)
  })

  it('stops when it is cancelled', async () => {
    const read = await load('schools', workbook(SCHOOLS))
    expect((await post(`/api/spreadsheets/${read.id}/cancel`)).body).toMatchObject({ state: 'cancelled' })
    expect((await post(`/api/spreadsheets/${read.id}/apply`, { version: read.version })).status).toBe(409)
    expect((await get('/api/schools')).items).toHaveLength(3)
  })

  it('is taken in batches, ten thousand rows of it', async () => {
    const many = Array.from({ length: 10_000 }, (_, i) => [`МБОУ «СОШ № ${i + 10}»`, `ул. Лесная, ${i}`])
    const read = await load('schools', workbook([['Школа', 'Адрес'], ...many]))
    expect(read).toMatchObject({ state: 'preview', totalRows: 10_000 })
    expect(await take(read)).toMatchObject({ state: 'done', doneRows: 10_000 })
  }, 60_000)
})

describe('other tables', () => {
  it('people come with their posts, lists with their days', async () => {
    const people = await load(
      'people',
      workbook([
        ['ФИО', 'Должность', 'Место работы', 'Эл. почта', 'Назначен'],
        ['Кедров Олег Ильич', 'директор', 'СОШ № 1', 'Kedrov@Example.org', new Date(Date.UTC(2025, 8, 1))],
        ['Юдин Марк Олегович', 'методист', 'ИМЦ', '', ''],
      ]),
    )
    expect(people.counts).toEqual({ add: 1, refuse: 1 })
    await take(people)
    const { items } = await get('/api/people?q=Кедров')
    expect(items).toMatchObject([
      {
        email: 'kedrov@example.org',
        posts: [{ title: 'директор', organisation: { shortName: 'СОШ № 1' }, from: '2025-09-01' }],
      },
    ])
    const lists = await load(
      'lists',
      workbook([
        ['Школа', 'Список', 'С', 'По', 'Основание'],
        ['СОШ № 1', 'ШНОР', '01.09.2024', '31.08.2025', 'приказ № 17'],
        ['СОШ № 1', 'ШНОР', '01.08.2025', '', ''],
        ['СОШ № 2', 'Опорные', '01.09.2024', '', ''],
      ]),
    )
    expect(lists.counts).toEqual({ add: 2, refuse: 1 })
    await take(lists)
    expect((await get('/api/schools?list=ШНОР&on=2024-10-01')).items).toHaveLength(1)
    expect((await get('/api/schools?list=ШНОР&on=2025-10-01')).items).toHaveLength(0)
  })

  it('invitations go out once, with a letter each', async () => {
    const rows = [
      ['ФИО', 'Почта', 'Роль', 'Школа'],
      ['Кедров Олег Ильич', 'kedrov@example.org', 'директор', 'СОШ № 1'],
      ['Лугова Вера Павловна', 'lugova@example.org', 'директор', ''],
    ]
    const read = await load('invitations', workbook(rows))
    expect(read.counts).toEqual({ add: 1, refuse: 1 })
    expect(await take(read)).toMatchObject({ counts: { added: 1, refused: 1 } })
    expect(await take(await load('invitations', workbook(rows)))).toMatchObject({
      counts: { unchanged: 1, refused: 1 },
    })
    const { rows: letters } = await database().owner.query(
      `select from system.letter where recipient = 'kedrov@example.org'`,
    )
    expect(letters).toHaveLength(1)
  })

  it('go out and come back as they were', async () => {
    await take(await load('schools', workbook(SCHOOLS)))
    const people = [
      ['ФИО', 'Должность', 'Место работы', 'Эл. почта', 'Назначен'],
      ['Юдин Марк Олегович', 'методист', 'СОШ № 1', 'yudin@example.org', new Date(Date.UTC(2025, 8, 1))],
    ]
    await take(await load('people', workbook(people)))
    await take(
      await load(
        'lists',
        workbook([
          ['Школа', 'Список', 'С'],
          ['СОШ № 1', 'ШНОР', '01.09.2024'],
        ]),
      ),
    )
    for (const kind of ['schools', 'people', 'lists']) {
      const headers = { authorization: 'Bearer coordinator' }
      const file = await house().fetch(`/api/registers/${kind}`, { headers })
      const again = await load(kind, new Uint8Array(await file.arrayBuffer()))
      expect([kind, Object.keys(again.counts)]).toEqual([kind, ['same']])
    }
    const { items } = await get('/api/audit')
    expect(items.map((it: { action: string }) => it.action)).toContain('people.export')
  })

  it('tell in a report what became of each row', async () => {
    const read = await load('schools', workbook(SCHOOLS))
    await take(read)
    const headers = { authorization: 'Bearer coordinator' }
    const file = await house().fetch(`/api/spreadsheets/${read.id}/report`, { headers })
    const book = readBook(new Uint8Array(await file.arrayBuffer()))
    const rows = utils.sheet_to_json<Record<string, string>>(book.Sheets['Школы'] ?? {})
    expect(rows.map((row) => [row['Строка'], row['Что сделано']])).toEqual([
      [3, 'изменено'],
      [4, 'добавлено'],
      [5, 'не принято'],
    ])
    expect(rows[2]?.['Почему']).toContain('«много» не прочитано')
  })
})
