import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { covers, type DatedFact, enter, gaps, inForceOn, leave, move, type Span } from './dated.ts'
import { addDays, type Day } from './day.ts'

const FIRST = '2024-01-01' as Day
const DAYS = 40
const at = (n: number): Day => addDays(FIRST, n)
/** Beyond both ends of the days looked at there is one more, where only open ends reach. */
const LOOKED_AT = Array.from({ length: DAYS + 2 }, (_, i) => at(i - 1))

const span = fc
  .record({
    from: fc.option(fc.integer({ min: 0, max: DAYS - 1 }), { freq: 8 }),
    to: fc.option(fc.integer({ min: 0, max: DAYS - 1 }), { freq: 3 }),
    basis: fc.constantFrom('приказ 1', 'приказ 2'),
  })
  .map(({ from, to, basis }): DatedFact => ({
    from: from === null ? null : at(from),
    to: to === null ? null : at(to),
    basis,
  }))

const command = fc.oneof(
  fc.record({ do: fc.constant('enter' as const), span }),
  fc.record({ do: fc.constant('move' as const), which: fc.nat(9), span }),
  fc.record({ do: fc.constant('leave' as const), which: fc.nat(9), day: fc.nat(DAYS - 1).map(at) }),
)

/** The naive register: what stands on each day, written day by day. */
type Diary = ReadonlyMap<Day, string>
const writeOver = (diary: Diary, span: Span, basis: string): Diary =>
  new Map([...diary, ...LOOKED_AT.filter((day) => covers(span, day)).map((day) => [day, basis] as const)])
const strike = (diary: Diary, span: Span): Diary => new Map([...diary].filter(([day]) => !covers(span, day)))
const isBackwards = ({ from, to }: Span) => from !== null && to !== null && to < from
const clashes = (diary: Diary, span: Span) => LOOKED_AT.some((day) => covers(span, day) && diary.has(day))

describe('dated facts', () => {
  it('give each day one answer, the one that a diary kept day by day gives, whatever is done to them', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 25 }), (commands) => {
        let facts: readonly DatedFact[] = []
        let diary: Diary = new Map()
        for (const it of commands) {
          const which = it.do === 'enter' ? undefined : facts[it.which % Math.max(1, facts.length)]
          if (it.do === 'enter') {
            const outcome = enter(facts, it.span)
            expect(outcome.ok).toBe(!isBackwards(it.span) && !clashes(diary, it.span))
            if (!outcome.ok) continue
            const { entry, absorbed } = outcome.value
            facts = [...facts.filter((one) => !absorbed.includes(one)), entry]
            diary = writeOver(diary, it.span, it.span.basis)
          } else if (which && it.do === 'move') {
            const outcome = move(facts, which, it.span)
            const others = strike(diary, which)
            expect(outcome.ok).toBe(!isBackwards(it.span) && !clashes(others, it.span))
            if (!outcome.ok) continue
            facts = facts.map((one) => (one === which ? outcome.value : one))
            diary = writeOver(others, it.span, it.span.basis)
          } else if (which && it.do === 'leave') {
            const outcome = leave(which, it.day)
            expect(outcome.ok).toBe(covers(which, it.day))
            if (!outcome.ok) continue
            facts = facts.map((one) => (one === which ? outcome.value : one))
            diary = strike(diary, { from: addDays(it.day, 1), to: which.to })
          }
          for (const day of LOOKED_AT) {
            expect(facts.filter((one) => covers(one, day)).length).toBeLessThanOrEqual(1)
            expect(inForceOn(facts, day)?.basis).toBe(diary.get(day))
          }
        }
      }),
      { numRuns: 400 },
    )
  })

  it('leave exactly the uncovered days as gaps, each in one of them', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 5 }), span, (facts, within) => {
        const sound = facts.filter((it) => !isBackwards(it))
        const found = gaps(sound, within)
        for (const day of LOOKED_AT)
          expect(found.filter((it) => covers(it, day)).length).toBe(
            !isBackwards(within) && covers(within, day) && !sound.some((it) => covers(it, day)) ? 1 : 0,
          )
      }),
    )
  })

  it('join neighbours of one act into one record, and only those', () => {
    const held = [
      { from: at(0), to: at(4), basis: 'приказ 1' },
      { from: at(10), to: null, basis: 'приказ 1' },
    ]
    const between = enter(held, { from: at(5), to: at(9), basis: 'приказ 1' })
    expect(between).toEqual({
      ok: true,
      value: { entry: { from: at(0), to: null, basis: 'приказ 1' }, absorbed: held },
    })
    const other = enter(held, { from: at(5), to: at(9), basis: 'приказ 2' })
    expect(other).toMatchObject({ ok: true, value: { absorbed: [] } })
  })
})
