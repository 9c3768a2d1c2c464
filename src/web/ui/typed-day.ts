import { day, parseDay, type Day } from '#domain/kernel/index.ts'

/** «14.05.2026», «14.5.26», «14 05», «2026-05-14»; without a year the one of `near`. Null for what is not a day. */
export function readTypedDay(text: string, near: string): Day | null {
  const typed = text.trim()
  const iso = parseDay(typed)
  if (iso) return iso
  const found = /^(\d{1,2})[.,/\s-]+(\d{1,2})(?:[.,/\s-]+(\d{2}|\d{4}))?\.?$/u.exec(typed)
  if (!found) return null
  const year = found[3] ?? near.slice(0, 4)
  return day(Number(year.length === 2 ? `20${year}` : year), Number(found[2]), Number(found[1]))
}
