// Makes another document out of a real one: towns, people, years, numbers, words of headings and the order of columns
// are changed by rule, in the document and in its expectation alike. Nothing of the originals is written down here.

export interface Renaming {
  /** Words instead of the headings: known words of the genre, or words that mean nothing. */
  readonly headings: 'synonyms' | 'nonsense'
}

const SYNONYMS: readonly (readonly [RegExp, string])[] = [
  [/^(?:№.*|N.*)$/u, '№ пункта'],
  [/^(?:мероприяти[ея]|описание действий)$/iu, 'Содержание деятельности'],
  [/^(?:сроки?.*|дата.*)$/iu, 'Когда'],
  [/^(?:ответственн.*|исполнител.*)$/iu, 'Кто отвечает'],
  [/^(?:форм.*)$/iu, 'Отчётный документ'],
  [/^(?:.*результат.*|.*показатель.*)$/iu, 'Выход'],
]
const NONSENSE = ['Лорем', 'Ипсум', 'Долор', 'Амет', 'Темпор']

/** Prefixes for invented names; the endings stay, so that cases and genders stay. */
const PREFIXES = [
  'Кал',
  'Мор',
  'Вет',
  'Зар',
  'Луг',
  'Пол',
  'Сев',
  'Тар',
  'Гор',
  'Нив',
  'Бер',
  'Дол',
  'Рощ',
  'Стр',
  'Клё',
]

const NAME =
  /(?<!\p{L})([А-ЯЁ][а-яё]{4,})(?= [А-ЯЁ]\.\s?[А-ЯЁ](?:\.|\s|$)| [А-ЯЁ][а-яё]+ [А-ЯЁ][а-яё]+(?:вич|вна|вну|чна))|(?<=[А-ЯЁ]\.\s?[А-ЯЁ]\.\s?)([А-ЯЁ][а-яё]{4,})/gu
const TOWN =
  /(?<=(?:город[аеу]?|г\.)\s?)([А-ЯЁ][а-яё]{4,})|(?<!\p{L})([А-ЯЁ][а-яё]{4,}ск)(?=(?:ий|ого|ом|ому|ая|ой)\s(?:муниципальн|город|кра|област))/gu

export function renameSeed(
  text: string,
  expectation: string | null,
  renaming: Renaming,
): { text: string; expectation: string | null } {
  const words = wordTable(text)
  const rename = (it: string): string => shiftNumbers(replaceWords(it, words))
  const lines = reorderColumns(text.split('\n'), renaming)
  return { text: rename(lines.join('\n')), expectation: expectation === null ? null : rename(expectation) }
}

/** Root of every name and town → its invented root, made in order of first appearance. */
function wordTable(text: string): ReadonlyMap<string, string> {
  const table = new Map<string, string>()
  for (const found of [...text.matchAll(NAME), ...text.matchAll(TOWN)]) {
    const word = found[1] ?? found[2] ?? ''
    // A word that is also printed small is no name: «С.В. Руководители школ».
    if (text.includes(word.slice(0, 6).toLowerCase())) continue
    const root = word.slice(0, 4)
    if (!table.has(root)) table.set(root, (PREFIXES[table.size % PREFIXES.length] ?? 'Кал') + root.slice(3))
  }
  return table
}

const replaceWords = (text: string, words: ReadonlyMap<string, string>): string =>
  text.replace(/(?<!\p{L})[А-ЯЁ][а-яё]{3,}/gu, (word) => {
    const root = words.get(word.slice(0, 4))
    return root === undefined ? word : root + word.slice(4)
  })

/** Years move by four, which keeps leap days; numbers after «№» of three digits and more grow. */
const shiftNumbers = (text: string): string =>
  text
    .replace(/(?<!\d)20([12]\d)(?!\d)/gu, (_, year: string) => `20${String(Number(year) + 4)}`)
    .replace(
      /(№\s?|"number":\s?")(\d{3})(?=[^\d.]|$)/gu,
      (_, lead: string, number: string) => lead + String(Number(number) + 100),
    )

const isPipe = (line: string): boolean => line.trimStart().startsWith('|')
const cellsOf = (line: string): string[] =>
  isPipe(line)
    ? line
        .trim()
        .replace(/^\||\|$/gu, '')
        .split('|')
    : line.split('\t')

/** The last column goes first, all others one to the right; a heading over the whole row stays at its left end. */
function reorderColumns(lines: readonly string[], renaming: Renaming): string[] {
  return lines.map((line) => {
    const isTable = isPipe(line) || line.split('\t').length > 2
    if (!isTable) return line
    const cells = cellsOf(line)
    const isHeading = isHeadingRow(cells)
    if (cells.length < 3 || cells.every((cell) => /^[\s:-]*$/u.test(cell))) return line
    const renamed = isHeader(cells) ? cells.map((cell, i) => headingOf(cell, i, renaming)) : cells
    const moved = isHeading ? renamed : [...renamed.slice(-1), ...renamed.slice(0, -1)]
    return isPipe(line) ? `|${moved.join('|')}|` : moved.join('\t')
  })
}

const isHeader = (cells: readonly string[]): boolean =>
  cells.filter((cell) => SYNONYMS.some(([words]) => words.test(cell.trim())) && cell.trim().length < 60).length >= 3

/** A title over the measures: alone in its row, in the first cell, and numbered or marked. */
const isHeadingRow = (cells: readonly string[]): boolean =>
  cells.filter((cell) => cell.trim() !== '').length === 1 && /^\s*(?:<i>|[IVX]+\.|\d\.)\s?/u.test(cells[0] ?? '')

function headingOf(cell: string, column: number, renaming: Renaming): string {
  if (renaming.headings === 'nonsense') return ` ${NONSENSE[column] ?? 'Сит'} `
  const synonym = SYNONYMS.find(([words]) => words.test(cell.trim()))?.[1]
  return synonym === undefined ? cell : ` ${synonym} `
}
