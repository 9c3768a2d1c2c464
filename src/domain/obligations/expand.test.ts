import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Day } from '../kernel/index.ts'
import { parseDay } from '../kernel/index.ts'
import { readResponsibles } from '../responsibles/index.ts'
import { readTerm } from '../terms/index.ts'
import { expandMeasures } from './index.ts'
import type { MeasureToExpand, RegisterSchool } from './index.ts'

const on = (text: string): Day => parseDay(text) as Day
const period = { from: on('2024-01-01'), to: on('2024-12-31') }
const settings = { period, shift: 'nextWorkingDay' } as const

const school = (short: string, code: string | null, from = '2024-01-01', to = '2024-12-31'): RegisterSchool => ({
  name: `МБОУ «${short}»`,
  short,
  lists: code === null ? [] : [{ code, from: on(from), to: on(to) }],
})

const register = {
  schools: [
    school('СОШ № 3', 'ШНОР'),
    school('СОШ № 8', 'ШНОР', '2024-01-01', '2024-08-31'),
    school('ООШ № 11', 'ШНСУ'),
    school('Лицей № 1', null),
  ],
  people: [
    { name: 'Лаптева Ольга Николаевна', position: 'Муниципальный координатор', organisation: 'Управление образования' },
    { name: 'Рябых К.К.', position: 'методист', organisation: 'ИМЦ' },
    { name: 'Седых Анна Петровна', position: 'методист', organisation: 'ИМЦ' },
    { name: 'Седых Алла Павловна', position: 'куратор', organisation: 'СОШ № 1' },
  ],
}

const measure = (responsible: string, term: string, more: Partial<MeasureToExpand> = {}): MeasureToExpand => ({
  title: 'Мероприятие',
  termText: term,
  term: readTerm(term, period),
  responsibles: readResponsibles(responsible).items,
  schools: [],
  parts: [],
  ...more,
})

const expand = (...measures: MeasureToExpand[]) => expandMeasures(measures, register, settings)
/** «school СОШ № 3 2024-03-31», one line an obligation. */
const lines = (...measures: MeasureToExpand[]): string[] =>
  expand(...measures).map(({ addressee, due }) => {
    const who = addressee.kind === 'school' ? addressee.school.short : addressee.text
    return `${addressee.kind} ${who} ${due ?? 'без даты'}`
  })

describe('a class of schools', () => {
  it('is known by the code of a list of the territory, whatever signs it has', () => {
    const own = { schools: [school('СОШ № 3', '500+'), school('СОШ № 8', 'Опорные+')], people: [] }
    for (const [text, short] of [
      ['Руководители школ 500+', 'СОШ № 3'],
      ['Руководители школ Опорные+', 'СОШ № 8'],
    ] as const) {
      const found = expandMeasures([measure(text, 'до 31 марта')], own, settings)
      expect(found.map(({ addressee }) => addressee.kind === 'school' && addressee.school.short)).toEqual([short])
    }
  })

  it.each([
    ['Руководители ШНОР', ['СОШ № 3', 'СОШ № 8']],
    ['управленческие команды ШНОР', ['СОШ № 3', 'СОШ № 8']],
    ['ШНОР', ['СОШ № 3', 'СОШ № 8']],
    ['ШНСУ', ['ООШ № 11']],
    ['Руководители ОУ с низкими образовательными результатами', ['СОШ № 3', 'СОШ № 8']],
    ['школьные команды', ['СОШ № 3', 'СОШ № 8', 'ООШ № 11']],
    ['директора школ', ['СОШ № 3', 'СОШ № 8', 'ООШ № 11']],
    ['Руководитель ОО', ['СОШ № 3', 'СОШ № 8', 'ООШ № 11']],
    ['администрация ОУ', ['СОШ № 3', 'СОШ № 8', 'ООШ № 11']],
    ['Образовательные организации', ['СОШ № 3', 'СОШ № 8', 'ООШ № 11']],
  ])('%s', (words, shorts) => {
    expect(lines(measure(words, 'март 2024'))).toEqual(shorts.map((short) => `school ${short} 2024-03-31`))
  })

  it.each([
    'кураторы ШНОР',
    'ИМЦ',
    'Специалисты отдела образования',
    'руководители РМО',
    'Директор ИМЦ',
    'классные руководители',
    'родители',
    'школы-наставники',
  ])('%s is none', (words) => {
    const kinds = expand(measure(words, 'март 2024')).map(({ addressee }) => addressee.kind)
    expect(kinds).toHaveLength(1)
    expect(kinds).not.toContain('school')
  })

  it('takes the list of the day that the window ends on', () => {
    expect(lines(measure('Руководители ШНОР', 'август, сентябрь 2024'))).toEqual([
      'school СОШ № 3 2024-08-31',
      'school СОШ № 8 2024-08-31',
      'school СОШ № 3 2024-09-30',
    ])
  })

  it('goes to the schools that the row names instead of the list', () => {
    const row = { schools: ['МБОУ «СОШ № 8»', 'Лицей № 1', 'СОШ № 77'] }
    expect(lines(measure('Руководители ШНОР', 'октябрь 2024', row))).toEqual([
      'school СОШ № 8 2024-10-31',
      'school Лицей № 1 2024-10-31',
      'unmatched СОШ № 77 2024-10-31',
    ])
  })

  it('stays as printed when its list is empty', () => {
    const alone = expandMeasures([measure('Руководители ШНОР', 'март 2024')], { schools: [], people: [] }, settings)
    expect(alone.map(({ addressee }) => addressee)).toEqual([{ kind: 'unmatched', text: 'Руководители ШНОР' }])
  })

  it('takes the whole register when nobody keeps lists', () => {
    const schools = [school('СОШ № 1', null), school('СОШ № 2', null)]
    expect(expandMeasures([measure('директора школ', 'май 2024')], { schools, people: [] }, settings)).toHaveLength(2)
  })
})

describe('people, posts and bodies', () => {
  it.each([
    ['Лаптева О.Н.', ['person Лаптева О.Н. 2024-03-31']],
    ['Рябых К. К., ИМЦ', ['person Рябых К. К. 2024-03-31', 'organisation ИМЦ 2024-03-31']],
    ['Лаптева А.А.', ['unmatched Лаптева А.А. 2024-03-31']],
    ['Седых А.П.', ['unmatched Седых А.П. 2024-03-31']],
    ['МБОУ СОШ № 3', ['school СОШ № 3 2024-03-31']],
    ['МБОУ СОШ № 55', ['unmatched МБОУ СОШ № 55 2024-03-31']],
    ['рабочая группа', ['group рабочая группа 2024-03-31']],
    ['муниципальный координатор', ['role муниципальный координатор 2024-03-31']],
  ])('%s', (words, expected) => {
    expect(lines(measure(words, 'март 2024'))).toEqual(expected)
  })

  it('takes one person with two records for one, and tells of a like name', () => {
    const people = [...register.people, { name: 'О.Н. Лаптева', position: 'председатель', organisation: '' }]
    const [one] = expandMeasures([measure('Лаптева О.Н.', 'март 2024')], { ...register, people }, settings)
    expect(one?.addressee.kind).toBe('person')
    const [other] = expand(measure('Лаптева А.А.', 'март 2024'))
    expect(other?.because).toContain('есть Лаптева Ольга Николаевна')
  })

  it('knows who holds a post when exactly one does', () => {
    const holder = (words: string) => expand(measure(words, 'март 2024')).map(({ addressee }) => addressee)[0]
    expect(holder('Муниципальный координатор')).toMatchObject({ person: { name: 'Лаптева Ольга Николаевна' } })
    expect(holder('методист')).toMatchObject({ person: null })
    expect(holder('кураторы')).toMatchObject({ person: null })
  })

  it('has one obligation about all the schools of the row, one for each where the words ask for it', () => {
    const schools = ['СОШ № 3', 'СОШ № 8']
    expect(expand(measure('Лаптева О.Н.', 'март 2024', { schools })).map(({ about }) => about)).toEqual([schools])
    const each = expand(measure('Лаптева О.Н.', 'март 2024', { schools, title: 'Посещение уроков в каждой школе' }))
    expect(each.map(({ about }) => about)).toEqual([['СОШ № 3'], ['СОШ № 8']])
    expect(new Set(each.map(({ key }) => key)).size).toBe(2)
  })

  it('keeps a row that names nobody', () => {
    expect(expand(measure('', 'март 2024'))).toMatchObject([
      { addressee: { kind: 'unmatched', text: '' }, due: '2024-03-31' },
    ])
  })

  it('gives every performer of the cell an own obligation', () => {
    expect(lines(measure('Лаптева О.Н. Руководители ШНОР', 'март 2024'))).toHaveLength(3)
  })
})

describe('terms and parts', () => {
  it('has one obligation a window', () => {
    expect(lines(measure('ИМЦ', 'март, сентябрь 2024'))).toEqual([
      'organisation ИМЦ 2024-03-31',
      'organisation ИМЦ 2024-09-30',
    ])
  })

  it.each([
    ['по графику', 'графика'],
    ['по результатам ВПР', 'события'],
    ['', 'Срок не указан'],
  ])('waits without a day: «%s»', (term, why) => {
    const [only, ...rest] = expand(measure('ИМЦ', term))
    expect(rest).toEqual([])
    expect(only).toMatchObject({ window: null, due: null, dueOn: null })
    expect(only?.because).toContain(why)
  })

  it('moves the day and says why', () => {
    const [only] = expand(measure('ИМЦ', 'март 2024'))
    expect(only).toMatchObject({ due: '2024-03-31', dueOn: '2024-04-01', shiftReason: '31\u00a0марта воскресенье' })
    const [still] = expandMeasures([measure('ИМЦ', 'март 2024')], register, { period, shift: 'none' })
    expect(still).toMatchObject({ dueOn: '2024-03-31', shiftReason: null })
  })

  it('expands parts with their own terms, schools and performers apart', () => {
    const parts = [
      { title: null, termText: 'Январь, 2024', responsibleText: null, schools: ['СОШ № 3'] },
      { title: null, termText: 'Март, 2024', responsibleText: 'Руководители ШНОР', schools: ['СОШ № 8'] },
    ]
    const found = expand(measure('Лаптева О.Н.', 'Январь, 2024 Март, 2024', { parts, schools: ['СОШ № 3', 'СОШ № 8'] }))
    expect(found.map(({ part, due, about, addressee }) => [part, due, about, addressee.kind])).toEqual([
      [0, '2024-01-31', ['СОШ № 3'], 'person'],
      [1, '2024-03-31', [], 'school'],
    ])
  })

  it('explains itself in the words of the document', () => {
    const [first] = expand(measure('Руководители ШНОР', 'март 2024'))
    expect(first?.because).toBe(
      'Срок «март 2024». «Руководители ШНОР»: СОШ № 3 в списке «ШНОР» на 31\u00a0марта\u00a02024.',
    )
  })
})

describe('laws', () => {
  const words = fc.constantFrom(
    'Руководители ШНОР',
    'ШНСУ',
    'Лаптева О.Н.',
    'ИМЦ',
    'кураторы',
    'школьные команды',
    'Рябых К.К., ИМЦ',
  )
  const term = fc.constantFrom(
    'март 2024',
    'август, сентябрь 2024',
    'в течение года',
    'по графику',
    'ежеквартально',
    '',
  )
  const measures = fc.array(
    fc.tuple(words, term).map(([who, when]) => measure(who, when)),
    { minLength: 1, maxLength: 6 },
  )

  it('forgets no measure, and no two obligations share a key', () => {
    fc.assert(
      fc.property(measures, (rows) => {
        const found = expandMeasures(rows, register, settings)
        expect(new Set(found.map(({ key }) => key)).size).toBe(found.length)
        expect(new Set(found.map(({ measure: index }) => index)).size).toBe(rows.length)
        for (const { because } of found) expect(because).not.toBe('')
      }),
    )
  })

  it('keeps the keys when the lists and the register grow', () => {
    const grown = {
      schools: [school('СОШ № 40', 'ШНОР'), ...register.schools, school('СОШ № 41', 'ШНСУ')],
      people: [...register.people, { name: 'Новая А.А.', position: 'тьютор', organisation: 'ИМЦ' }],
    }
    fc.assert(
      fc.property(measures, (rows) => {
        const before = expandMeasures(rows, register, settings).map(({ key }) => key)
        const after = new Set(expandMeasures(rows, grown, settings).map(({ key }) => key))
        for (const key of before) expect(after).toContain(key)
      }),
    )
  })
})
