import type { Responsible } from '../responsibles/index.ts'
import { readResponsibles } from '../responsibles/index.ts'
import type { Draft } from '../understanding/index.ts'
import { sheetOf } from './draft-to-sheet.ts'
import type { Begun } from './next-year.ts'
import { cellOf, type Cells, type Field, type SheetRow } from './sheet.ts'

/** Whoever answers for the region, and «every municipality»: names of others than those who will do it here. */
const REGIONAL =
  /регион|министерств|департамент|краев|областн|республик|оператор|муниципальн\p{L}+ (?:орган|образован|координатор)|органы? (?:местного|управления)|моуо|муо(?!\p{L})|цоко|рцои|ир[оo](?!\p{L})|цнппм|ипк|роипк/iu

/** Passport of the paper that this plan will be, not of the regional one. */
const OF_THE_ISSUER: readonly Field[] = [
  'issuer',
  'place',
  'orderTitle',
  'signatoryName',
  'signatoryPosition',
  'executor',
]

/**
 * The regional plan as a base: its goal, sections and measures as printed, its order's own requisites, points, bodies and
 * schools left out. Responsibles of the region stay as printed and are named as doubtful.
 */
export function fromRegional(draft: Draft, { newId }: { readonly newId: () => string }): Begun {
  const unsure: Begun['unsure'][number][] = []
  const own: Draft = {
    ...draft,
    document: { ...draft.document, basis: [], clauses: [] },
    bodies: [],
    people: [],
    schools: [],
  }
  const rows = sheetOf(own, newId).map((row): SheetRow => {
    if (row.kind === 'passport') return { ...row, cells: without(row.cells, OF_THE_ISSUER) }
    const text = cellOf(row, 'responsibleText')
    if (text !== '' && (row.kind === 'measure' || row.kind === 'controlPoint') && isRegional(text))
      unsure.push({ row: row.id, field: 'responsibleText', text, why: 'regional' })
    return row
  })
  return { rows, moved: [], unsure }
}

/** Names of people in a regional plan are its own people, whatever stands beside them. */
const isRegional = (text: string): boolean =>
  REGIONAL.test(text) || readResponsibles(text).items.some((it: Responsible) => it.type === 'person')

const without = (cells: Cells, fields: readonly Field[]): Cells =>
  Object.fromEntries(Object.entries(cells).filter(([field]) => !fields.includes(field as Field)))
