import type { RecurrenceUnit } from './term.ts'

/** What a single word of a term means by itself. A word without a meaning is left to the phrases or becomes a doubt. */
export type Meaning =
  | { readonly is: 'month'; readonly month: number; readonly nominative: boolean }
  | { readonly is: 'ordinal'; readonly n: number }
  | { readonly is: 'cardinal'; readonly n: number }
  | { readonly is: 'weekday'; readonly weekday: number; readonly plural: boolean }
  | { readonly is: 'adverb'; readonly unit: RecurrenceUnit; readonly times?: number }
  | { readonly is: 'unit'; readonly unit: RecurrenceUnit | 'third' | 'season' }
  | { readonly is: 'edge'; readonly edge: Edge }
  | { readonly is: 'season'; readonly season: number; readonly adjective: boolean }
  | { readonly is: 'always' }
  | { readonly is: 'every' }
  | { readonly is: 'times' }
  | { readonly is: 'school' }
  | { readonly is: 'year' }
  | { readonly is: 'pupils' }
  | { readonly is: 'institution' }
  | { readonly is: 'half' }
  | { readonly is: 'during' }
  | { readonly is: 'bound' }
  | { readonly is: 'filler' }

export type Edge = 'start' | 'middle' | 'end'

/** The last one of a kind: «последняя неделя». */
export const LAST = -1

/** Stem, nominative ending, other endings, abbreviations. A stem with its endings lets «сенсорная» not be September. */
const MONTHS: readonly (readonly [stem: string, nominative: string, oblique: string, short: string])[] = [
  ['январ', 'ь', 'я ю ем е', 'янв'],
  ['феврал', 'ь', 'я ю ем е', 'фев февр'],
  ['март', '-', 'а у ом е', 'мар'],
  ['апрел', 'ь', 'я ю ем е', 'апр'],
  ['ма', 'й', 'я ю ем е', ''],
  ['июн', 'ь', 'я ю ем е', 'июн'],
  ['июл', 'ь', 'я ю ем е', 'июл'],
  ['август', '-', 'а у ом е', 'авг'],
  ['сентябр', 'ь', 'я ю ем е', 'сен сент'],
  ['октябр', 'ь', 'я ю ем е', 'окт'],
  ['ноябр', 'ь', 'я ю ем е', 'ноя нояб'],
  ['декабр', 'ь', 'я ю ем е', 'дек'],
]

const ORDINALS = ['перв', 'втор', 'трет', 'четверт', 'пят', 'шест', 'седьм', 'восьм', 'девят', 'десят'] as const
const HARD_ENDINGS = 'ый ой ая ое ые ого ому ую ым ом ых ыми'
const SOFT_ENDINGS = 'ий ья ье ьи ьего ьему ью ьей ьим ьем ьих'

const WEEKDAYS: readonly (readonly [singular: string, plural: string])[] = [
  ['понедельник понедельника понедельнику', 'понедельники понедельникам'],
  ['вторник вторника вторнику', 'вторники вторникам'],
  ['среда среды среду среде', 'средам'],
  ['четверг четверга четвергу', 'четверги четвергам'],
  ['пятница пятницы пятницу пятнице', 'пятницам'],
  ['суббота субботы субботу субботе', 'субботам'],
  ['воскресенье воскресенья', 'воскресеньям'],
]

const ADVERBS: Readonly<Record<string, RecurrenceUnit>> = {
  'ежедневно ежедневный ежедневная ежедневное': 'day',
  'еженедельно еженедельный еженедельная еженедельное понедельно': 'week',
  'ежеурочно поурочно': 'lesson',
  'ежемесячно ежемесячный ежемесячная ежемесячное ежемес помесячно': 'month',
  'ежеквартально ежеквартальный ежеквартальная ежекв поквартально': 'quarter',
  'ежеполугодно полугодно': 'half_year',
  'ежечетвертно почетвертно': 'school_term',
  'ежегодно ежегодный ежегодная ежегодное ежегод': 'year',
}

const UNITS: Readonly<Record<string, RecurrenceUnit | 'third' | 'season'>> = {
  'день дня дни дней дню днем': 'day',
  'неделя недели неделю неделе недель неделям неделей нед': 'week',
  'урок урока уроке уроку занятие занятия занятии': 'lesson',
  'месяц месяца месяце месяцу месяцы месяцев месяцам месяцем мес': 'month',
  'квартал квартала квартале кварталу кварталы кварталов кварталах кварталам кварталом кв': 'quarter',
  'полугодие полугодия полугодии полугодию полугодий полугодиям полугодиях полугодием полугод полуг полгода полугода':
    'half_year',
  'четверть четверти четвертей четвертям четвертях триместр триместра триместре триместры триместров триместрам четв':
    'school_term',
  'декада декады декаде декаду декад': 'third',
}

const EDGES: Readonly<Record<string, Edge>> = {
  'начало начала начале началу нач': 'start',
  'середина середины середине середину': 'middle',
  'конец конца конце концу концом кон окончание окончания окончанию': 'end',
}

const SEASONS: readonly (readonly [noun: string, adjective: string])[] = [
  ['зима зимы зимой зиму', 'зимн'],
  ['весна весны весной весну', 'весенн'],
  ['лето лета летом', 'летн'],
  ['осень осени осенью', 'осенн'],
]
const SEASON_ENDINGS = 'ий ие яя ее его ему юю ем их'

const CARDINALS: Readonly<Record<string, number>> = {
  'один одного одна одну одно однократно единожды': 1,
  'два двух две дважды': 2,
  'три трех трижды': 3,
  'четыре четырех четырежды': 4,
  'пять пяти': 5,
  'шесть шести': 6,
}

const ALWAYS =
  'постоянно систематически регулярно непрерывно круглогодично весь-период бессрочно постояно планомерно непрерывный'
const DURING = 'течение течении теченье теч продолжение продолжении протяжении протяжение'
const EVERY = 'каждый каждая каждое каждые каждого каждой каждую каждом каждым каждых'
const TIMES = 'раз раза разу'
const SCHOOL = 'учебный учебного учебном учебному учебным учебная учебную учебной учебные учебных уч учеб учебн'
const YEARS = 'год года году годы годов годах годам годом г гг'
const PUPILS = 'класс класса классе классы классов классах классам кл'
const INSTITUTIONS =
  'мбоу мкоу маоу моу мобу мку мбу мау гбоу гкоу мадоу мбдоу мкдоу фгкоу кгбоу сош оош нош бсош ссош школа школы школе школ ' +
  'гимназия гимназии лицей лицея лицее интернат соц ооо филиал мбуоош мбусош моусош мбоусош мкоусош маоусош'
/** Prepositions that can tie a term to one side. */
const BOUNDS = 'до к ко по с со от после не начиная'
const FILLERS = 'в во на за период периода периоде месяц календарный календарного текущий текущего текущем год г числа'

const words = (list: string): string[] => list.split(' ').filter(Boolean)

function build(): Map<string, Meaning> {
  const lexicon = new Map<string, Meaning>()
  const add = (list: string | readonly string[], meaning: Meaning): void => {
    for (const word of typeof list === 'string' ? words(list) : list) if (!lexicon.has(word)) lexicon.set(word, meaning)
  }
  MONTHS.forEach(([stem, nominative, oblique, short], index) => {
    const month = index + 1
    add([stem + (nominative === '-' ? '' : nominative), ...words(short)], { is: 'month', month, nominative: true })
    add(
      words(oblique).map((ending) => stem + ending),
      { is: 'month', month, nominative: false },
    )
  })
  ORDINALS.forEach((stem, index) => {
    const endings = stem === 'трет' ? SOFT_ENDINGS : HARD_ENDINGS
    add(
      words(endings).map((ending) => stem + ending),
      { is: 'ordinal', n: index + 1 },
    )
  })
  add(
    words('ий яя ее ие его ему юю ей их').map((ending) => `последн${ending}`),
    { is: 'ordinal', n: LAST },
  )
  WEEKDAYS.forEach(([singular, plural], index) => {
    add(singular, { is: 'weekday', weekday: index + 1, plural: false })
    add(plural, { is: 'weekday', weekday: index + 1, plural: true })
  })
  for (const [list, unit] of Object.entries(ADVERBS)) add(list, { is: 'adverb', unit })
  for (const [list, unit] of Object.entries(UNITS)) add(list, { is: 'unit', unit })
  for (const [list, edge] of Object.entries(EDGES)) add(list, { is: 'edge', edge })
  for (const [list, n] of Object.entries(CARDINALS)) add(list, { is: 'cardinal', n })
  SEASONS.forEach(([noun, adjective], season) => {
    add(noun, { is: 'season', season, adjective: false })
    add(
      words(SEASON_ENDINGS).map((ending) => adjective + ending),
      { is: 'season', season, adjective: true },
    )
  })
  add(ALWAYS, { is: 'always' })
  add(DURING, { is: 'during' })
  add(EVERY, { is: 'every' })
  add(TIMES, { is: 'times' })
  add(SCHOOL, { is: 'school' })
  add(YEARS, { is: 'year' })
  add(PUPILS, { is: 'pupils' })
  add('половина половины половине половину', { is: 'half' })
  add(INSTITUTIONS, { is: 'institution' })
  add(BOUNDS, { is: 'bound' })
  add(FILLERS, { is: 'filler' })
  return lexicon
}

export const LEXICON: ReadonlyMap<string, Meaning> = build()

/** Words without a meaning of their own that a phrase can begin with: «согласно …», «при …», «каникулы». */
export const PHRASE_HEAD =
  /^(?:срок|дат[аы]|без$|уточня|согласов|согласно|определ|нет$|отсутств|буд[еу]т|вс[её]$|весь$|всего$|круглый|исходя|план|график|при$|запрос|заявк|перед$|накануне|через$|спустя|незамедл|немедл|своевр|заблаг|каникул|приказ|письм|распоряж|постанов|протокол|включ|исключ|кроме$|далее$|затем$)/

/** Roman numerals of quarters, half-years and terms, with the letters that scanners put in their place. */
export const ROMAN: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  v: 5,
  l: 1,
  ll: 2,
  lll: 3,
  lv: 4,
  і: 1,
  іі: 2,
  ііі: 3,
  іv: 4,
  іу: 4,
  iу: 4,
  п: 2,
  ш: 3,
}
