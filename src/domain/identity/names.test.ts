import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findNames, initialsOf, nominativeFullName, nominativeSurname, parseName } from './index.ts'

describe('findNames', () => {
  it.each([
    ['Лаптева О.Н.', ['Лаптева', 'О.Н.']],
    ['Лаптева О. Н.', ['Лаптева', 'О.Н.']],
    ['Лаптева О.Н', ['Лаптева', 'О.Н.']],
    ['О.Н.Лаптева', ['Лаптева', 'О.Н.']],
    ['О. Н. Лаптева', ['Лаптева', 'О.Н.']],
    ['Лаптева-Сорокина О.Н.', ['Лаптева-Сорокина', 'О.Н.']],
    ['Лаптева Ольга Николаевна', ['Лаптева', 'О.Н.']],
    ['Ольга Николаевна Лаптева', ['Лаптева', 'О.Н.']],
    ['Лаптев Кузьма Ильич', ['Лаптев', 'К.И.']],
    ['Лаптевой Ольге Николаевне', ['Лаптевой', 'О.Н.']],
    ['ЛАПТЕВА О.Н.', ['ЛАПТЕВА', 'О.Н.']],
    ['Лаптев К.', ['Лаптев', 'К.']],
    ['отдел образования', []],
    ['СОШ № 4', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(findNames(text).flatMap(({ surname, initials }) => [surname, initials])).toEqual(expected)
  })

  it('takes initials to the nearest surname when names follow each other without separators', () => {
    const names = (text: string): string[] => findNames(text).map(({ surname, initials }) => `${surname} ${initials}`)
    expect(names('Лаптева О.Н. Седых К.А. Рябой П.П')).toEqual(['Лаптева О.Н.', 'Седых К.А.', 'Рябой П.П.'])
    expect(names('О.Н. Лаптева К.А. Седых')).toEqual(['Лаптева О.Н.', 'Седых К.А.'])
  })

  it('does not take a post for a surname when told so', () => {
    const found = findNames('Директор О.Н. Лаптева', (word) => word === 'Директор')
    expect(found.map(({ surname }) => surname)).toEqual(['Лаптева'])
  })

  it('never throws, and its offsets cut the text in order', () => {
    const pieces = fc.array(fc.constantFrom('Лаптева', ' ', 'О.', 'Н.', ', ', 'К', '-', 'Ильич', 'Ольга', '«', '1'))
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('')
        let before = 0
        for (const { at, end } of findNames(text)) {
          expect(at).toBeGreaterThanOrEqual(before)
          expect(end).toBeGreaterThan(at)
          before = end
        }
        expect(before).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})

describe('nominativeSurname', () => {
  it.each([
    ['Рудневой', null, 'Руднева'],
    ['Ушаковым', null, 'Ушаков'],
    ['Заречного', null, null],
    ['Полоцкую', null, 'Полоцкая'],
    ['Полоцкого', null, 'Полоцкий'],
    ['Иванову', null, null],
    ['Иванову', 'Петровну', 'Иванова'],
    ['Иванову', 'Петровичу', 'Иванов'],
    ['Белую', 'Павловну', 'Белая'],
    ['Луговой', null, null],
    ['Лаптева', null, null],
    ['Лаптева', 'Николаевна', null],
    ['Лаптева', 'Николаевича', 'Лаптев'],
    ['Ткаченко', 'Петровне', null],
  ])('%s %s', (surname, patronymic, expected) => {
    expect(nominativeSurname({ surname, patronymic })).toBe(expected)
  })
})

it('reads nothing but a whole name', () => {
  expect(parseName('Нестерова Е.В., методист')).toBeNull()
  expect(parseName('методист')).toBeNull()
})

describe('nominativeFullName', () => {
  it.each([
    ['Белову Анну Ильиничну', 'Белова Анна Ильинична'],
    ['Светлую Марию Юрьевну', 'Светлая Мария Юрьевна'],
    ['Орлова Петра Ивановича', 'Орлов Петр Иванович'],
    ['Белова Анна Ильинична', 'Белова Анна Ильинична'],
  ])('%s', (printed, wanted) => expect(nominativeFullName(printed)).toBe(wanted))
})

it('makes initials of full words', () => {
  expect(initialsOf('Ольга', 'Николаевна')).toBe('О.Н.')
  expect(initialsOf('Ольга', null)).toBe('О.')
  expect(initialsOf(null, null)).toBe('')
})
