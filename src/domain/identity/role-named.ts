import { comparable } from '../kernel/index.ts'
import type { Role } from './actor.ts'

/** Words that name a role of the product; the first line that fits decides. A post of a school is the school's matter. */
const WORDS: readonly (readonly [RegExp, Role])[] = [
  [/координатор/u, 'municipalCoordinator'],
  [/^(?:начальник|руководитель|председатель) (?:\p{L}+ )?(?:управлени|отдел|комитет|департамент)/u, 'authorityHead'],
  [/специалист\p{L}* (?:\p{L}+ )*(?:управлени|отдел|комитет|департамент)/u, 'authoritySpecialist'],
  [/методист/u, 'methodologist'],
  [/куратор/u, 'curator'],
]

/** The role of the product that an addressee's words name, null for every other. */
export function roleNamed(text: string): Role | null {
  const words = comparable(text)
  return WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? null
}
