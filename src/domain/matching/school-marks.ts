import { collapse, comparable, unmixAlphabets, WORD_END, WORD_START } from '../kernel/index.ts'
import { findSchools, KIND, readSchoolName, type SchoolName } from '../schools/index.ts'

/** What a name says for telling one school from another. */
export interface SchoolMarks extends Pick<SchoolName, 'kind' | 'number' | 'adjective' | 'quoted' | 'place'> {
  /** Stems of the name after «имени», without titles. */
  readonly honour: readonly string[]
  /** The school whose branch this one is; null for a school of its own. */
  readonly branchOf: SchoolMarks | null
}

const OTHER_BODIES =
  /детск\p{L}* (?:сад|школ)|дошкольн|(?<!\p{L})м?[бкa]?доу|искусств|музыкальн|художественн|спортивн|дюсш|дши|колледж|техникум|училищ|дополнительн\p{L}* образован/u
const CHILDREN_BESIDE = /начальн\p{L}* школ\p{L}* ?- ?детск\p{L}* сад\p{L}*/gu

const ABBREVIATIONS = new RegExp(`${WORD_START}(?:м[бка]?оу|с?ош|оош|нош|сш|нш)${WORD_END}`, 'gu')
const BEFORE_NUMBER = new RegExp(`(${KIND})(?:\\s?[-–]\\s?|\\s+|\\s*(?:номер|ном\\.|N)\\s*)(?=\\d{1,3}(?!\\d))`, 'gu')

/** The printed name with the slips of the keyboard mended: alphabets, «номер», «СОШ-4», «шк.», capitals. */
const tidy = (printed: string): string =>
  titled(unmixAlphabets(collapse(printed)))
    .replace(/\(далее[^)]*\)/giu, '')
    .replace(/(?<=[Шш]кол\p{Ll}{1,3})\s+[-–]\s+(?=интернат)/gu, '-')
    .replace(/(?<!\p{L})[Шш]к\.\s*/gu, 'школа ')
    .replace(ABBREVIATIONS, (word) => word.toUpperCase())
    .replace(BEFORE_NUMBER, '$1 № ')
    .trim()

/** «МБОУ ЛУГОВСКАЯ СОШ» → «МБОУ Луговская СОШ». */
const titled = (text: string): string =>
  /\p{Ll}/u.test(text)
    ? text
    : text.replace(/\p{L}{5,}(?<!О[УШ])(?!\p{L})/gu, (word) =>
        /^(?:СРЕДН|ОСНОВН|НАЧАЛЬН|ОБЩЕОБР|ШКОЛ|ГИМНАЗ|ЛИЦЕ|ИМЕНИ|ГОРОД)/u.test(word)
          ? word.toLowerCase()
          : word.slice(0, 1) + word.slice(1).toLowerCase(),
      )

const TITLES =
  /^(?:геро|советск|союз|росси|федерац|труд|социалист|заслуж|учител|кавалер|орден|слав|маршал|генерал|полковн|подполк|лейтенант|майор|капитан|народн|поэт|писател|академик|дважды|полн|имени)/u

const honourStems = (honour: string | null): string[] =>
  comparable(honour ?? '')
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 3 && !TITLES.test(word))
    .map((word) => word.slice(0, Math.max(4, word.length - 3)))

/** The marks of a printed name; null where it names no school of general education. */
export function marksOf(printed: string): SchoolMarks | null {
  const name = tidy(printed)
  if (OTHER_BODIES.test(comparable(name).replace(CHILDREN_BESIDE, ''))) return null
  return /(?<!\p{L})филиал/iu.test(name) ? branchMarks(name) : plainMarks(name)
}

function plainMarks(name: string): SchoolMarks | null {
  const read = readSchoolName(name)
  if (!read) return null
  const { kind, number, adjective, quoted, place, honour } = read
  const proper = quoted !== null && /№|\d/u.test(quoted) ? null : quoted
  return { kind, number, adjective, quoted: proper, place, honour: honourStems(honour), branchOf: null }
}

/** «Рябинковский филиал МБОУ «Зареченская СОШ»», «Филиал СОШ № 6 в п. Кирпичный». */
function branchMarks(name: string): SchoolMarks | null {
  const [head] = findSchools(name)
  const branchOf = head ? plainMarks(head.text) : null
  const rest = head ? `${name.slice(0, head.at)} ${name.slice(head.end)}` : name
  const place = /(?:п|с|д|г|пос|посёлк|сел|деревн)\p{Ll}?(?:\.\s*|\s+)[А-ЯЁ]\p{Ll}+/u.exec(name)?.[0] ?? null
  const adjective = /([А-ЯЁ]\p{Ll}+(?:ий|ого|ому))\s+филиал/u.exec(rest)?.[1] ?? null
  const own = plainMarks(rest)
  if (own) return { ...own, place: own.place ?? place, branchOf }
  return { kind: null, number: null, adjective, quoted: null, place, honour: [], branchOf }
}
