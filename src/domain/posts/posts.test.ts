import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day, daysBetween } from '../kernel/index.ts'
import {
  actsFor,
  answersFor,
  type Holding,
  holderOn,
  inForce,
  isSolePost,
  leavePost,
  moveHolding,
  replaceHolder,
  type Substitution,
  substitute,
  takePost,
} from './index.ts'

const START = '2026-01-01' as Day
const day = (n: number): Day => addDays(START, n)
const held = (id: string, personId: string, from: number | null, to: number | null): Holding => ({
  id,
  personId,
  from: from === null ? null : day(from),
  to: to === null ? null : day(to),
})
const instead = (personId: string, substituteId: string, from: number, to: number): Substitution => ({
  id: `${personId}${substituteId}${from}`,
  personId,
  substituteId,
  from: day(from),
  to: day(to),
})

describe('a sole post', () => {
  const karelin = held('1', 'Карелин', 0, null)

  it('has one holder, and says who has it', () => {
    expect(takePost([karelin], held('2', 'Лосева', 10, null), true)).toMatchObject({ refused: 'postTaken' })
    expect(takePost([karelin], held('2', 'Лосева', 10, null), false)).toMatchObject({ ok: true })
    expect(takePost([karelin], held('2', 'Карелин', 10, null), false)).toMatchObject({ refused: 'alreadyHolds' })
    expect(takePost([], held('2', 'Лосева', 10, 9), true)).toMatchObject({ refused: 'wrongDays' })
    expect(holderOn([karelin], [], day(3))).toEqual({ kind: 'held', personId: 'Карелин' })
  })

  it('passes to the next without a day between', () => {
    const passed = replaceHolder([karelin], '1', { id: '2', personId: 'Лосева', from: day(10) }, true)
    expect(passed).toMatchObject({ value: [held('1', 'Карелин', 0, 9), held('2', 'Лосева', 10, null)] })
  })

  it('stays with whoever is appointed for later', () => {
    const later = held('3', 'Юдин', 20, null)
    const passed = replaceHolder(
      [held('1', 'Карелин', 0, 19), later],
      '1',
      { id: '2', personId: 'Лосева', from: day(10) },
      true,
    )
    expect(passed).toMatchObject({ value: [later, held('1', 'Карелин', 0, 9), held('2', 'Лосева', 10, 19)] })
  })

  it('is vacant after the last day of its holder', () => {
    const left = leavePost([karelin], karelin, day(5))
    expect(left.ok && holderOn(left.value, [], day(6))).toEqual({ kind: 'vacant' })
    expect(moveHolding([karelin], { ...karelin, to: day(-1) }, true)).toMatchObject({ refused: 'wrongDays' })
  })
})

describe('a substitution', () => {
  const chain = [instead('Карелин', 'Лосева', 0, 20), instead('Лосева', 'Юдин', 5, 8)]

  it('goes on to the substitute of the substitute while that one is absent', () => {
    const holdings = [held('1', 'Карелин', null, null)]
    expect(holderOn(holdings, chain, day(4))).toEqual({
      kind: 'acting',
      personId: 'Карелин',
      actingId: 'Лосева',
      through: [],
    })
    expect(holderOn(holdings, chain, day(6))).toMatchObject({ actingId: 'Юдин', through: ['Лосева'] })
    expect(holderOn(holdings, chain, day(21))).toEqual({ kind: 'held', personId: 'Карелин' })
    expect(answersFor(chain, 'Юдин', day(6)).sort()).toEqual(['Карелин', 'Лосева', 'Юдин'])
    expect(answersFor(chain, 'Лосева', day(6))).toEqual([])
  })

  it('never comes back to the absent one', () => {
    expect(substitute(chain, instead('Юдин', 'Карелин', 7, 30))).toMatchObject({ refused: 'substitutionCircle' })
    expect(substitute(chain, instead('Юдин', 'Карелин', 9, 30))).toMatchObject({ ok: true })
    expect(substitute(chain, instead('Карелин', 'Юдин', 20, 30))).toMatchObject({ refused: 'alreadySubstituted' })
    expect(substitute(chain, instead('Юдин', 'Юдин', 40, 41))).toMatchObject({ refused: 'selfSubstitution' })
  })
})

// Laws --------------------------------------------------------------------------------------------------------------

const PEOPLE = ['а', 'б', 'в', 'г'] as const
const person = fc.constantFrom(...PEOPLE)
const LAST = 40
const at = fc.integer({ min: 0, max: LAST })
const step = fc.oneof(
  fc.record({ kind: fc.constant('take' as const), person, from: at, to: fc.option(at) }),
  fc.record({ kind: fc.constant('leave' as const), which: fc.nat(9), at }),
  fc.record({ kind: fc.constant('replace' as const), person, at }),
  fc.record({ kind: fc.constant('substitute' as const), person, other: person, from: at, to: at }),
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

interface World {
  holdings: readonly Holding[]
  substitutions: readonly Substitution[]
}

function apply({ holdings, substitutions }: World, it: Step, n: number): World {
  const id = String(n)
  switch (it.kind) {
    case 'take': {
      const taken = takePost(holdings, held(id, it.person, it.from, it.to), true)
      return { substitutions, holdings: taken.ok ? taken.value : holdings }
    }
    case 'leave': {
      const of = holdings[it.which % Math.max(1, holdings.length)]
      const left = of && (of.to === null || day(it.at) < of.to) ? leavePost(holdings, of, day(it.at)) : null
      return { substitutions, holdings: left?.ok ? left.value : holdings }
    }
    case 'replace': {
      const former = holdings.find((one) => inForce(one, day(it.at)))
      const next = { id, personId: it.person, from: day(it.at) }
      const passed = former ? replaceHolder(holdings, former.id, next, true) : null
      return { substitutions, holdings: passed?.ok ? passed.value : holdings }
    }
    case 'substitute': {
      const added = substitute(substitutions, instead(it.person, it.other, it.from, it.to))
      return { holdings, substitutions: added.ok ? added.value : substitutions }
    }
  }
}

const days = Array.from({ length: LAST + 2 }, (_, n) => day(n))
const worlds = fc
  .array(step, { maxLength: 25 })
  .map((steps) => steps.reduce(apply, { holdings: [], substitutions: [] } as World))

describe('laws of posts and substitutions', () => {
  it('a held day has one holder and one who answers, a day of nobody says so, none has two', () => {
    fc.assert(
      fc.property(worlds, ({ holdings, substitutions }) => {
        for (const today of days) {
          const holders = holdings.filter((it) => inForce(it, today))
          expect(holders.length).toBeLessThanOrEqual(1)
          const answer = holderOn(holdings, substitutions, today)
          if (!holders[0]) {
            expect(answer).toEqual({ kind: 'vacant' })
            continue
          }
          if (answer.kind === 'vacant') throw new Error('a held post is called vacant')
          const acting = answer.kind === 'acting' ? answer.actingId : answer.personId
          expect(PEOPLE.filter((it) => answersFor(substitutions, it, today).includes(answer.personId))).toEqual([
            acting,
          ])
          expect(substitutions.some((it) => it.personId === acting && inForce(it, today))).toBe(false)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('a replacement leaves no day without a holder, and none that was with another', () => {
    fc.assert(
      fc.property(worlds, person, at, ({ holdings }, who, n) => {
        const former = holdings.find((it) => inForce(it, day(n)))
        const passed = former && replaceHolder(holdings, former.id, { id: 'new', personId: who, from: day(n) }, true)
        if (!passed?.ok) return
        for (const today of days) {
          const [before, after] = [holdings, passed.value].map((all) => holderOn(all, [], today))
          if (daysBetween(day(n), today) < 0) expect(after).toEqual(before)
          else if (before?.kind !== 'vacant') expect(after?.kind).toBe('held')
        }
        expect(holderOn(passed.value, [], day(n))).toEqual({ kind: 'held', personId: who })
      }),
      { numRuns: 500 },
    )
  })

  it('chains end', () => {
    fc.assert(
      fc.property(worlds, person, at, ({ substitutions }, who, n) => {
        const chain = actsFor(substitutions, who, day(n))
        expect(new Set(chain).size).toBe(chain.length)
      }),
    )
  })
})

describe('isSolePost', () => {
  for (const [title, sole] of [
    ['директор', true],
    ['Директор школы', true],
    ['и. о. директора', true],
    ['и.о.  заведующего', true],
    ['начальник управления образования', true],
    ['председатель комитета по образованию', true],
    ['заместитель директора по УВР', false],
    ['методист', false],
    ['начальник отдела кадров', false],
  ] as const)
    it(title, () => expect(isSolePost(title)).toBe(sole))
})
