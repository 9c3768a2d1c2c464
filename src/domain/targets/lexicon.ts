import type { Comparator } from './target.ts'

/** Words before a figure, nearest to it, in the compared form (lower case, ё as е). The first that fits wins. */
export const COMPARATORS: readonly { readonly words: string; readonly comparator: Comparator }[] = [
  {
    words: 'не (?:менее|меньше|ниже|реже)|как минимум|минимум|минимально|не хуже|≥|>=|больше или равно',
    comparator: '>=',
  },
  { words: 'не (?:более|больше|выше|чаще|свыше|превыша\\p{L}+)|максимум|≤|<=', comparator: '<=' },
  { words: 'более|больше|свыше|выше|превыша\\p{L}+|>', comparator: '>' },
  { words: 'менее|меньше|ниже|<', comparator: '<' },
]

/** What may stand between the comparison and its figure: «не менее, чем в 2»; the preposition, group 1, belongs to the metric. */
export const BRIDGE = '(?:\\s*,?\\s*чем)?(?:\\s+(в|на|у|для|по|до|с|из|от))?\\s*[-–—:]?\\s*'

/** Words behind a figure that compare: «30 % и более». */
export const AFTERTHOUGHTS: readonly { readonly words: string; readonly comparator: Comparator }[] = [
  { words: 'и (?:более|больше|выше|свыше)|или (?:более|выше)', comparator: '>=' },
  { words: 'и (?:менее|меньше|ниже)|или (?:менее|ниже)', comparator: '<=' },
]

/** Numerals in words count only behind a comparison, or as a frequency. */
export const NUMERALS: readonly { readonly words: string; readonly value: number }[] = [
  { words: 'одно(?:го|й|му|м)|один|одна|одну|одно', value: 1 },
  { words: 'двух|двум|двумя|два|две|дважды', value: 2 },
  { words: 'тр[её]х|тр[её]м|три|трижды', value: 3 },
  { words: 'четыр[её]х|четыр[её]м|четыре', value: 4 },
  { words: 'пяти|пять', value: 5 },
  { words: 'шести|шесть', value: 6 },
  { words: 'семи|семь', value: 7 },
  { words: 'восьми|восемь', value: 8 },
  { words: 'девяти|девять', value: 9 },
  { words: 'десяти|десять', value: 10 },
  { words: 'пятнадцат[иь]', value: 15 },
  { words: 'двадцат[иь]', value: 20 },
  { words: 'тридцат[иь]', value: 30 },
  { words: 'сорока?', value: 40 },
  { words: 'пятидесяти|пятьдесят', value: 50 },
  { words: 'шестидесяти|шестьдесят', value: 60 },
  { words: 'семидесяти|семьдесят', value: 70 },
  { words: 'восьмидесяти|восемьдесят', value: 80 },
  { words: 'девяноста?', value: 90 },
  { words: 'ста|сто', value: 100 },
]

const MONTH_STEMS = 'январ|феврал|март|апрел|ма[йяею]|июн|июл|август|сентябр|октябр|ноябр|декабр'
export const MONTH = `(?:${MONTH_STEMS})\\p{L}{0,2}`
const MONTHS = MONTH_STEMS.replace('ма[йяею]', 'ма').split('|')

/** 1–12; null where the word names no month. */
export function monthOfWord(word: string | undefined): number | null {
  const letters = (word ?? '').toLowerCase()
  const index = MONTHS.findIndex((stem, i) => letters.startsWith(stem) && !(i === 4 && letters.startsWith('март')))
  return index < 0 ? null : index + 1
}

/** A number behind these words is a name, a place or a date, not a figure. */
export const NAMED_BEFORE = new RegExp(
  [
    '(?<!\\p{L})(?:№|n|п\\.|пп\\.|ст\\.|ч\\.|гл\\.|с\\.|стр\\.)\\s?$',
    '(?<!\\p{L})(?:приложени|пункт|стать|част|раздел|глав|этап|вариант|форм|таблиц|строк|столб|шкал|модул|блок|задани|шаг|версии|тур|уровн)\\p{L}{0,3}\\s$',
    '(?<!\\p{L})(?:класс|сош|оош|школ|лице|гимнази)\\p{L}{0,3}\\s$',
    '(?<!\\p{L})(?:впр|гиа|огэ|егэ|фгос|тема|кдр)[-– ]?$',
    '\\d[.,/:]$',
    '[\\p{L}]-?$',
  ].join('|'),
  'u',
)

/** A number before these words is an ordinal, a class, a date, a time or a part of a name. */
export const NAMED_AFTER = new RegExp(
  [
    '^\\s?-?\\s?(?:х|й|го|м|ми|му|ый|ая|ое|е|я|ых|ом|ой|летн)(?!\\p{L})',
    '^\\s?-\\s?(?:летн|дневн|часов|балльн|классн|процессорн)',
    '^(?:\\s?(?:,|и|-|–|/)\\s?\\d{1,2}(?:\\s?-?\\s?[хй])?)*\\s?-?\\s?(?:х|й)?\\s?(?:класс|кл\\.|кл(?!\\p{L})|параллел)',
    `^\\s(?:${MONTH})(?!\\p{L})`,
    '^\\.\\d{1,2}(?:\\.|(?!\\d))(?!\\s?%)',
    '^\\s?(?:год|г\\.|гг|уч\\.|учебн)',
    '^\\+',
    '^\\s?(?:лет|место)(?!\\p{L})',
    '^[/:]\\d',
    '^\\s?(?:этап|полугод|четверт|триместр|квартал|семестр|ступен|категори|курс(?!\\p{L}))',
    '^\\)\\s',
  ].join('|'),
  'u',
)

/** Units that are neither shares nor counts: points, coefficients. */
export const POINTS_AFTER = /^\s?(?:балл|б\.|пункт|п\.\s?п\.|п\.п\.|ед\.|коэффициент|руб|тыс|млн|мбит|кбит|кв\.)/u
export const POINTS_BEFORE = /(?:коэффициент|индекс|балл|рейтинг|отметк|оценк|показател)\p{L}{0,5}[^%\d]{0,40}$/u

/** A change of a level and its direction, by the words before the figure. */
export const CHANGES: readonly { readonly test: RegExp; readonly change: 'increase' | 'decrease' }[] = [
  { test: /(?:увелич|повы[шс]|повеш|рост|выр[оа]с|прирост|больше|улучш|расшир)\p{L}*/u, change: 'increase' },
  { test: /(?:сниж|снизи|уменьш|сокра[щт]|падени|меньше)\p{L}*/u, change: 'decrease' },
]

/** Papers that a result can be; the head of the cell decides. */
export const PAPER =
  /^(?:приказ|распоряжени|постановлени|справк|протокол|отч[её]т|план|график|программ|рекомендаци|положени|регламент|договор|соглашени|анкет|список|списки|перечень|перечни|реестр|материал|мониторинг|ссылк|публикаци|резолюци|акт|карт|буклет|сборник|памятк|банк|баз|письм|заявк|сертификат|удостоверени|пакет|информаци|анализ|проект|концепци|паспорт|инструкци|расписани|журнал|лист|листы|чек|презентаци|конспект|разработк|дорожн|документ|свод|сценари|брошюр|справочник|видеоролик|видеозапис|таблиц|форма|формы|циклограмм|маршрут|портфолио|статья|статьи|фотоотч|пост|новост|заключени|предписани|решени|повестк|свидетельств|диплом|грамот|модель|алгоритм|кейс|план-график|доклад|выписк|пояснительн|спр|шппко|шпко|сайт|скриншот)\p{L}*$/u

/** «Разработана программа», «график утверждён»: the result is the paper. */
export const MADE =
  /^(?:разработа|утвержд|утверд|подготовл|составл|издан|изда|оформл|создан|заключ|согласова|сформирова|размещ|опубликова|представл|направл|выставл|получен|принят|внесен)\p{L}*$/u
