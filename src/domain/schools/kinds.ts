import { WORD_END, WORD_START } from '../kernel/index.ts'

const education = 'обще\\s?образовательн\\p{Ll}+'
const school = '[Шш]кол\\p{Ll}{1,3}(?:-интернат\\p{Ll}{0,3})?'

const capitals = (stem: string): string => `${stem}\\p{Lu}+\\s+(?:ОБЩЕОБРАЗОВАТЕЛЬН\\p{Lu}+\\s+)?ШКОЛ\\p{Lu}{1,3}`
/** «МБОУСОШ № 4»: the form written together with the kind. */
const glued = 'М[БКА]?ОУ'

/**
 * A kind of school: the word of short names, and every way documents write it, in any grammatical case. The first that
 * fits wins, so the longer names stand first.
 */
const KINDS: readonly { readonly short: string; readonly pattern: string }[] = [
  {
    short: 'СОШ',
    pattern: `[Сс]редн\\p{Ll}+\\s+(?:${education}\\s+)?${school}|${capitals('СРЕДН')}|${glued}СОШ|СОШИ?|СШ`,
  },
  {
    short: 'ООШ',
    pattern: `[Оо]сновн\\p{Ll}+\\s+(?:${education}\\s+)?${school}|${capitals('ОСНОВН')}|${glued}ООШ|ООШИ?`,
  },
  {
    short: 'НШДС',
    pattern: '[Нн]ачальн\\p{Ll}+\\s+школ\\p{Ll}{1,3}\\s?[-–]\\s?детск\\p{Ll}+\\s+сад\\p{Ll}{0,2}|НШ-?ДС',
  },
  { short: 'НОШ', pattern: `[Нн]ачальн\\p{Ll}+\\s+(?:${education}\\s+)?${school}|НОШ|НШ` },
  {
    short: 'ВСОШ',
    pattern: `[Вв]ечерн\\p{Ll}+\\s+(?:\\(сменн\\p{Ll}+\\)\\s+)?(?:${education}\\s+)?${school}|В\\(?С\\)?ОШ|ВСШ`,
  },
  {
    short: 'коррекционная школа',
    pattern: `(?:[Сс]пециальн\\p{Ll}+\\s+)?\\(?[Кк]оррекционн\\p{Ll}+\\)?\\s+(?:${education}\\s+)?${school}|С?\\(?К\\)?О?Ш`,
  },
  { short: 'прогимназия', pattern: '[Пп]рогимнази\\p{Ll}{1,3}' },
  { short: 'гимназия', pattern: '[Гг]имнази\\p{Ll}{1,3}|ГИМНАЗИЯ' },
  { short: 'лицей', pattern: '[Лл]ице(?:й|я|ю|ем|е)|ЛИЦЕЙ' },
  {
    short: 'центр образования',
    pattern: '[Цц]ентр\\p{Ll}{0,2}\\s+образования|[Оо]бразовательн\\p{Ll}+\\s+центр\\p{Ll}{0,2}|ЦО|ОЦ',
  },
  { short: 'школа-интернат', pattern: '[Шш]кол\\p{Ll}{1,3}-интернат\\p{Ll}{0,3}' },
  { short: 'школа', pattern: `(?:${education}\\s+)?[Шш]кол\\p{Ll}{1,3}|ШКОЛА|ОШ` },
]

export const KIND = `${WORD_START}(?:${KINDS.map(({ pattern }) => pattern).join('|')})${WORD_END}`

/** «МБОУ», «КГБОУ», «МБУДО»: the abbreviation of a legal form. */
const FORM_ABBREVIATION = '(?:М|Г|ФГ|КГ|ОГ|РГ|ГО|Ч|Н)[БКАС]?Д?О?У(?:ДО|ДПО)?'

/** «муниципальное бюджетное общеобразовательное учреждение», in any case. */
const FORM_WORDS =
  '(?:[Мм]униципальн|[Гг]осударственн|[Кк]раев|[Оо]бластн|[Чч]астн)\\p{Ll}+(?:\\s+\\p{Ll}+){0,4}\\s+(?:учреждени|организаци)\\p{Ll}{1,3}'

export const FORM = `${WORD_START}(?:${FORM_ABBREVIATION}|${FORM_WORDS})${WORD_END}`

const TESTS = KINDS.map(({ short, pattern }) => ({
  short,
  test: new RegExp(`${WORD_START}(?:${pattern})${WORD_END}`, 'u'),
}))

/** The kind that a name says, in the word of short names; null when it says none. */
export const kindOf = (name: string): string | null => TESTS.find(({ test }) => test.test(name))?.short ?? null

/** Adjectives that begin with a capital letter only because the phrase does. */
export const COMMON =
  /^(?:Средн|Основн|Начальн|Вечерн|Общеобразовательн|Современн|Школьн|Муниципальн|Городск|Сельск|Базов|Опорн|Каждой|Каждая|Наш|Воскресн|Летн|Спортивн|Музыкальн|Художествен|Успешн|Эффективн|Российск|Цифров|Друг|Сам|Кадетск|Частн|Коррекционн|Специальн)/u
