import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  applyEdits,
  CYCLE_LINKS,
  FIELDS,
  inverseOf,
  PARENTS,
  standing,
  type Edit,
  type RowKind,
  type Sheet,
} from './index.ts'

const KINDS = Object.keys(FIELDS) as RowKind[]

/** A sheet that people have built: rows under rows, some of them removed again. */
const ADDED = KINDS.flatMap((kind) => [0, 1, 2].map((n) => ({ kind, id: `${kind}${n}` })))
const IDS = ADDED.map(({ id }) => id)
const id = fc.constantFrom(...IDS)
const parent = fc.option(fc.constantFrom('section0', 'section1', 'section2', 'clause0', 'clause1', 'body0'), {
  freq: 3,
})
const after = fc.option(id, { freq: 2 })

const setOf = (row: string): fc.Arbitrary<Edit> => {
  const kind = row.replace(/\d+$/, '') as RowKind
  return fc.record({
    op: fc.constant('set' as const),
    row: fc.constant(row),
    field: fc.constantFrom(...FIELDS[kind]),
    text: fc.constantFrom('май', 'до 15 июня', '', ...CYCLE_LINKS),
    base: fc.integer({ min: 0, max: 3 }),
  })
}
const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 4, arbitrary: id.chain(setOf) },
  fc.record({ op: fc.constant('remove' as const), row: id }),
  fc.record({ op: fc.constant('restore' as const), row: id }),
  { weight: 3, arbitrary: fc.record({ op: fc.constant('move' as const), row: id, parent, after }) },
  {
    weight: 2,
    arbitrary: fc.record({
      op: fc.constant('add' as const),
      row: fc.stringMatching(/^n\d$/),
      kind: fc.constantFrom(...KINDS),
      parent,
      after,
      cells: fc.constant({}),
    }),
  },
)
const edits = fc.array(edit, { maxLength: 25 })

const FRESH: Sheet = applyEdits(
  [],
  ADDED.map(({ kind, id: row }, i): Edit => {
    const under = PARENTS[kind].includes(null) && i % 2 === 0 ? null : kind === 'member' ? 'body0' : null
    return { op: 'add', row, kind, parent: kind === 'measure' ? `section${i % 3}` : under, after: null, cells: {} }
  }),
).sheet
/** A sheet with a past: built, then worked on. */
const sheet = edits.map((past) => applyEdits(FRESH, past).sheet)

const words = (it: Sheet) => standing(it).map((row) => [row.id, row.parentId, { ...blank(row.kind), ...row.cells }])
const blank = (kind: RowKind) => Object.fromEntries(FIELDS[kind].map((field) => [field, '']))

describe('laws of editing', () => {
  it('takes everything back: the same words in the same order', () => {
    fc.assert(
      fc.property(sheet, edits, (before, asked) => {
        const there = applyEdits(before, asked)
        const back = applyEdits(there.sheet, inverseOf(before, there.applied))
        expect([...back.conflicts, ...back.refused]).toEqual([])
        expect(words(back.sheet)).toEqual(words(before))
      }),
      { numRuns: 400 },
    )
  })

  it('does again what was taken back', () => {
    fc.assert(
      fc.property(sheet, edits, (before, asked) => {
        const there = applyEdits(before, asked)
        const undo = inverseOf(before, there.applied)
        const undone = applyEdits(there.sheet, undo)
        const again = applyEdits(undone.sheet, inverseOf(there.sheet, undone.applied))
        expect(words(again.sheet)).toEqual(words(there.sheet))
      }),
    )
  })

  it('never loses a row, and changes only the rows it names', () => {
    fc.assert(
      fc.property(sheet, edits, (before, asked) => {
        const there = applyEdits(before, asked)
        const known = new Map(there.sheet.map((row) => [row.id, row]))
        expect(known.size).toBe(there.sheet.length)
        for (const row of before)
          if (!there.changed.includes(row.id)) expect(known.get(row.id)).toBe(row)
          else expect(known.has(row.id)).toBe(true)
      }),
    )
  })

  it('keeps every row behind what it stands under, and no standing row under a removed one', () => {
    fc.assert(
      fc.property(sheet, (it) => {
        const place = new Map(it.map((row, i) => [row.id, i]))
        for (const row of it) {
          if (row.parentId === null) continue
          const above = it[place.get(row.parentId)!]!
          expect(place.get(above.id)!).toBeLessThan(place.get(row.id)!)
          if (row.removedWith === undefined) expect(above.removedWith).toBeUndefined()
        }
      }),
    )
  })

  it('conflicts and refusals change nothing', () => {
    fc.assert(
      fc.property(sheet, edits, (before, asked) => {
        const there = applyEdits(before, asked)
        expect(applyEdits(before, there.applied).sheet).toEqual(there.sheet)
      }),
    )
  })

  it('two people who write different cells get the same sheet, whoever is first', () => {
    fc.assert(
      fc.property(sheet, edits, edits, (before, hers, his) => {
        const cell = (it: Edit): string => (it.op === 'set' ? `${it.row} ${it.field}` : '')
        const mine = hers.filter((it) => it.op === 'set')
        const taken = new Set(mine.map(cell))
        const others = his.filter((it) => it.op === 'set' && !taken.has(cell(it)))
        const oneWay = applyEdits(applyEdits(before, mine).sheet, others).sheet
        const otherWay = applyEdits(applyEdits(before, others).sheet, mine).sheet
        expect(oneWay).toEqual(otherWay)
      }),
    )
  })
})
