import { collapse } from '../kernel/index.ts'

const SOLE = /^(и\.\s?о\.\s*)?(директор|заведующ|начальник (управления|отдела образования)|председатель комитета)/iu
const DEPUTY = /заместител/iu

/** «директор», «и. о. директора»: one holder at a time. `is_sole_post` of the database says the same; a test holds them together. */
export const isSolePost = (title: string): boolean => {
  const printed = collapse(title)
  return SOLE.test(printed) && !DEPUTY.test(printed)
}
