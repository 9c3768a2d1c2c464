import { HONOUR, PLACE, SPECIALTY } from './honours.ts'
import { COMMON, FORM, KIND } from './kinds.ts'

/** A school named in a text. */
export interface FoundSchool {
  /** As printed, with a torn quotation mark closed; the further numbers of «СОШ № 4, 7» get the words before them. */
  readonly text: string
  /** Offsets in the text as given: the first letter, and after the last sign. */
  readonly at: number
  readonly end: number
}

const NUMBER = '(?:№{1,2}|N)\\s?\\d{1,3}(?!\\d)'
const TAIL = `(?:\\s*,?\\s+(?:${HONOUR}|${PLACE}|${SPECIALTY}))*`
const OPEN = '[«"„“]'
const CLOSE = '[»"”“]'
/** «Заречная», «Ново-Луговская»: what the school of a village is called by. */
const PROPER = '[А-ЯЁ][а-яё]+(?:-[А-ЯЁа-яё]+)*(?:ая|яя|ой|ей|ую|юю|ий|ый|ого)'

/** Ways to name one school rather than a kind of schools; the longest that fits at a place wins. */
const SHAPES: readonly RegExp[] = [
  // «МБОУ «Средняя школа № 4 имени …»», also when the closing mark is missing.
  `(?:${FORM}\\s*)?${OPEN}\\s*(?:${PROPER}\\s+)?${KIND}(?:\\s*${NUMBER})?${TAIL}(?:\\s*${CLOSE})?${TAIL}`,
  // «МБОУ «Гимназия «Радуга»»
  `${FORM}\\s*${OPEN}?\\s*${KIND}\\s*${OPEN}[^»"”;,()]{2,60}(?:${CLOSE}){1,2}${TAIL}`,
  // «МБОУ СОШ № 4», «школы № 4», «муниципального учреждения средней школы № 4 города Заречного»
  `(?:${FORM}\\s+)?(?:${PROPER}\\s+)?${KIND}\\s*${NUMBER}${TAIL}`,
  // «МКОУ Луговская ООШ», «Луговская СОШ»
  `(?:${FORM}\\s+)?${PROPER}\\s+(?:${KIND})${TAIL}`,
  // «СОШ с. Луговое», «МБОУ СОШ им. А.П. Берегового»
  `(?:${FORM}\\s+)?${KIND}\\s+(?:${HONOUR}|${PLACE})${TAIL}`,
].map((shape) => new RegExp(shape, 'uy'))

const NAMED = [/№|\d/u, new RegExp(HONOUR, 'u'), new RegExp(PLACE, 'u'), new RegExp(`${KIND}\\s*${OPEN}`, 'u')]
const PROPER_KIND = new RegExp(`(?<![\\p{L}])(${PROPER})\\s+${KIND}`, 'u')

/** A quoted kind alone («Школа») names no school, nor does a project with a school in its name. */
const namesOne = (text: string): boolean => [...NAMED, PROPER_KIND].some((name) => name.test(text))

const START = new RegExp(`${FORM}|${OPEN}|${PROPER}|${KIND}`, 'gu')
const MORE =
  /^(?:\s*(?:,|;|и)\s*(?:№\s?)?(\d{1,3})(?!\d|\s?(?:[-–.,]\s?\d|%|класс|кл\b|год|уч|чел|раз|балл|час|янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)))/u

/** The schools that a cell or a clause names, in order. Kinds without a number or a name of their own are not schools. */
export function findSchools(text: string): FoundSchool[] {
  const found: FoundSchool[] = []
  START.lastIndex = 0
  for (let start = START.exec(text); start; start = START.exec(text)) {
    const one = schoolAt(text, start.index)
    if (!one) {
      START.lastIndex = start.index + 1
      continue
    }
    found.push(one)
    const more = furtherNumbers(text, one)
    found.push(...more)
    START.lastIndex = more.at(-1)?.end ?? one.end
  }
  return found
}

function schoolAt(text: string, at: number): FoundSchool | null {
  let longest = ''
  for (const shape of SHAPES) {
    shape.lastIndex = at
    const hit = shape.exec(text)?.[0] ?? ''
    if (hit.length > longest.length && namesOne(hit)) longest = hit
  }
  const proper = PROPER_KIND.exec(longest)?.[1]
  if (proper && COMMON.test(proper) && !/№|\d/u.test(longest)) return null
  const printed = longest.trimEnd()
  return printed === '' ? null : { text: closed(printed), at, end: at + printed.length }
}

/** The torn quotation mark of «ООШ № 19 closed; an opening mark that belongs to a longer quotation is left out. */
function closed(printed: string): string {
  const opened = printed.match(/[«„]/gu)?.length ?? 0
  const shut = printed.match(/[»”]/gu)?.length ?? 0
  return opened > shut ? `${printed}${'»'.repeat(opened - shut)}` : printed
}

function furtherNumbers(text: string, first: FoundSchool): FoundSchool[] {
  const lead = /^(.*?)(?:№{1,2}|N)\s?\d+$/u.exec(first.text)?.[1]
  const more: FoundSchool[] = []
  let end = first.end
  for (let hit = lead === undefined ? null : MORE.exec(text.slice(end)); hit; hit = MORE.exec(text.slice(end))) {
    const at = end + hit[0].length - (hit[1] ?? '').length
    end += hit[0].length
    more.push({ text: `${lead ?? ''}№ ${hit[1] ?? ''}`, at, end })
  }
  return more
}
