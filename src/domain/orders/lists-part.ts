import type { OutputBlock, OutputCell } from '../documents/index.ts'
import type { Draft, DraftPerson } from '../understanding/index.ts'
import { item, table } from './blocks.ts'

const counted = (i: number): OutputCell => ({ text: String(i + 1), align: 'center' })

/** The members of a body: name and post, with the role where the body gives roles. */
export function peopleTable(people: readonly DraftPerson[]): OutputBlock {
  const hasRole = people.some((it) => it.roleInGroup !== null)
  const hasPost = hasRole || people.some((it) => it.position !== '')
  return table(
    [
      { heading: '№', narrow: true },
      { heading: 'Фамилия, имя, отчество' },
      ...(hasPost ? [{ heading: 'Должность' }] : []),
      ...(hasRole ? [{ heading: 'Роль в группе' }] : []),
    ],
    people.map((it, i) => [
      counted(i),
      { text: it.name },
      ...(hasPost ? [{ text: it.position }] : []),
      ...(hasRole ? [{ text: it.roleInGroup ?? '' }] : []),
    ]),
  )
}

/** What stays of a surname in every case: «Белая» and «Белую» share «Бел». */
function stemOf(name: string): string {
  const surname = /\p{Lu}\p{Ll}{2,}/u.exec(name)?.[0] ?? name
  return surname.slice(0, Math.max(3, surname.length - 2))
}

/** The people who are a list of the document: those of bodies, and those whom no point of the order names already. */
export function listedPeople({ people, document }: Draft): { group: string; people: DraftPerson[] }[] {
  const points = document.clauses.map((it) => it.text).join('\n')
  const listed = people.filter((it) => it.group !== '' || !points.includes(stemOf(it.name)))
  return [...new Set(listed.map((it) => it.group))].map((group) => ({
    group,
    people: listed.filter((it) => it.group === group),
  }))
}

/** The schools, unless the points of the order or the rows of the plan already say all that is known of them. */
export function listedSchools({ schools, document, measures }: Draft): Draft['schools'] {
  const points = document.clauses.map((it) => it.text).join('\n')
  const rows = new Set(measures.flatMap((it) => it.schools))
  const isSaid = ({ name, director, extras }: Draft['schools'][number]): boolean =>
    !extras &&
    (director === '' ? rows.has(name) || points.includes(name) : points.includes(name) && points.includes(director))
  return schools.every(isSaid) ? [] : schools
}

export function schoolsTable(schools: Draft['schools']): OutputBlock {
  const hasDirector = schools.some((it) => it.director !== '')
  const headings = [...new Set(schools.flatMap((it) => (it.extras ?? []).map((extra) => extra.heading)))]
  return table(
    [
      { heading: '№', narrow: true },
      { heading: 'Школа' },
      ...(hasDirector ? [{ heading: 'Директор' }] : []),
      ...headings.map((heading) => ({ heading })),
    ],
    schools.map((it, i) => [
      counted(i),
      { text: it.name },
      ...(hasDirector ? [{ text: it.director }] : []),
      ...headings.map((heading) => ({ text: it.extras?.find((extra) => extra.heading === heading)?.text ?? '' })),
    ]),
  )
}

/** Short names that no text of the document explains. */
export function listedAbbreviations({ abbreviations }: Draft, printed: string): Draft['abbreviations'] {
  const bare = printed.replace(/[«»"]/gu, '')
  const isSaid = (short: string): boolean => {
    for (let at = bare.indexOf('далее'); at >= 0; at = bare.indexOf('далее', at + 1))
      if (bare.slice(at, at + short.length + 40).includes(short)) return true
    return false
  }
  return abbreviations.filter(({ short }) => !isSaid(short))
}

export const abbreviationItems = (abbreviations: Draft['abbreviations']): OutputBlock[] =>
  abbreviations.map(({ short, full }) => item(`${full} (далее – ${short})`, 'abbreviations', 'dashes'))
