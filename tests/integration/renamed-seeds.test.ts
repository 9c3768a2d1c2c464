import { describe, expect, it } from 'vitest'
import type { Draft } from '#domain/understanding/index.ts'
import { renameSeed } from '../support/rename-seed.ts'
import { readText, score, seeds } from '../support/seeds.ts'

const SEEDS = seeds()
if (SEEDS.length === 0) process.stdout.write('renamed-seeds: no seeds beside the checkout, nothing to rename\n')

/** Our own reading in the form of an expectation, for documents that nobody read by hand. */
const asExpectation = (draft: Draft): string =>
  JSON.stringify({
    metadata: { date: draft.document.date, number: draft.document.number, period: draft.period },
    goal: draft.goal,
    tasks: draft.tasks,
    indicators: draft.indicators,
    control_points: draft.controlPoints.map((it) => ({ title: it.text })),
    people: draft.people.filter((it) => it.group !== ''),
    schools: draft.schools,
    sections: draft.sections.map((it, index) => ({ index, title: it.title })),
    measures: draft.measures.map((it, seq) => ({
      seq, number: it.number, section: it.section, title: it.title, deadline: it.termText, responsible: it.responsibleText,
      result: it.resultText || it.infoSupportText, report_form: it.reportFormText, schools: it.schools,
      deadline_expect: { kind: it.term.kind, windows: it.term.windows },
      responsible_expect: it.responsibles.map(({ text, type }) => ({ text, type })),
    })), // prettier-ignore
  })

describe.skipIf(SEEDS.length === 0)('the real orders under other names, with the columns in another order', () => {
  const cases = SEEDS.flatMap((seed) =>
    (['synonyms', 'nonsense'] as const).map((headings) => [seed.name, headings, seed] as const),
  )
  it.each(cases)('%s, headings: %s', async (_, headings, seed) => {
    const plain = await readText(seed.text)
    const expectation = seed.expectation ?? asExpectation(plain)
    const renamed = renameSeed(seed.text, expectation, { headings })
    expect(renamed.text).not.toBe(seed.text)
    const before = score(expectation, plain)
    const after = score(renamed.expectation ?? '', await readText(renamed.text))
    expect(before.percent - after.percent, after.report).toBeLessThanOrEqual(1)
  })
})
