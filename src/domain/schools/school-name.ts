import { collapse } from '../kernel/index.ts'
import { HONOUR, PLACE } from './honours.ts'
import { COMMON, FORM, KIND, kindOf } from './kinds.ts'

/** What the name of a school says. */
export interface SchoolName {
  /** «МБОУ», or the words of the legal form as printed. */
  readonly form: string | null
  /** «СОШ», «ООШ», «гимназия», «лицей», …, «школа» where nothing nearer is said. */
  readonly kind: string | null
  readonly number: string | null
  /** After «имени»: «В.В. Кедрова». */
  readonly honour: string | null
  /** «Луговская»: what the school of a village is called by. */
  readonly adjective: string | null
  /** «Радуга». */
  readonly quoted: string | null
  /** «с. Луговое», «города Заречного». */
  readonly place: string | null
  /** As printed, with a torn quotation mark closed. */
  readonly name: string
  /** «СОШ № 4», «Луговская ООШ», «гимназия «Радуга»». */
  readonly short: string
}

const first = (text: string, pattern: string, group = 0): string | null =>
  new RegExp(pattern, 'u').exec(text)?.[group]?.trim() ?? null

/** Reads the name of one school; null where the text names no kind of school. */
export function readSchoolName(text: string): SchoolName | null {
  const name = balanced(collapse(text))
  const kind = kindOf(name)
  if (kind === null) return null
  const number = first(name, '(?:№{1,2}|N)\\s?(\\d{1,3})', 1)
  const before = first(name, `(?<!\\p{L})([А-ЯЁ][а-яё]+(?:-[А-ЯЁа-яё]+)*(?:ая|яя|ой|ей|ую|юю|ий|ый|ого))\\s+${KIND}`, 1)
  const adjective = before !== null && COMMON.test(before) ? null : before
  const quoted = first(name, `${KIND}\\s*[«"„]([^»"“]+)`, 1)
  const place = first(name, PLACE)
  return {
    form: first(name, FORM),
    kind,
    number,
    honour: first(name, HONOUR, 1),
    adjective,
    quoted,
    place,
    name,
    short: shortName(kind, { number, adjective, quoted, place }),
  }
}

interface Marks {
  readonly number: string | null
  readonly adjective: string | null
  readonly quoted: string | null
  readonly place: string | null
}

function shortName(kind: string, { number, adjective, quoted, place }: Marks): string {
  if (number !== null) return `${kind} № ${number}`
  if (adjective !== null) return `${adjective} ${kind}`
  if (quoted !== null) return `${kind} «${quoted}»`
  return place === null ? kind : `${kind} ${place}`
}

/** «ООШ № 19 → ООШ № 19»: the opening mark that was left without its pair gets one at the end. */
function balanced(name: string): string {
  const opened = name.match(/«/gu)?.length ?? 0
  const shut = name.match(/»/gu)?.length ?? 0
  return opened > shut ? name + '»'.repeat(opened - shut) : name
}
