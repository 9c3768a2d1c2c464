import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formsOfSurname } from '../identity/index.ts'
import {
  decide,
  matchKey,
  matchPeople,
  matchSchools,
  nearDuplicatePeople,
  nearDuplicateSchools,
  printedPerson,
  proposePerson,
  proposeSchool,
} from './index.ts'

const WOMEN = ['Лунина', 'Ветрова', 'Сепетая', 'Полоцкая', 'Глинка', 'Рябых', 'Коваленко', 'Ивлева-Полоцкая', 'Зорева']
const MEN = ['Лунин', 'Ветров', 'Полоцкий', 'Белый', 'Кравец', 'Шевчук', 'Журавель', 'Долгих', 'Озеров-Полоцкий']
const initial = fc.constantFrom(...'АВГДИКМНОПСТ')
const surname = fc.oneof(
  fc.constantFrom(...WOMEN).map((nominative) => ({ nominative, gender: 'female' as const })),
  fc.constantFrom(...MEN).map((nominative) => ({ nominative, gender: 'male' as const })),
)
const capital = (word: string): string => word.replace(/(?:^|-)\p{L}/gu, (letter) => letter.toUpperCase())

describe('laws of matching', () => {
  it('finds a name again in every case', () => {
    fc.assert(
      fc.property(surname, initial, initial, fc.nat(), ({ nominative, gender }, a, b, n) => {
        const forms = [...formsOfSurname(nominative, gender).keys()]
        const printed = `${capital(forms[n % forms.length] ?? '')} ${a}.${b}.`
        const card = { id: 'x', name: `${nominative} ${a}.${b}.`, posts: [] }
        expect(decide(matchPeople(printed, [card]))).toEqual({ kind: 'sure', id: 'x' })
      }),
    )
  })

  const school = fc.constantFrom('МБОУ «СОШ № 4»', 'Луговская СОШ', 'лицей № 7', 'Озёрская ООШ', 'гимназия «Росток»')
  const register = ['МБОУ «СОШ № 4»', 'Луговская СОШ', 'МАОУ Лицей № 7', 'Озерская ООШ', 'Гимназия «Росток»'].map(
    (name, i) => ({ id: String(i), name, short: name, former: [] }),
  )

  it('sees no difference in spaces, quotes and ё', () => {
    const twist = fc.constantFrom<(text: string) => string>(
      (it) => it.replace(/ /gu, '  '),
      (it) => ` ${it}\u00a0`,
      (it) => it.replace(/[«»]/gu, '"'),
      (it) => it.replace(/ё/gu, 'е'),
      (it) => it.replace('№ ', '№'),
    )
    fc.assert(
      fc.property(school, twist, (printed, change) => {
        expect(decide(matchSchools(change(printed), register))).toEqual(decide(matchSchools(printed, register)))
        expect(matchKey(change(printed))).toBe(matchKey(printed))
      }),
    )
  })

  it('never throws and keeps its scores between nothing and all', () => {
    const piece = fc.constantFrom(
      'МБОУ',
      'СОШ',
      '№ 4',
      'филиал',
      '«',
      ' ',
      'Лунина',
      'А.В.',
      'директор',
      'им.',
      'с.',
      '7',
    )
    const card = { id: 'p', name: 'Лунина А.В.', posts: [{ title: 'директор', organisation: 'МБОУ «СОШ № 4»' }] }
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
        const printed = pieces.join(' ')
        for (const { score } of [...matchSchools(printed, register), ...matchPeople(printed, [card])]) {
          expect(score).toBeGreaterThanOrEqual(0)
          expect(score).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  it('finds the same near-duplicates in whatever order the register stands', () => {
    const name = fc.tuple(surname, initial, initial).map(([it, a, b]) => `${it.nominative} ${a}.${b}.`)
    fc.assert(
      fc.property(fc.array(name, { maxLength: 12 }), (names) => {
        const people = names.map((it, i) => ({ id: `p${i}`, name: it, posts: [] }))
        const pairs = (from: typeof people) =>
          nearDuplicatePeople(from)
            .pairs.map(({ a, b, score }) => `${a} ${b} ${score}`)
            .toSorted()
        expect(pairs(people.toReversed())).toEqual(pairs(people))
      }),
    )
  })
})

it('gives reasons in words', () => {
  const card = { id: 'x', name: 'Сепетая Н.Н.', posts: [] }
  expect(matchPeople('Сепетую Н.Н.', [card])[0]?.reasons).toEqual(['фамилия в винительном падеже', 'инициалы совпали'])
})

it('reads a person of a cell without saying the post twice', () => {
  const cell = { text: 'методист ИМЦ Лунина А.В.', type: 'person', role: 'методист', organisation: 'ИМЦ' } as const
  expect(printedPerson(cell)).toEqual({ name: cell.text, position: '', organisation: '' })
})

describe('near-duplicates', () => {
  const school = (id: string, name: string, place?: string, former: string[] = []) => ({
    id,
    name,
    short: name,
    former,
    ...(place === undefined ? {} : { place }),
  })

  it('are schools of one number and place, or called by an earlier name', () => {
    const { pairs } = nearDuplicateSchools([
      school('a', 'МБОУ «СОШ № 4»', 'г. Ивняки'),
      school('b', 'МБОУ «Средняя школа № 4»', 'г. Ивняки'),
      school('c', 'МБОУ «СОШ № 4»', 'п. Боровое'),
      school('d', 'МАОУ «Гимназия № 4»', 'г. Ивняки'),
      school('e', 'ООШ № 4', 'г. Ивняки'),
      school('f', 'Луговская СОШ'),
      school('g', 'МКОУ «СОШ с. Луговое»'),
      school('h', 'Лицей № 9', undefined, ['СОШ № 19']),
      school('i', 'МБОУ СОШ № 19'),
    ])
    const found = new Map(pairs.map(({ a, b, score }) => [a + b, score]))
    expect([...found.keys()].toSorted()).toEqual(['ab', 'ae', 'be', 'fg', 'hi'])
    expect(found.get('ae')).toBeLessThan(found.get('ab') ?? 0)
  })

  it('are people of one name, less so where they serve in two schools', () => {
    const person = (id: string, name: string, title = '', organisation = '') => ({
      id,
      name,
      posts: title === '' ? [] : [{ title, organisation }],
    })
    const { pairs } = nearDuplicatePeople([
      person('a', 'Лунина Анна Викторовна', 'директор', 'СОШ № 4'),
      person('b', 'Лунина А.В.', 'директор', 'МБОУ «СОШ № 4»'),
      person('c', 'Лунина А.В.', 'директор', 'СОШ № 7'),
      person('d', 'Лунина А.С.'),
      person('e', 'Лунин А.В.'),
      person('f', 'Сепетая Н.Н.'),
      person('g', 'Сепетую Н.Н.'),
    ])
    const found = new Map(pairs.map(({ a, b, score }) => [a + b, score]))
    expect([...found.keys()].toSorted()).toEqual(['ab', 'ac', 'bc', 'fg'])
    expect(found.get('ac')).toBeLessThan(found.get('ab') ?? 0)
  })

  it('are looked for inside blocks, not among all pairs', () => {
    const syllables = ['ба', 'ве', 'го', 'ду', 'жи', 'ка', 'ле', 'мо', 'ну', 'ри', 'са', 'те']
    const at = (n: number): string => syllables[n % syllables.length] ?? ''
    const people = Array.from({ length: 6000 }, (_, n) => ({
      id: `p${n}`,
      name: `${capital(at(n) + at(Math.floor(n / 12)) + at(Math.floor(n / 144)))}нова ${'АВГДИКМН'[n % 8] ?? 'А'}.П.`,
      posts: [],
    }))
    expect(nearDuplicatePeople(people).compared).toBeLessThan(200_000) // of 18 million pairs
    const schools = Array.from({ length: 1200 }, (_, n) =>
      school(
        `s${n}`,
        `МБОУ СОШ № ${1 + (n % 30)}`,
        `г. ${capital(at(Math.floor(n / 30)) + at(Math.floor(n / 360)))}ск`,
      ),
    )
    expect(nearDuplicateSchools(schools).compared).toBeLessThan(10_000) // of 720 thousand
  })
})

describe('proposals', () => {
  it.each([
    ['Сепетую Н.Н.', 'Сепетая Н.Н.', false],
    ['Лунину М.С.', 'Лунина М.С.', true],
    ['Лунина М.С.', 'Лунина М.С.', false],
    ['Лунину Марию Сергеевну', 'Лунина Мария Сергеевна', false],
    ['методисту ИМЦ Луниной М.С.', 'Лунина М.С.', false],
    ['Коваленко Т.П.', 'Коваленко Т.П.', false],
    ['М.А. Журавель', 'Журавель М.А.', false],
  ])('%s', (printed, name, unsure) => {
    expect(proposePerson(printed)).toMatchObject({ printed, name, unsure })
  })

  it('say nothing where nobody and no school is named', () => {
    expect(proposePerson('Управление образования')).toBeNull()
    expect(proposeSchool('Управление образования')).toBeNull()
    expect(proposeSchool('детский сад № 4')).toBeNull()
    expect(proposeSchool('МБОУ «СОШ № 4» с. Луговое')).toMatchObject({ short: 'СОШ № 4', place: 'с. Луговое' })
  })
})
