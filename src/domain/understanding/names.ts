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
