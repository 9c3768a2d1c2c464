import { comparable } from '../kernel/index.ts'
import type { Responsible } from '../responsibles/index.ts'

/** Words for a class of schools: every school of the class answers for itself. */
export interface SchoolClass {
  /** Code of the dated list, null where the words say «schools» without naming a list. */
  readonly code: string | null
}

/** Words that name a list although they are not its code. */
const DESCRIBED: readonly { readonly test: RegExp; readonly code: string }[] = [
  { test: /низк\p{L}+\s+(?:образовательн\p{L}+\s+)?результат/u, code: 'ШНОР' },
  { test: /(?:неблагоприятн|сложн|трудн)\p{L}+\s+(?:социальн\p{L}+\s+)?услови/u, code: 'ШНСУ' },
]

/** Somebody inside every school. Curators, tutors and methodologists of schools are not of the schools. */
const INSIDE =
  /^(?:все\s|кажд\p{L}+\s)?(?:руководител|директор|администраци|управленческ\p{L}+ команд|команд|педагог|учител|заместител\p{L}+ (?:директор|руководител)|зам\.? (?:директор|руководител)|представител|коллектив|педагогическ\p{L}+ (?:работник|коллектив|команд)|работник|сотрудник)/u
const SCHOOLS =
  /(?<!\p{L})(?:оу|оо|ооу|моу|моо|сош|ооо?ш|школ(?:а|ы|е|ам|ах|ами)?|(?:обще)?образовательн\p{L}+\s+(?:учреждени|организаци)\p{L}+)(?!\p{L}|-)/u
const SCHOOL_ADJECTIVE = /^школьн\p{L}+\s+(?:управленческ\p{L}+\s+)?(?:команд|координатор|администраци|коллектив)/u
/** «директор ИМЦ», «руководители РМО», a school with its own name: no class. */
const NAMED = /№|«|"|(?:имц|имс|ммс|рмк|гмо|рмо|ммо|шмо|мо|центр|отдел|управлени|комитет)(?:\p{L}{0,2})(?!\p{L})/u

/**
 * The class of schools that an addressee means, null for any other. `codes` are the lists of the register: their codes
 * count wherever they stand as words of their own.
 */
export function schoolClassOf({ text, type }: Responsible, codes: readonly string[]): SchoolClass | null {
  if (type === 'person') return null
  const words = comparable(text)
  const listed = codes.find((it) =>
    new RegExp(`(?<![\\p{L}-])${literally(comparable(it))}(?![\\p{L}-])`, 'u').test(words),
  )
  const code = listed ?? DESCRIBED.find(({ test }) => test.test(words))?.code ?? null
  if (SCHOOL_ADJECTIVE.test(words)) return { code }
  if (type === 'organisation') {
    const isClass = (listed !== undefined && words === comparable(listed)) || isSchools(words)
    return isClass && !NAMED.test(words) ? { code } : null
  }
  const inside = INSIDE.test(words) && (code !== null || SCHOOLS.test(words))
  return inside && (code !== null || !NAMED.test(words)) ? { code } : null
}

/** A code is named by people: «500+», «Опорные (2025)». */
const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

/** «ОУ», «все школы», «школы с низкими образовательными результатами»: begins with the schools themselves. */
const isSchools = (words: string): boolean =>
  new RegExp(`^(?:все\\s|кажд\\p{L}+\\s|шнор|шнсу)?\\s*${SCHOOLS.source}`, 'u').test(words) ||
  /^(?:шнор|шнсу)(?!\p{L})/u.test(words)
