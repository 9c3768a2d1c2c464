import { unmixAlphabets } from '../kernel/index.ts'

/** A slip of typing or recognition inside a printed text; the text itself is never changed. */
export interface Noise {
  readonly quote: string
  /** Russian, follows «В тексте …». */
  readonly what: string
  readonly repair: string | null
}

type Detector = (text: string) => Noise[]

const each = (text: string, words: RegExp, make: (found: RegExpMatchArray) => Noise | null): Noise[] =>
  [...text.matchAll(words)].flatMap((found) => make(found) ?? [])

/** «качества 9 образования», «Проведен 6 анализ»: the number of a page that fell into a cell. */
const strayDigit: Detector = (text) =>
  each(text, /(?<=(?<before>\p{L}\p{Ll}{2,}) )(?<digit>\d{1,2}) (?<after>\p{Ll}{4,})/gu, (found) => {
    const { before = '', digit = '', after = '' } = found.groups ?? {}
    if (
      /^(?:менее|более|около|свыше|класс\p{L}*|школ\p{L}*|лет|не|для|при|под|над|через|раз|как|или|либо|этап\p{L}*|балл\p{L}*|приложени\p{L}*|форм\p{L}*|пункт\p{L}*|числа?|выше|ниже|течение)$/u.test(
        before,
      )
    )
      return null
    if (
      /^(?:класс|лет|год|час|дн|балл|процент|раз|месяц|недел|школ|человек|этап|квартал|полугоди|четверт|триместр|числ|апрел|ма[яй]|июн|июл|август|сентябр|октябр|ноябр|декабр|январ|феврал|март)/u.test(
        after,
      )
    )
      return null
    const singular = /(?:ен|ан|ят|ена|ана|ята)$/u.test(before)
    const counted = /(?:ов|ев|ёв|ей|ий|ых|их|[бвгджзклмнпрстфхцчшщ]|ь)$/u.test(after)
    if (!singular && (counted || Number(digit) < 5)) return null
    return { quote: `${before} ${digit} ${after}`, what: `посторонняя цифра ${digit}`, repair: `${before} ${after}` }
  })

const mixedAlphabets: Detector = (text) =>
  each(text, /[\p{L}]*(?:\p{Script=Cyrillic}[A-Za-z]|[A-Za-z]\p{Script=Cyrillic})\p{L}*/gu, ([word]) => {
    const repair = unmixAlphabets(word)
    return {
      quote: word,
      what: `латинские буквы внутри русского слова «${word}»`,
      repair: repair === word ? null : repair,
    }
  })

/** Two or more words printed twice in a row. */
const doubled: Detector = (text) =>
  each(text, /(?<!\p{L})(\p{L}{1,}(?: \p{L}+){1,8}) \1(?!\p{L})/giu, (found) => ({
    quote: found[0],
    what: `повтор слов «${found[1] ?? ''}»`,
    repair: found[1] ?? null,
  }))

/** First halves of compounds that lost their hyphen where a line ended: «информационноаналитическая». */
const HALVES =
  /(?<!\p{L})(информационно|психолого|научно|учебно|материально|организационно|социально|мотивационно|контрольно|нормативно|учителей|педагогов|руководителей)(аналитич|методич|педагогич|предметник|технич|личностн|правов|консультацион|измерительн|наставник|воспитательн|практич|экономич)(\p{L}*)/giu

const lostHyphen: Detector = (text) =>
  each(text, HALVES, (found) => ({
    quote: found[0],
    what: `пропал дефис в слове «${found[0]}»`,
    repair: `${found[1] ?? ''}-${found[2] ?? ''}${found[3] ?? ''}`,
  }))

const PREPOSITION = /^[Сс] течение(?=\s)/gu
const wrongPreposition: Detector = (text) =>
  each(text, PREPOSITION, ([words]) => ({
    quote: words,
    what: `опечатка «${words}»`,
    repair: words.startsWith('С') ? 'В течение' : 'в течение',
  }))

/** What a text must have at all before a detector looks closely: most cells have none of it. */
const DETECTORS: readonly (readonly [sign: RegExp, detect: Detector])[] = [
  [/\d/u, strayDigit],
  [/[A-Za-z]/u, mixedAlphabets],
  [/ /u, doubled],
  [/\p{L}{14}/u, lostHyphen],
  [/^[Сс] т/u, wrongPreposition],
]

/** Roman numbers are Latin by right, also with a Cyrillic Х among them. */
const isRoman = (word: string): boolean => /^[IVXХІ]+$/u.test(word)

export const findNoise = (text: string): Noise[] =>
  DETECTORS.flatMap(([sign, detect]) => (sign.test(text) ? detect(text) : [])).filter((it) => !isRoman(it.quote))
