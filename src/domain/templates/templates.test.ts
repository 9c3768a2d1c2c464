import { describe, expect, it } from 'vitest'
import { parseDay, type Day } from '../kernel/index.ts'
import { CYCLE_LINKS, draftOf } from '../writing/index.ts'
import { TEMPLATES, templateSheet, type TemplateCode } from './index.ts'

const day = (text: string): Day => parseDay(text)!
const PLANS: readonly (readonly [name: string, from: string, to: string])[] = [
  ['a calendar year', '2026-01-01', '2026-12-31'],
  ['a school year', '2026-09-01', '2027-08-31'],
  ['a school year until May', '2026-09-01', '2027-05-31'],
  ['the rest of a year', '2026-03-01', '2026-12-31'],
  ['three years', '2026-01-01', '2028-12-31'],
]
const CODES = Object.keys(TEMPLATES) as TemplateCode[]
const CASES = CODES.flatMap((code) => PLANS.map(([name, from, to]) => [code, name, day(from), day(to)] as const))

const sheet = (code: TemplateCode, from: Day, to: Day) => {
  let n = 0
  return templateSheet(code, { from, to, place: 'города Ольховца', newId: () => `r${(n += 1)}` })
}

describe.each(CASES)('%s for %s', (code, _, from, to) => {
  const rows = sheet(code, from, to)
  const draft = draftOf(rows)

  it('has terms that are read without doubt and lie in the plan', () => {
    for (const { termText, term } of [...draft.measures, ...draft.controlPoints]) {
      expect(term?.doubts, termText).toEqual([])
      expect(term?.windows.length, termText).toBeGreaterThan(0)
      expect(term?.outside, termText).toEqual([])
    }
    for (const { termText, term } of draft.document.clauses) expect(term?.doubts ?? [], termText).toEqual([])
  })

  it('names who answers for each measure and what is measured', () => {
    for (const { responsibles, responsibleText } of draft.measures)
      expect(responsibles.length, responsibleText).toBeGreaterThan(0)
    const measured = draft.measures.filter(({ targets }) => targets.some((target) => target.kind !== 'qualitative'))
    expect(measured.length / draft.measures.length).toBeGreaterThanOrEqual(0.8)
  })

  it('passes the document check without a remark', () => {
    expect(draft.findings).toEqual([])
  })

  it('leaves no mark unfilled and numbers every row', () => {
    for (const { kind, cells } of rows) {
      for (const text of Object.values(cells)) expect(text).not.toMatch(/[{}]|undefined/)
      if (kind === 'measure' || kind === 'section' || kind === 'clause') expect(cells.number).toMatch(/^\d/)
    }
    expect(draft.period).toMatchObject({ from, to })
    expect(draft.document.planTitle).toContain('города Ольховца на ')
  })
})

describe('the library', () => {
  const measuresOf = (code: TemplateCode) => TEMPLATES[code].sections.flatMap((section) => section.measures)

  it.each<[TemplateCode, number, number]>([
    ['municipalRoadmap', 45, 8],
    ['schoolProgramme', 30, 13],
    ['founderChecks', 20, 12],
  ])('%s has at least %i measures in %i sections', (code, measures, sections) => {
    expect(measuresOf(code).length).toBeGreaterThanOrEqual(measures)
    expect(TEMPLATES[code].sections.length).toBeGreaterThanOrEqual(sections)
  })

  it('serves every link of the cycle and every block of the self-check with the municipal roadmap', () => {
    const measures = measuresOf('municipalRoadmap')
    expect(new Set(measures.map((it) => it.link))).toEqual(new Set(CYCLE_LINKS))
    const blocks = measures.flatMap(({ why }) => [...why.matchAll(/C(\d)\.\d/g)].map((found) => found[1]))
    expect([...new Set(blocks)].sort()).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9'])
  })

  it('answers every risk of a school', () => {
    const risks = measuresOf('schoolProgramme').flatMap(({ why }) => why.match(/R\d\d/g) ?? [])
    const all = Array.from({ length: 13 }, (_, i) => `R${String(i + 1).padStart(2, '0')}`)
    expect([...new Set(risks)].sort()).toEqual(all)
  })

  it('says of every measure what it is for, in one sentence, and asks nothing twice', () => {
    for (const code of CODES) {
      const titles = measuresOf(code).map((it) => it.title)
      expect(new Set(titles).size).toBe(titles.length)
      for (const { why } of measuresOf(code)) expect(why).toMatch(/^[А-ЯЁ].{15,140}\.$/u)
    }
  })

  it('goes month by month from the first month of the plan', () => {
    const titles = (from: string, to: string) =>
      sheet('founderChecks', day(from), day(to)).flatMap((row) => (row.kind === 'section' ? [row.cells.title] : []))
    expect(titles('2026-01-01', '2026-12-31').slice(0, 2)).toEqual(['Январь', 'Февраль'])
    expect(titles('2026-09-01', '2027-05-31').slice(-2)).toEqual(['Апрель', 'Май'])
    expect(titles('2026-09-01', '2027-05-31')[0]).toBe('Сентябрь')
  })
})
