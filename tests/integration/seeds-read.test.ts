import { describe, expect, it } from 'vitest'
import type { Draft } from '#domain/understanding/index.ts'
import { lostCells } from '../support/nothing-lost.ts'
import { type Seed, readSource, readText, score, seeds } from '../support/seeds.ts'

const SEEDS = seeds()
if (SEEDS.length === 0) process.stdout.write('seeds-read: no seeds beside the checkout, nothing to read\n')

const scored = SEEDS.flatMap((seed) => (seed.expectation === null ? [] : [{ ...seed, expectation: seed.expectation }]))

/** What a careful reading of the documents themselves gives; the places follow the order of the seeds. */
const COUNTS = [
  { measures: 49, mechanisms: 10, sections: 5, controlPoints: 7, indicators: 8, people: 15, date: '2023-03-10', number: '126-09', from: '2023-01-01', to: '2025-12-31', torn: 8 },
  { measures: 21, mechanisms: 0, sections: 0, controlPoints: 0, indicators: 3, people: 5, date: '2020-10-14', number: '113', from: '2020-09-01', to: '2021-08-31', torn: 4 },
  { measures: 31, mechanisms: 0, sections: 3, controlPoints: 0, indicators: 0, people: 0, date: '2024-04-17', number: '191', from: '2024-01-01', to: '2024-12-31', torn: 3 },
  { measures: 19, mechanisms: 0, sections: 0, controlPoints: 0, indicators: 0, people: 0, date: null, number: null, from: '2022-01-01', to: '2023-12-31', torn: 2 },
  { measures: 43, mechanisms: 0, sections: 5, controlPoints: 0, indicators: 0, people: 7, date: '2024-01-15', number: '46', from: '2024-01-01', to: '2024-12-31', torn: 4 },
] // prettier-ignore

/** Rules that must speak up in each document (the defects really there), and how many remarks are too many. */
const DEFECTS: readonly (readonly string[])[] = [
  ['annexRefMismatch', 'annexHeadingMissing', 'baseActConflict', 'personNameConflict', 'numberingBroken', 'indicatorNoTarget', 'indicatorDuplicateYear', 'targetCoverageGap', 'targetDirectionConflict', 'measureIncomplete', 'termOutsidePeriod', 'abbreviationUndefined', 'textNoise'],
  ['measureIncomplete', 'termUnresolved', 'taskWithoutIndicator'],
  ['numberingBroken', 'termBeforeApproval', 'textNoise'],
  ['indicatorNotMeasurable', 'periodCoverageGap', 'abbreviationUndefined'],
  ['periodMismatch', 'numberingBroken', 'personNameConflict', 'annexSubjectMismatch', 'termOutsidePeriod', 'indicatorNotMeasurable', 'responsibleOutsideGroup'],
] // prettier-ignore

const isTorn = (draft: Draft): number =>
  draft.measures.filter((it) => it.repairs.some((repair) => repair.includes('разорвана'))).length

describe.skipIf(SEEDS.length === 0)('the real orders', () => {
  it.each(scored.map((seed) => [seed.name, seed] as const))('%s agrees with the reading by hand', async (_, seed) => {
    const { percent, report } = score(seed.expectation, await readText(seed.text))
    expect(percent, report).toBeGreaterThanOrEqual(99.5)
  })

  it.each(SEEDS.map((seed, i) => [seed.name, seed, i] as const))(
    '%s: counts, requisites and torn rows',
    async (_, seed: Seed, i) => {
      const draft = await readText(seed.text)
      const wanted = COUNTS[i]
      expect({
        measures: draft.measures.length,
        mechanisms: draft.measures.filter((it) => it.table === 'mechanisms').length,
        sections: draft.sections.length,
        controlPoints: draft.controlPoints.length,
        indicators: draft.indicators.length,
        date: draft.document.date,
        number: draft.document.number,
        from: draft.period?.from ?? null,
        to: draft.period?.to ?? null,
        torn: isTorn(draft),
      }).toEqual({ ...wanted, people: undefined })
      expect(draft.people.length).toBeGreaterThanOrEqual(wanted?.people ?? 0)
      expect(
        draft.measures.filter((it) => /^\p{Ll}/u.test(it.title)),
        'no row begins in the middle of a sentence',
      ).toEqual([])
    },
  )

  it.each(SEEDS.map((seed, i) => [seed.name, seed, i] as const))(
    '%s: its defects are found',
    async (_, seed: Seed, i) => {
      const rules = new Set((await readText(seed.text)).findings.map((it) => it.rule))
      expect([...(DEFECTS[i] ?? [])].filter((rule) => !rules.has(rule))).toEqual([])
    },
  )

  it.each(SEEDS.map((seed) => [seed.name, seed] as const))('%s: no cell is lost', async (_, seed: Seed) => {
    const source = await readSource(seed.text)
    const headers = source.blocks.flatMap((block) =>
      block.kind === 'table' ? (block.rows[0]?.cells.map((cell) => cell.text) ?? []) : [],
    )
    expect(lostCells(source, await readText(seed.text), headers)).toEqual([])
  })
})
