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
  const base: readonly Listed[] = listed.length > 0 ? listed : shorts.map((name) => ({ name, director: '' }))
  const out: DraftSchool[] = []
  for (const { name, director, extras } of base) {
    const same = out.findIndex((it) => keyOf(it.name) === keyOf(name))
    const known = out[same]
    if (known)
      out[same] = {
        ...known,
        ...(known.director === '' && { director }),
        ...(!known.extras && extras && { extras }),
      }
    else out.push({ name, short: shortOf(name, shorts), director, ...(extras && { extras }) })
  }
  return out
}

type Listed = Pick<DraftSchool, 'name' | 'director' | 'extras'>

function schoolsOfClause(text: string): Listed[] {
  return findSchools(text).map((school) => ({
    name: school.text,
    director: DIRECTOR.exec(text.slice(school.end))?.[1] ?? '',
  }))
}

function schoolsOfTable(it: Item): Listed[] {
  if (it.kind !== 'table' || it.holds !== 'schools') return []
  const { columns, rows } = it.table
  const name = columns.findIndex((column) => /школ|организац|учрежден|(?:^|\s)(?:оо|оу)$/iu.test(column.heading))
  const director = columns.findIndex(
    (column, i) => i !== name && /директор|руководител|ф\.?\s?и\.?\s?о/iu.test(column.heading),
  )
  return rows.flatMap((row) => {
    const text = textAt(row, name)
    if (text === '') return []
    const extras = columns.flatMap((column, i) => {
      const cell = [name, director].includes(i) || column.role === 'number' ? '' : textAt(row, i)
      return cell === '' ? [] : [{ heading: column.heading, text: cell }]
    })
    return [
      {
        name: findSchools(text)[0]?.text ?? text,
        director: textAt(row, director),
        ...(extras.length > 0 && { extras }),
      },
    ]
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
