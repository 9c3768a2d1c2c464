import { describe, expect, it } from 'vitest'
import { findPersons, isPersonName, nominativeName, partsOfName } from './names.ts'

describe('names of people', () => {
  it.each(['Ларина О.С.', 'О.С. Ларина', 'Ларина Ольга Сергеевна', 'Петров-Водкин К.С.', 'О.С.Ларина'])(
    '%s is one',
    (text) => {
      expect(isPersonName(text)).toBe(true)
    },
  )
  it.each(['Директор школы', 'МБОУ СОШ', 'Ларина', 'План работы школы'])('%s is none', (text) => {
    expect(isPersonName(text)).toBe(false)
  })

  it('takes initials to the word they touch', () => {
    expect(findPersons('отдел города Заречье О.Ю.Ершова').map((it) => it.name)).toEqual(['О.Ю.Ершова'])
    expect(findPersons('Ершова О.Ю. Ларина О.С.').map((it) => it.name)).toEqual(['Ершова О.Ю.', 'Ларина О.С.'])
  })

  it.each([
    ['Ларину О.С.', 'accusative', 'Ларина О.С.'],
    ['Ларину О.С.', 'dative', 'Ларин О.С.'],
    ['Седовой Г.Н.', 'dative', 'Седова Г.Н.'],
    ['Гончар О.Ю.', 'accusative', 'Гончар О.Ю.'],
  ] as const)('%s in the %s', (printed, its, wanted) => expect(nominativeName(printed, its)).toBe(wanted))

  it('parts a name, whatever its order', () => {
    const wanted = { surname: 'Ларина', initials: 'О.С.' }
    expect(['Ларина О.С.', 'О.С. Ларина', 'Ларина Ольга Сергеевна'].map(partsOfName)).toEqual([wanted, wanted, wanted])
  })
})
