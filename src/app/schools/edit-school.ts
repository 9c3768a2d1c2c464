import { type Actor, may } from '#domain/identity/index.ts'
import { type Day, done, type Outcome, refuse } from '#domain/kernel/index.ts'
import type { SchoolFields, SchoolRecord, SchoolWish } from '../ports/school-store.ts'
import type { Stores } from '../ports/stores.ts'
import { namesOf } from './names-of.ts'
import { mayEdit } from './own-school.ts'

const FIELD_WORDS: Readonly<Record<keyof SchoolFields, string>> = {
  name: 'полное название',
  shortName: 'краткое название',
  kind: 'вид',
  address: 'адрес',
  founder: 'учредитель',
  phone: 'телефон',
  email: 'почта',
  site: 'сайт',
}
const FIELDS = Object.keys(FIELD_WORDS) as (keyof SchoolFields)[]

/** What the school itself keeps up to date. */
const OWN: readonly (keyof SchoolFields)[] = ['phone', 'email', 'site']

interface Wish extends SchoolWish {
  readonly version: number
  /** The school was renamed: its name until then stays on the card. Without, a mistake in the name is mended. */
  readonly formerName?: { readonly until: Day; readonly basis: string } | undefined
}

type Refused = 'badInput' | 'notAllowed' | 'notFound' | 'schoolExists' | 'versionConflict'

/**
 * Changes fields of the card. A conflict tells the card as it is now and who changed it, so that the person can choose
 * without losing what was typed.
 */
export async function editSchool(
  { audit, schools }: Pick<Stores, 'audit' | 'schools'>,
  actor: Actor,
  id: string,
  { version, formerName, ...wish }: Wish,
): Promise<Outcome<SchoolRecord, Refused>> {
  if (!mayEdit(actor, id)) return refuse('notAllowed')
  const before = await schools.lock(id)
  if (!before) return refuse('notFound')
  const changed = FIELDS.filter((field) => wish[field] !== undefined && wish[field] !== before[field])
  if (!may(actor, 'school.edit') && changed.some((field) => !OWN.includes(field))) return refuse('notAllowed')
  if (before.version !== version)
    return refuse('versionConflict', { current: before, by: await schools.lastChangedBy(id) })
  if (changed.length === 0) return done(before)
  const after = { ...before, ...Object.fromEntries(changed.map((field) => [field, wish[field]])) }
  const names = namesOf(after)
  if (!names.ok) return names
  const renamed = changed.includes('name') || changed.includes('shortName')
  const namesake = renamed ? await schools.namesake(names.value, id) : null
  if (namesake) return refuse('schoolExists', { id: namesake })
  await schools.set(id, { ...after, ...names.value })
  if (renamed && formerName)
    await schools.addFormerName(id, { ...formerName, name: before.name, shortName: before.shortName })
  await audit.write({
    action: renamed && formerName ? 'school.rename' : 'school.edit',
    entity: 'organisation',
    entityId: id,
    summary:
      renamed && formerName
        ? `${before.shortName} теперь называется «${names.value.name}»`
        : `Изменена карточка ${before.shortName}: ${changed.map((field) => FIELD_WORDS[field]).join(', ')}`,
    details: Object.fromEntries(changed.map((field) => [field, { was: before[field], is: after[field] }])),
  })
  return done({ ...after, ...names.value, version: version + 1 })
}
