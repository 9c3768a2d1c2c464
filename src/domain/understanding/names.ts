const SURNAME = '[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?'
const INITIALS = '[А-ЯЁ]\\.\\s?[А-ЯЁ](?:\\.|(?![\\p{L}]))'
const PATRONYMIC = '[А-ЯЁ][а-яё]+(?:вич|вна|чна|ьич|вича|вну|чну|вне|чне|вичу|вной|чной|вичем|вны|чны)'

/**
 * «Фамилия Имя Отчество», «Фамилия И.О.», «И.О. Фамилия». In «города Энска О.Ю.Егорова» the initials belong to the word
 * they touch, or to the last word of the text.
 */
export const PERSON = `(?:${SURNAME} ${SURNAME} ${PATRONYMIC}|${SURNAME} ${INITIALS}(?!\\.?${SURNAME}|\\.?\\s${SURNAME}\\.?$)|${INITIALS}\\s?${SURNAME})`

const ALONE = new RegExp(`^${PERSON}\\.?$`, 'u')
const FULL = new RegExp(`^${SURNAME} ${SURNAME} ${PATRONYMIC}(?![\\p{L}])`, 'u')

export const isPersonName = (text: string): boolean => ALONE.test(text.trim())
export const beginsWithFullName = (text: string): string | null => FULL.exec(text.trim())?.[0] ?? null

export const findPersons = (text: string): { name: string; at: number }[] =>
  [...text.matchAll(new RegExp(PERSON, 'gu'))].map((found) => ({ name: found[0], at: found.index }))

/** Surname and initials as printed, whichever comes first and however long the first names are. */
export function partsOfName(name: string): { surname: string; initials: string } | null {
  const full = FULL.exec(name)
  if (full) {
    const [surname = '', first = '', second = ''] = full[0].split(' ')
    return { surname, initials: `${first[0] ?? ''}.${second[0] ?? ''}.` }
  }
  const surname = new RegExp(`${SURNAME}`, 'u').exec(name.replace(/[А-ЯЁ]\.\s?/gu, ' '))?.[0]
  const letters = [...name.matchAll(/[А-ЯЁ](?=\.|\s*$)/gu)].map((it) => it[0])
  return surname && letters.length > 0 ? { surname, initials: letters.map((it) => `${it}.`).join('') } : null
}

/** A full name of an order («назначить … Белову Светлану Игоревну») in the nominative; unsure forms stay as printed. */
export function nominativeFullName(name: string): string {
  const [surname = '', first = '', patronymic = ''] = name.split(' ')
  const woman = /(?:вну|чну|вне|чне|вной|чной|вны|чны)$/u.test(patronymic)
  const man = /(?:вича|вичу|вичем|ьича|ьичу)$/u.test(patronymic)
  if (woman) {
    const clean = patronymic.replace(/(?:у|е|ой|ы)$/u, 'а')
    const given = first
      .replace(/(?:ию|ии|ией)$/u, 'ия')
      .replace(/(?:ю|ей)$/u, 'я')
      .replace(/(?:у|ой|ы)$/u, 'а')
    const family = surname.replace(/ую$/u, 'ая').replace(/([внй])(?:у|ой)$/u, '$1а')
    return `${family} ${given} ${clean}`
  }
  if (man) {
    const clean = patronymic.replace(/(?:а|у|ем)$/u, '')
    const given = first
      .replace(/(?:ея|ею)$/u, 'ей')
      .replace(/(?:ия|ию)$/u, 'ий')
      .replace(/(?:я|ю)$/u, 'ь')
      .replace(/(?:а|у|ом)$/u, '')
    const family = surname.replace(/(?:ого|ому)$/u, 'ий').replace(/([внк])(?:а|у|ым|ом)$/u, '$1')
    return `${family} ${given} ${clean}`
  }
  return name
}

/** Endings of surnames of women in the cases of an order, where they cannot be those of men. */
const OBLIQUE: readonly (readonly [RegExp, string])[] = [
  [/([оеё]в|[иы]н)ой$/u, '$1а'],
  [/ской$/u, 'ская'],
  [/цкой$/u, 'цкая'],
  [/ую$/u, 'ая'],
]
const ACCUSATIVE = [/([оеё]в|[иы]н)у$/u, '$1а'] as const
const DATIVE = [/([оеё]в|[иы]н)у$/u, '$1'] as const

/** «Лунину М.С.» after «возложить на» → «Лунина М.С.»; as printed where the case does not tell. */
export function nominativeName(name: string, grammaticalCase: 'accusative' | 'dative'): string {
  const rules = [...OBLIQUE, grammaticalCase === 'accusative' ? ACCUSATIVE : DATIVE]
  return name.replace(new RegExp(SURNAME, 'u'), (surname) => {
    const rule = rules.find(([ending]) => ending.test(surname))
    return rule ? surname.replace(rule[0], rule[1]) : surname
  })
}
