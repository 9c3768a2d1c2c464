import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bare, parseDay } from '../kernel/index.ts'
import type { Day } from '../kernel/index.ts'
import { findSchools, readSchoolName, schoolsOn } from './index.ts'

const at = (text: string): Day => parseDay(text) as Day

describe('findSchools', () => {
  it.each([
    [
      'Март (МБОУ «СОШ № 3 им. П.П. Кедрова», МБОУ «СОШ № 8». МБОУ «ООШ № 11»)',
      ['МБОУ «СОШ № 3 им. П.П. Кедрова»', 'МБОУ «СОШ № 8»', 'МБОУ «ООШ № 11»'],
    ],
    ['Апрель (МБОУ «ООШ № 11, МБОУ «ООШ № 14»)', ['МБОУ «ООШ № 11»', 'МБОУ «ООШ № 14»']],
    ['Май 2025 МКОУ СОШ № 2', ['МКОУ СОШ № 2']],
    ['МБОУ СОШ № 5, 7 и 12', ['МБОУ СОШ № 5', 'МБОУ СОШ № 7', 'МБОУ СОШ № 12']],
    ['школы № 5 и № 7', ['школы № 5', 'школы № 7']],
    ['СОШ № 4, 9 классы', ['СОШ № 4']],
    ['СОШ № 4, 12.05.2025', ['СОШ № 4']],
    ['МКОУ Луговская ООШ, Заречная СОШ', ['МКОУ Луговская ООШ', 'Заречная СОШ']],
    ['МБОУ "Лицей № 2" и гимназия № 1', ['МБОУ "Лицей № 2"', 'гимназия № 1']],
    ['МБОУ «Гимназия «Радуга»', ['МБОУ «Гимназия «Радуга»»']],
    [
      'МБОУ «СОШ № 6 имени Героя Советского Союза Н.П. Кедрова» (О.П. Рябая)',
      ['МБОУ «СОШ № 6 имени Героя Советского Союза Н.П. Кедрова»'],
    ],
    ['СОШ с. Луговое', ['СОШ с. Луговое']],
    ['МБОУСОШ №10, МКОУ Луговская основная школа', ['МБОУСОШ №10', 'МКОУ Луговская основная школа']],
    ['МБОУ «Верх-Луговская СОШ»', ['МБОУ «Верх-Луговская СОШ»']],
    ['СРЕДНЯЯ ОБЩЕОБРАЗОВАТЕЛЬНАЯ ШКОЛА № 7', ['СРЕДНЯЯ ОБЩЕОБРАЗОВАТЕЛЬНАЯ ШКОЛА № 7']],
    ['директору средней школы № 3 города Заречного', ['средней школы № 3 города Заречного']],
    ['проект «Современная школа», школы-партнёры, Средняя школа, директора школ', []],
    ['приказ № 14, ФГОС, 9 класс', []],
    ['', []],
  ])('%s', (text, expected) => {
    const found = findSchools(text)
    expect(found.map((school) => school.text)).toEqual(expected)
    for (const school of found) expect(school.end).toBeGreaterThan(school.at)
  })

  it('never throws and keeps its places in order', () => {
    const word = fc.constantFrom(
      'МБОУ',
      'СОШ',
      '№ 4',
      '«',
      '»',
      ' ',
      ', ',
      'Луговская',
      'им.',
      'П.П. Кедрова',
      '(',
      'с.',
      '7',
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 14 }), (parts) => {
        let before = 0
        for (const school of findSchools(parts.join(' '))) {
          expect(school.at).toBeGreaterThanOrEqual(before)
          before = school.end
        }
      }),
    )
  })
})

describe('readSchoolName', () => {
  it.each([
    ['МБОУ «Средняя общеобразовательная школа № 3 имени П.П. Кедрова»', 'СОШ', '3', 'П.П. Кедрова', 'СОШ № 3'],
    ['МБОУ «ООШ № 11', 'ООШ', '11', null, 'ООШ № 11'],
    ['лицей №2', 'лицей', '2', null, 'лицей № 2'],
    ['МКОУ Луговская ООШ', 'ООШ', null, null, 'Луговская ООШ'],
    ['МБОУ «Гимназия «Радуга»»', 'гимназия', null, null, 'гимназия «Радуга»'],
    ['СОШ с. Луговое', 'СОШ', null, null, 'СОШ с. Луговое'],
  ])('%s', (text, kind, number, honour, short) => {
    expect(readSchoolName(text)).toMatchObject({ kind, number, honour, short })
  })

  it('reads no school where none is named', () => {
    expect(readSchoolName('Управление образования')).toBeNull()
  })
})

it('knows the list of a day by its dates', () => {
  const lists = (from: string | null, to: string | null) => [
    { code: 'ШНОР', from: from === null ? null : at(from), to: to === null ? null : at(to) },
  ]
  const schools = [
    { short: 'A', lists: lists('2024-01-01', '2024-12-31') },
    { short: 'B', lists: lists(null, '2024-08-31') },
    { short: 'C', lists: lists('2024-09-01', null) },
  ]
  const names = (day: string): string =>
    schoolsOn(schools, 'ШНОР', at(day))
      .map((it) => it.short)
      .join('')
  expect(names('2024-08-31')).toBe('AB')
  expect(names('2024-09-01')).toBe('AC')
  expect(names('2025-09-01')).toBe('C')
  expect(schoolsOn(schools, 'ШНСУ', at('2024-05-01'))).toEqual([])
})

const expectFolder = new URL('../../../../shared/expect/', import.meta.url)
const sharedIsHere = existsSync(expectFolder)
if (!sharedIsHere) console.log('no ../shared/expect beside the checkout: the schools of the seeds are not compared')

describe.runIf(sharedIsHere)('schools of the real orders', () => {
  interface Expectation {
    measures: { deadline: string; schools?: string[] }[]
    order_clauses: { text: string }[]
    schools: { name: string; short: string }[]
  }
  const files = sharedIsHere ? readdirSync(expectFolder).filter((name) => name.endsWith('.json')) : []
  it.each(files)('%s', (file) => {
    const order = JSON.parse(readFileSync(new URL(file, expectFolder), 'utf8')) as Expectation
    const all = (texts: readonly string[]): string[] => texts.map(bare)
    for (const { deadline, schools } of order.measures) {
      const found = findSchools(deadline).map((it) => it.text)
      expect(all(found)).toEqual(all(schools ?? []))
    }
    const named = order.order_clauses.flatMap(({ text }) => findSchools(text).map((it) => it.text))
    expect(all(named)).toEqual(all(order.schools.map((it) => it.name)))
  })
})
