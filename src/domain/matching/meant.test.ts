import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { personMeant, type Remembered, schoolMeant } from './index.ts'

describe('schoolMeant', () => {
  const register = [
    { name: 'МБОУ «Средняя общеобразовательная школа № 3 имени П.П. Кедрова»', short: 'СОШ № 3' },
    { name: 'МБОУ «Средняя общеобразовательная школа № 13»', short: 'СОШ № 13' },
    { name: 'МБОУ «Основная общеобразовательная школа № 11»', short: 'ООШ № 11' },
    { name: 'МБОУ «Лицей № 2»', short: 'лицей № 2' },
    { name: 'МКОУ «Луговская средняя общеобразовательная школа»', short: 'Луговская СОШ' },
    { name: 'МКОУ «Заречная средняя общеобразовательная школа»', short: 'Заречная СОШ' },
  ]
  it.each([
    ['МБОУ «СОШ № 3 им. П.П. Кедрова»', 'СОШ № 3'],
    ['СОШ №3 имени Кедрова П.П.', 'СОШ № 3'],
    ['школа № 3', 'СОШ № 3'],
    ['средней школы № 13', 'СОШ № 13'],
    ['МБОУ «ООШ № 11, МБОУ', 'ООШ № 11'],
    ['Лицей №2', 'лицей № 2'],
    ['МБОУСОШ №13', 'СОШ № 13'],
    ['СОШ № 2', null],
    ['СОШ № 3 им. А.А. Рябого', null],
    ['Луговской СОШ', 'Луговская СОШ'],
    ['МКОУ Заречная СОШ', 'Заречная СОШ'],
    ['СОШ № 99', null],
    ['СОШ', null],
    ['', null],
  ])('%s', (printed, short) => {
    expect(schoolMeant(printed, register)?.short ?? null).toBe(short)
  })

  it('does not choose between two schools that fit alike', () => {
    const towns = [
      { name: 'МБОУ «СОШ № 4» г. Заречный', short: 'СОШ № 4 (Заречный)' },
      { name: 'МБОУ «СОШ № 4» с. Луговое', short: 'СОШ № 4 (Луговое)' },
    ]
    expect(schoolMeant('СОШ № 4', towns)).toBeNull()
    expect(schoolMeant('СОШ № 4 с. Луговое', towns)?.short).toBe('СОШ № 4 (Луговое)')
  })
})

describe('personMeant', () => {
  const said = (name: string, position = '', organisation = '') => ({ name, position, organisation })
  const meant = (printed: string, known: string) => personMeant(said(printed), [said(known)]).person !== null

  it.each([
    ['Нестерова Е.В.', 'Нестерова Е.В.', true],
    ['Нестерова Е.В.', 'Е. В. Нестерова', true],
    ['Нестерова Е.В.', 'Нестерова Елена Викторовна', true],
    ['Нестеровой Е.В.', 'Нестерова Е.В.', true],
    ['Нестерова Е.', 'Нестерова Е.В.', true],
    ['Нестерова Е.В.', 'Нестерова Е.А.', false],
    ['Нестерова Елена Викторовна', 'Нестерова Евгения Викторовна', false],
    ['Нестерова Е.В.', 'Лаптева Е.В.', false],
    ['Артёмова Е.В.', 'Артемова Е.В.', true],
  ])('%s and %s', (printed, known, same) => {
    expect(meant(printed, known)).toBe(same)
    expect(meant(known, printed)).toBe(same && printed !== 'Нестеровой Е.В.')
  })

  it('takes two lines of one name without ids for one person with two posts, but never two ids', () => {
    const lines = [said('Лаптева О.Н.', 'методист'), said('О.Н. Лаптева', 'куратор')]
    expect(personMeant(said('Лаптева О.Н.'), lines).person).toBe(lines[0])
    const ids = lines.map((it, i) => ({ ...it, id: String(i) }))
    expect(personMeant(said('Лаптева О.Н.'), ids)).toMatchObject({ person: null, isDoubtful: true })
    expect(personMeant(said('Лаптева О.Н.', 'куратору'), ids).person).toBe(ids[1])
  })

  it('does what a person chose, as long as the chosen record is there', () => {
    const remembered: Remembered = {
      school: new Map([
        ['сош 4', 'b'],
        ['сош 5', null],
      ]),
      person: new Map([['лаптева о н', '7']]),
    }
    const schools = ['a', 'b', 'c'].map((id) => ({ id, name: 'МБОУ СОШ № 4', short: `СОШ № ${id === 'c' ? 5 : 4}` }))
    expect(schoolMeant('СОШ № 4', schools)).toBeNull()
    expect(schoolMeant('«СОШ №4»', schools, remembered)?.id).toBe('b')
    expect(schoolMeant('СОШ № 5', schools, remembered)).toBeNull()
    const people = [{ id: '7', ...said('Иная И.И.') }]
    expect(personMeant(said('Лаптева О. Н.'), people, remembered).person?.id).toBe('7')
    expect(personMeant(said('Лаптева О. Н.'), [], remembered).person).toBeNull()
  })
})

const expectFolder = new URL('../../../../shared/expect/', import.meta.url)
const sharedIsHere = existsSync(expectFolder)
if (!sharedIsHere) console.log('no ../shared/expect beside the checkout: the schools of the seeds are not matched')

describe.runIf(sharedIsHere)('schools of the real orders', () => {
  interface Expectation {
    measures: { schools?: string[] }[]
    schools: { name: string; short: string }[]
  }
  const files = sharedIsHere ? readdirSync(expectFolder).filter((name) => name.endsWith('.json')) : []
  it.each(files)('%s', (file) => {
    const order = JSON.parse(readFileSync(new URL(file, expectFolder), 'utf8')) as Expectation
    for (const printed of order.measures.flatMap(({ schools }) => schools ?? []))
      expect(schoolMeant(printed, order.schools), printed).not.toBeNull()
    for (const { name, short } of order.schools)
      for (const printed of [name, short]) expect(schoolMeant(printed, order.schools)?.name, printed).toBe(name)
  })
})
