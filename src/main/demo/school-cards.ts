/** What the register of the demo town knows about its schools. Years count from last year: 0 is last year, 1 this one. */
interface Card {
  readonly short: string
  readonly kind: string
  readonly address: string
  readonly phone: string
  /** Of three school years, the last of which begins in last year's September. */
  readonly figures: readonly (readonly [pupils: number, classes: number, shifts: number, teachers: number])[]
}

export const FOUNDER = 'Администрация города Кедроборска'

export const CARDS: readonly Card[] = [
  card('СОШ № 1', 'СОШ', 'ул. Ленина, 14', '2-11-40', [812, 31, 2, 54], [828, 32, 2, 55], [840, 32, 2, 53]),
  card('СОШ № 2', 'СОШ', 'ул. Речная, 3', '2-12-07', [604, 25, 1, 42], [597, 25, 1, 41], [588, 24, 1, 41]),
  card('Гимназия № 3', 'гимназия', 'пр. Мира, 22', '2-10-15', [735, 28, 1, 57], [741, 28, 1, 58], [752, 29, 1, 60]),
  card('СОШ № 4', 'СОШ', 'ул. Заводская, 12', '2-14-05', [486, 21, 2, 38], [471, 21, 2, 36], [463, 20, 2, 35]),
  card('ООШ № 5', 'ООШ', 'ул. Лесная, 8', '2-15-33', [214, 11, 1, 19], [207, 11, 1, 18], [201, 10, 1, 18]),
  card('СОШ № 6', 'СОШ', 'ул. Садовая, 45', '2-16-80', [552, 23, 2, 40], [549, 23, 2, 39], [541, 23, 2, 38]),
  card('СОШ № 7', 'СОШ', 'мкр. Северный, 17', '2-17-12', [678, 27, 2, 47], [690, 28, 2, 49], [702, 28, 2, 50]),
  card(
    'Заречная ООШ',
    'ООШ',
    'пос. Заречный, ул. Школьная, 1',
    '3-02-11',
    [96, 9, 1, 14],
    [91, 9, 1, 13],
    [88, 9, 1, 13],
  ),
]

function card(short: string, kind: string, address: string, phone: string, ...figures: Card['figures']): Card {
  return { short, kind, address: `г. Кедроборск, ${address}`, phone, figures }
}

interface Entry {
  readonly short: string
  readonly code: string
  /** Year from last year, month and day. */
  readonly from: readonly [years: number, day: string]
  readonly to: readonly [years: number, day: string] | null
  readonly basis: string
}

/** Lists beside «ШНОР» of last year: who came in since, and who has been before. */
export const ENTRIES: readonly Entry[] = [
  {
    short: 'СОШ № 6',
    code: 'ШНОР',
    from: [1, '01-20'],
    to: null,
    basis: 'приказ министерства образования Приувальской области от 17 января № 21',
  },
  { short: 'Заречная ООШ', code: 'ШНСУ', from: [-1, '09-01'], to: null, basis: 'приказ управления образования № 204' },
  {
    short: 'ООШ № 5',
    code: '500+',
    from: [-2, '09-01'],
    to: [-1, '06-30'],
    basis: 'письмо института развития образования',
  },
  {
    short: 'СОШ № 2',
    code: 'группа риска',
    from: [0, '09-01'],
    to: null,
    basis: 'приказ управления образования № 231',
  },
  {
    short: 'Гимназия № 3',
    code: 'Стажировочные',
    from: [0, '02-01'],
    to: null,
    basis: 'приказ управления образования № 40',
  },
]

export const OWN_LIST = { code: 'Стажировочные', name: 'Муниципальные стажировочные площадки' } as const

/** A school that left «ШНОР» on the last day of last year. */
export const LEFT = {
  short: 'СОШ № 7',
  code: 'ШНОР',
  basis: 'приказ министерства образования Приувальской области от 26 декабря № 1308',
} as const

export const MENTORS = [
  {
    school: 'СОШ № 4',
    mentor: 'Гимназия № 3',
    from: [0, '02-12'],
    to: null,
    basis: 'приказ управления образования № 31',
  },
  { school: 'ООШ № 5', mentor: 'СОШ № 1', from: [0, '02-12'], to: null, basis: 'приказ управления образования № 31' },
  {
    school: 'СОШ № 7',
    mentor: 'СОШ № 1',
    from: [0, '02-12'],
    to: [0, '12-31'],
    basis: 'приказ управления образования № 31',
  },
] as const

export const FORMER_NAME = {
  short: 'СОШ № 4',
  name: 'МБОУ «Средняя общеобразовательная школа № 4»',
  until: [-2, '12-31'],
  basis: 'постановление администрации города Кедроборска № 1184',
} as const
