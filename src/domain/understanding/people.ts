import type { Paragraph } from '../documents/index.ts'
import { nominativeFullName } from '../identity/index.ts'
import type { Draft, DraftClause, DraftPerson } from './draft.ts'
import { joinPieces } from './join.ts'
import { PERSON, beginsWithFullName, findPersons, isPersonName, nominativeName, partsOfName } from './names.ts'
import { splitNumber } from './numbers.ts'
import type { Item, Outline, ReadTable } from './outline.ts'
import { namesColumn } from './tables/classify.ts'
import { textAt } from './tables/grid.ts'

type Group = Pick<Draft, 'people' | 'bodies'>

const BODY_KINDS: readonly (readonly [string, RegExp])[] = [
  ['workingGroup', /рабоч\p{L}+ групп/iu],
  ['council', /совет/iu],
  ['commission', /комисси/iu],
  ['expertGroup', /эксперт/iu],
  ['curators', /куратор/iu],
]

const PEOPLE_TITLE = /состав|рабоч\p{L}+ групп|комисси|список (?:кураторов|членов|экспертов)|кураторы/iu
const ROLE =
  /(?:^|[,;–-]\s*)((?:заместител\p{L}+\s+)?(?:председател|руководител|секретар|координатор|член)\p{L}*(?:\s+(?:рабочей группы|комиссии|совета|группы))?)\s*[.;,]?$/iu

/** People of annexes («Состав рабочей группы»), printed as a table or as name and post in turn, and people of the order. */
export function readPeople(outline: Outline, clauses: readonly DraftClause[]): Group {
  const people: DraftPerson[] = []
  const bodies: { name: string; kind: string }[] = []
  const zones: { title: string; items: readonly Item[] }[] = outline.annexes.map((it) => ({
    title: it.title,
    items: it.items,
  }))
  if (zones.length === 0) zones.push({ title: '', items: outline.body })
  for (const zone of zones) {
    const found = peopleOfZone(zone)
    people.push(...found)
    const [first] = found
    if (first && first.group !== '' && !bodies.some((it) => it.name === first.group))
      bodies.push({ name: first.group, kind: BODY_KINDS.find(([, words]) => words.test(first.group))?.[0] ?? 'group' })
  }
  return { people: [...people, ...furtherPeople(people, clauses)], bodies }
}

/** People whom the points name besides those listed. */
export function furtherPeople(people: readonly DraftPerson[], clauses: readonly DraftClause[]): DraftPerson[] {
  // Two full names that differ are a conflict to be found, so only initials are taken for the person of the group.
  const isListed = (it: DraftPerson): boolean =>
    people.some(({ name }) => name === it.name || (beginsWithFullName(it.name) === null && isSameHuman(name, it.name)))
  return peopleOfClauses(clauses).filter((it) => !isListed(it))
}

function peopleOfZone({ title, items }: { title: string; items: readonly Item[] }): DraftPerson[] {
  const out: DraftPerson[] = []
  const named = PEOPLE_TITLE.test(title)
  let group = named ? groupName(title) : ''
  let roleAbove: string | null = null
  let waiting: string | null = null
  const add = (name: string, position: string): void => {
    const { post, role } = splitRole(position)
    out.push({ group, name, position: post, roleInGroup: role ?? roleAbove })
  }
  for (const it of items) {
    if (it.kind === 'table') {
      if (it.holds === 'people') {
        if (group === '') group = groupName(it.above.at(-1)?.text ?? '')
        for (const person of peopleOfTable(it)) add(person.name, person.position)
      } else if (it.holds === 'measures' && out.length > 0) break
      continue
    }
    if (!named) continue
    const text = itemOf(it)
    const sub =
      /^(председател|заместител|секретар|член|руководител|координатор)\p{L}*(?:\s+(?:рабочей группы|комиссии|группы|совета))*\s*:$/iu.exec(
        text,
      )
    if (sub) {
      roleAbove = /^член/iu.test(text) ? 'член' : text.replace(/:$/u, '').toLowerCase()
      continue
    }
    if (waiting !== null) {
      add(waiting, text.replace(/^[–—-]\s*/u, ''))
      waiting = null
      continue
    }
    if (isPersonName(text)) {
      waiting = text.replace(/(?<=\p{Ll})\.$/u, '')
      continue
    }
    const full =
      beginsWithFullName(text) ??
      (isPersonName(text.split(/[,–—-]/u)[0] ?? '') ? (text.split(/[,–—-]/u)[0] ?? '').trim() : null)
    if (full) add(full, text.slice(full.length).replace(/^[\s,–—-]+/u, ''))
  }
  return out
}

const itemOf = (it: Paragraph): string => (it.numbering === null ? (splitNumber(it.text)?.title ?? it.text) : it.text)

/** «Состав рабочей группы по …» names the рабочая группа. */
const groupName = (title: string): string =>
  title
    .replace(/^(?:состав|список)\s+/iu, '')
    .replace(/^(?:муниципальной\s+)?рабочей группы/iu, 'Рабочая группа')
    .replace(/^членов рабочей группы/iu, 'Рабочая группа')
    .replace(/^(?:экспертной\s+)?комиссии/iu, 'Комиссия')

function splitRole(position: string): { post: string; role: string | null } {
  const found = ROLE.exec(position)
  if (!found || found.index === 0)
    return { post: position.replace(/[;,]$/u, ''), role: found ? (found[1] ?? '').toLowerCase() : null }
  // «директор школы, руководитель методического объединения» is a second post, not a role in the group.
  return { post: position.slice(0, found.index).trim(), role: (found[1] ?? '').toLowerCase() }
}

function peopleOfTable(it: ReadTable): { name: string; position: string }[] {
  const { table } = it
  const names =
    namesColumn(table) ?? table.columns.findIndex((column) => /ф\.?\s?и\.?\s?о|фамили/iu.test(column.heading))
  const post = table.columns.findIndex(
    (column, i) =>
      i !== names &&
      (/должност|место работы|школа|организац/iu.test(column.heading) || (column.heading === '' && i > names)),
  )
  const position = post >= 0 ? post : names + 1
  const role = table.columns.findIndex(
    (column, i) => i !== names && i !== position && /роль|статус|обязанност|в группе/iu.test(column.heading),
  )
  const out: { name: string; position: string }[] = []
  for (const row of table.rows) {
    const name = textAt(row, names)
    const text = [textAt(row, position), role >= 0 ? textAt(row, role) : ''].filter(Boolean).join(', ')
    const last = out.at(-1)
    if (name === '' && last && text !== '') last.position = joinPieces(last.position, text)
    else if (name !== '' && text === '' && !isPersonName(name) && !beginsWithFullName(name)) continue
    else if (name !== '') out.push({ name: name.replace(/(?<=\p{Ll})\.$/u, ''), position: text })
  }
  return out
}

/** People whom the points of an order name, in the nominative where the grammar is sure, with the post beside the name. */
function peopleOfClauses(clauses: readonly DraftClause[]): DraftPerson[] {
  const out: DraftPerson[] = []
  for (const clause of clauses) {
    if (clause.schools.length > 1) continue
    const role =
      /назначить\s+(?:ответственн\p{L}+\s+)?((?:муниципальн\p{L}+\s+)?(?:координатор|куратор|тьютор|руководител|секретар|ответственн)\p{L}*)/iu.exec(
        clause.text,
      )?.[1] ?? null
    // Names in quotes are those of schools: «имени В.В. Петрова».
    const text = clause.text.replace(/«[^«»]*»/gu, (quoted) => '«'.padEnd(quoted.length, ' '))
    for (const { name, at } of findPersons(text)) {
      const isNamed = /назначить|определить|возложить|утвердить/iu.test(text.slice(0, at))
      const shown = beginsWithFullName(name)
        ? nominativeFullName(name)
        : nominativeName(name, isNamed ? 'accusative' : 'dative')
      if (out.some((it) => isSameHuman(it.name, shown))) continue
      out.push({
        group: '',
        name: shown,
        position: postBeside(clause.text, at, name.length),
        roleInGroup: role ? nominativeRole(role) : null,
      })
    }
  }
  return out
}

/** «Белова Анна Ильинична» and «Беловой А.И.»: the same initials and the same beginning of the surname. */
function isSameHuman(one: string, two: string): boolean {
  const [a, b] = [partsOfName(one), partsOfName(two)]
  if (!a || !b) return one === two
  const length = Math.max(3, Math.min(a.surname.length, b.surname.length) - 2)
  return a.initials === b.initials && a.surname.slice(0, length) === b.surname.slice(0, length)
}

const nominativeRole = (role: string): string =>
  role
    .toLowerCase()
    .replace(/муниципальн(?:ым|ого|ыми)/u, 'муниципальный')
    .replace(/(?:ом|ем|ами|ями)$/u, '')
    .replace(/руководител$/u, 'руководитель')
    .replace(/секретар$/u, 'секретарь')

const POST =
  /(?:руководител|начальник|директор|заместител|специалист|методист|консультант|заведующ|координатор|куратор|тьютор|педагог|учител|служб|отдел|управлени|секретар)\p{L}*/iu

/** The words of a post before the name, back to the comma, or after the name where none stands before it. */
function postBeside(text: string, at: number, length: number): string {
  const before = text
    .slice(0, at)
    .replace(/[\s(]+$/u, '')
    .replace(new RegExp(`\\s*${PERSON}\\s+и$`, 'u'), '')
  const own = (before.split(/,\s|возложить на(?:\s|$)|назначить(?:\s|$)/iu).at(-1) ?? '')
    .replace(/^(?:муниципальн\p{L}+\s+)?(?:координатор|куратор|тьютор)(?:ом|ами)\s+/iu, '')
    .trim()
  const after = /^,?\s*(.+?)[.;]?$/u.exec(text.slice(at + length))?.[1] ?? ''
  if (/назначить/iu.test(before) && POST.test(after.slice(0, 40))) return after
  return POST.test(own) || own.length < 60 ? own : ''
}
