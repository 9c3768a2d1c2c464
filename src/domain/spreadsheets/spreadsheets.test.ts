import { describe, expect, it } from 'vitest'
import type { Day } from '../kernel/index.ts'
import {
  findHeadings,
  FIELDS_OF,
  LOAD_KINDS,
  planLists,
  planPeople,
  planSchools,
  readCells,
  type ReadRow,
} from './index.ts'

const fields = (kind: (typeof LOAD_KINDS)[number], ...rows: string[][]) =>
  findHeadings(rows, kind)?.columns.map(({ field }) => field) ?? null

describe('headings', () => {
  it.each<[(typeof LOAD_KINDS)[number], string[], (string | null)[]]>([
    [
      'schools',
      ['№ п/п', 'Наименование ОО (полное)', 'Краткое наименование', 'Ф.И.О. руководителя', 'Тел.'],
      [null, 'name', 'shortName', 'director', 'phone'],
    ],
    [
      'schools',
      ['Образовательная организация', 'Юридический адрес', 'Кол-во обучающихся', 'Учебный год'],
      ['name', 'address', 'pupils', 'year'],
    ],
    [
      'schools',
      ['Школа', 'E-mail', 'Официальный сайт', 'Численность педагогов'],
      ['name', 'email', 'site', 'teachers'],
    ],
    [
      'people',
      ['ФИО', 'Должность', 'Место работы', 'Эл. почта', 'Рабочий телефон'],
      ['name', 'post', 'organisation', 'email', 'phone'],
    ],
    ['people', ['Фамилия Имя Отчество', 'Наименование должности', 'ОО'], ['name', 'post', 'organisation']],
    [
      'lists',
      ['Наименование школы', 'Категория', 'Дата включения', 'Дата исключения', 'Реквизиты приказа'],
      ['school', 'code', 'from', 'to', 'basis'],
    ],
    [
      'invitations',
      ['Сотрудник', 'Адрес электронной почты', 'Роль', 'Школа'],
      ['name', 'email', 'role', 'organisation'],
    ],
  ])('%s: %j', (kind, headings, expected) => {
    expect(fields(kind, headings)).toEqual(expected)
  })

  it('are found below a title, in two rows, and not where nothing is named', () => {
    expect(
      findHeadings([['Школы города на 2026 год'], [], ['Школа', 'Адрес'], ['СОШ № 1', 'ул. Лесная, 1']], 'schools')
        ?.firstRow,
    ).toBe(3)
    expect(fields('schools', ['Школа', 'Контингент', '', 'Учебный год'], ['', 'обучающихся', 'классов', ''])).toEqual([
      'name',
      'pupils',
      'classes',
      'year',
    ])
    expect(fields('schools', ['Список школ'], ['№', 'Наименование ОО', 'Адрес'])).toEqual([null, 'name', 'address'])
    expect(fields('lists', ['Школа', 'Адрес'])).toBeNull()
  })

  it('of our own tables are understood whole', () => {
    for (const kind of LOAD_KINDS)
      expect(
        fields(
          kind,
          FIELDS_OF[kind].map(({ title }) => title),
        ),
      ).toEqual(FIELDS_OF[kind].map(({ field }) => field))
  })
})

describe('cells', () => {
  const columns = (kind: 'lists' | 'people' | 'invitations' | 'schools') =>
    FIELDS_OF[kind].map(({ field, title }, column) => ({ column, heading: title, field }))
  it('are kept in one form', () => {
    expect(readCells('lists', columns('lists'), ['СОШ № 1', 'ШНОР', '1.9.2025', '31.08.26', '–'])?.cells).toEqual({
      school: 'СОШ № 1',
      code: 'ШНОР',
      from: '2025-09-01',
      to: '2026-08-31',
    })
    expect(
      readCells('schools', columns('schools').slice(10), [...Array<string>(10).fill(''), '2025/26', '1 240', '48'])
        ?.cells,
    ).toEqual({ year: '2025', pupils: '1240', classes: '48' })
    expect(
      readCells('invitations', columns('invitations'), ['Юдин М.О.', 'Yudin@Example.org', 'директор', 'СОШ № 1'])
        ?.cells,
    ).toMatchObject({ email: 'yudin@example.org', role: 'schoolDirector' })
  })
  it('that cannot be read say so and stay as printed', () => {
    const read = readCells('lists', columns('lists'), ['СОШ № 1', '', '31.02.2025'])
    expect(read?.cells['from']).toBe('31.02.2025')
    expect(read?.problems).toHaveLength(2)
    expect(readCells('lists', columns('lists'), ['', ' ', '—'])).toBeNull()
  })
})

const rows = (...all: Record<string, string>[]): ReadRow[] =>
  all.map((cells, i) => ({ number: i + 2, cells, problems: [] }))
const school = (n: number) => ({
  id: `s${n}`,
  name: `МБОУ «Средняя общеобразовательная школа № ${n}»`,
  shortName: `СОШ № ${n}`,
  formerNames: [],
  cells: { name: `МБОУ «Средняя общеобразовательная школа № ${n}»`, shortName: `СОШ № ${n}`, address: 'ул. Лесная, 1' },
  years: { 2025: { pupils: '310' } },
  lists: [{ code: 'ШНОР', from: '2025-09-01' as Day, to: null, basis: '' }],
})

describe('what rows will do', () => {
  it('schools: added, changed, the same, named twice', () => {
    const name = school(1).name
    const planned = planSchools(
      rows(
        { name, address: 'ул. Лесная, 1' },
        { name: 'МБОУ СОШ № 2', address: 'ул. Новая, 2' },
        { name: 'Гимназия № 5' },
        { name, address: 'ул. Лесная, 1' },
        { name: 'СОШ № 3', pupils: '5' },
      ),
      [school(1), school(2), school(3)],
    )
    expect(planned.map(({ action, recordId }) => [action, recordId])).toEqual([
      ['same', 's1'],
      ['change', 's2'],
      ['add', null],
      ['refuse', null],
      ['refuse', null],
    ])
  })
  it('people: by address, by name, namesakes told apart by the organisation', () => {
    const person = (id: string, organisation: string, email = '') => ({
      id,
      name: 'Лугова Вера Павловна',
      email,
      phone: '',
      posts: [{ title: 'директор', organisation, from: '' }],
    })
    const known = [person('a', 'СОШ № 1', 'lugova@example.org'), person('b', 'СОШ № 2')]
    const planned = planPeople(
      rows(
        { name: 'Лугова Вера Павловна', email: 'lugova@example.org', post: 'директор' },
        { name: 'Лугова Вера Павловна', organisation: 'СОШ № 2', phone: '2-15-40' },
        { name: 'Лугова Вера Павловна', post: 'методист' },
        { name: 'Кедров Олег Ильич', email: 'lugova@example.org' },
        { name: 'Кедров Олег Ильич' },
      ),
      known,
      [school(1), school(2)],
    )
    expect(planned.map(({ action, recordId }) => [action, recordId])).toEqual([
      ['same', 'a'],
      ['change', 'b'],
      ['refuse', null],
      ['refuse', null],
      ['add', null],
    ])
  })
  it('lists: one entry a day, also among the rows themselves', () => {
    const planned = planLists(
      rows(
        { school: 'СОШ № 1', code: 'ШНОР', from: '2025-09-01' },
        { school: 'СОШ № 1', code: 'ШНОР', from: '2026-01-01' },
        { school: 'СОШ № 1', code: 'ШНСУ', from: '2025-09-01', to: '2026-08-31' },
        { school: 'СОШ № 1', code: 'ШНСУ', from: '2026-08-31' },
        { school: 'СОШ № 1', code: 'ШНСУ', from: '2026-09-01' },
        { school: 'СОШ № 9', code: 'ШНОР', from: '2025-09-01' },
        { school: 'СОШ № 1', code: '500+', from: '2026-09-01', to: '2026-08-01' },
      ),
      [school(1)],
    )
    expect(planned.map(({ action }) => action)).toEqual(['same', 'refuse', 'add', 'refuse', 'add', 'refuse', 'refuse'])
  })
})
