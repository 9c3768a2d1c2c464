import { type Check, finding } from './check.ts'

/** Abbreviations that everybody in the field reads; they need no gloss (DOMAIN 10 and the usual legal forms). */
const KNOWN = new Set(
  `ШНОР ШНСУ ШНР ШССУ ВПР ОГЭ ЕГЭ ГИА ГВЭ КДР РДР НИКО НОКО ФГОС ФГОСТ ФОП ФООП АООП ФАООП ООП НОО ООО СОО ДО ОО ОУ ОВЗ
  МБОУ МАОУ МКОУ МОУ ГБОУ МБУ МАУ МКУ МУ ГАУ ГБУ ФГБУ ФГАОУ ФГБОУ ДПО ДПП СОШ ООШ НОШ СШ НШ ИРО ИМЦ ИМС ГИМЦ ММС РМК ГМО ШМО РМО ММО МО
  УМО УВР ВР НМР МР СПР ШПКО ПКО РФ СМИ ПК КПК ИКТ ИОМ ТПМПК ПМПК ПМПК ФИОКО ФИПИ ФИО ЦОКО РЦОИ ЦНППМ ПРО ВСОКО МСОКО РСОК МСО МУМ РПШ
  ЗУН ЭОР ЦОС ЦОР ПО РГ ДК АИС ФИС ИС РЭШ УО МСУ ГОУ ОБЖ ИКП ВСОШ КО СНГ США ПДД ФЗ ГОСТ ИСБШ ШППКО ОТ КОГО ОГБУ ЦДО ЦО ДОУ ЗД ГУ`.split(
    /\s+/u,
  ),
)

const CAPITALS = /(?<![\p{L}\d«./-])\p{Script=Cyrillic}{2,7}(?![\p{L}\d./])/gu

/** An abbreviation that the document never expands and the field does not know; a near neighbour is proposed. */
export const abbreviationUndefined: Check = (it) => {
  const defined = new Set(it.draft.abbreviations.map(({ short }) => short))
  const seen = new Map<string, readonly number[]>()
  // «ПЛАН» in capitals is a word that stands small elsewhere.
  const small = new Set(
    it.texts.flatMap(({ text }) => [...text.matchAll(/(?<!\p{L})\p{Ll}{3,4}/gu)].map(([stem]) => stem)),
  )
  const isWord = (word: string): boolean => small.has(word.slice(0, 4).toLowerCase())
  for (const { text, lines } of it.texts) {
    if (text === text.toUpperCase()) continue
    for (const [word] of text.matchAll(CAPITALS))
      if (
        word === word.toUpperCase() &&
        !KNOWN.has(word) &&
        !isWord(word) &&
        !/ИРО$/u.test(word) &&
        !defined.has(word) &&
        !seen.has(word) &&
        word.length > 2
      )
        seen.set(word, lines)
  }
  return [...seen].flatMap(([word, lines]) => {
    if (
      isExpanded(
        word,
        it.texts.map(({ text }) => text),
      )
    )
      return []
    const near = [...defined, ...KNOWN].find(
      (known) => known.length > 3 && Math.abs(known.length - word.length) < 2 && isNear(known, word),
    )
    const advice = near ? `. Возможно, имеется в виду ${near}` : ''
    return [
      finding(
        'abbreviationUndefined',
        'hint',
        `Сокращение ${word} нигде не раскрыто${advice}`,
        [{ lines, quote: word }],
        near ?? null,
      ),
    ]
  })
}

/** «… (ЦГДБ)» right after the words it stands for. */
const isExpanded = (word: string, texts: readonly string[]): boolean => texts.some((text) => text.includes(`(${word})`))

/** Same letters in another order, or one letter more or less. */
function isNear(a: string, b: string): boolean {
  if (a[0] !== b[0]) return false
  if (a.length === b.length) return [...a].sort().join('') === [...b].sort().join('')
  const [long, short] = a.length > b.length ? [a, b] : [b, a]
  return [...long].some((_, i) => long.slice(0, i) + long.slice(i + 1) === short)
}
