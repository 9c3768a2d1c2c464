import { findSchools, readSchoolName } from '../schools/index.ts'
import type { Draft, DraftClause, DraftSchool } from './draft.ts'
import { PERSON } from './names.ts'
import type { Item } from './outline.ts'
import { textAt } from './tables/grid.ts'

const DIRECTOR = new RegExp(`^[»"]?\\s*\\((?:\\p{L}+\\s)?(${PERSON})\\)`, 'u')

/** The schools of the document: those of the order with their directors, of tables of schools, else those that rows name. */
export function readSchools(
  clauses: readonly DraftClause[],
  items: readonly Item[],
  rows: readonly string[],
): Draft['schools'] {
  const shorts = [...new Set(rows)]
  const listed = [...clauses.flatMap((clause) => schoolsOfClause(clause.text)), ...items.flatMap(schoolsOfTable)]
  const base = listed.length > 0 ? listed : shorts.map((name) => ({ name, director: '' }))
  const out: DraftSchool[] = []
  for (const { name, director } of base) {
    const same = out.findIndex((it) => keyOf(it.name) === keyOf(name))
    const known = out[same]
    if (known && known.director === '' && director !== '') out[same] = { ...known, director }
    if (same < 0) out.push({ name, short: shortOf(name, shorts), director })
  }
  return out
}

function schoolsOfClause(text: string): { name: string; director: string }[] {
  return findSchools(text).map((school) => ({
    name: school.text,
    director: DIRECTOR.exec(text.slice(school.end))?.[1] ?? '',
  }))
}

function schoolsOfTable(it: Item): { name: string; director: string }[] {
  if (it.kind !== 'table' || it.holds !== 'schools') return []
  const { columns, rows } = it.table
  const name = columns.findIndex((column) => /школ|организац|учрежден|(?:^|\s)(?:оо|оу)$/iu.test(column.heading))
  const director = columns.findIndex(
    (column, i) => i !== name && /директор|руководител|ф\.?\s?и\.?\s?о/iu.test(column.heading),
  )
  return rows.flatMap((row) => {
    const text = textAt(row, name)
    return text === '' ? [] : [{ name: findSchools(text)[0]?.text ?? text, director: textAt(row, director) }]
  })
}

/** Number and kind tell a school; the honorary name may be left out. */
function keyOf(name: string): string {
  const read = readSchoolName(name)
  return read?.number ? `${read.kind ?? ''} ${read.number}` : name.toLowerCase()
}

const shortOf = (name: string, shorts: readonly string[]): string =>
  shorts.find((short) => keyOf(short) === keyOf(name) && short.length <= name.length) ??
  readSchoolName(name)?.short ??
  name
