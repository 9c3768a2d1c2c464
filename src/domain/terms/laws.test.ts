import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateOf, fromNumber, monthOf, parseDay, toNumber, yearOf, type Day } from '../kernel/index.ts'
import { readTerm } from './read-term.ts'
import type { TermContext } from './term.ts'
import { tokenize } from './tokens.ts'

const day = (text: string): Day => parseDay(text)!
const PLANS: readonly TermContext[] = [
  { from: day('2024-01-01'), to: day('2024-12-31') },
  { from: day('2023-09-01'), to: day('2024-08-31') },
  { from: day('2023-01-01'), to: day('2025-12-31') },
  {},
]
const plan = fc.constantFrom(...PLANS)
const dayOf2024 = fc.integer({ min: toNumber(day('2024-01-01')), max: toNumber(day('2024-12-31')) }).map(fromNumber)

const MONTHS = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ')
const two = (n: number): string => String(n).padStart(2, '0')
const SPELLINGS: readonly ((it: Day) => string)[] = [
  (it) => `${two(dateOf(it))}.${two(monthOf(it))}.${yearOf(it)}`,
  (it) => `${dateOf(it)}.${two(monthOf(it))}. ${yearOf(it)} г.`,
  (it) => `${two(dateOf(it))}.${two(monthOf(it))}.${yearOf(it) % 100}`,
  (it) => `${two(dateOf(it))}/${two(monthOf(it))}/${yearOf(it)}`,
  (it) => it,
  (it) => `${dateOf(it)} ${MONTHS[monthOf(it) - 1]} ${yearOf(it)} года`,
  (it) => `${dateOf(it)}-го ${MONTHS[monthOf(it) - 1]}`,
  (it) => `${dateOf(it)}${MONTHS[monthOf(it) - 1]}${yearOf(it)}г.`,
]
const spelling = fc.constantFrom(...SPELLINGS)

/** Words that terms are made of, thrown together in any order. */
const PIECES =
  'ежегодно ежемесячно до с по не позднее март мая 2024 2023-2025 , - ; ( ) / 1 15 31 30.02 год гг. квартал I полугодие учебный каждый раз в течение года по графику результатам ВПР числа следующего месяца последняя пятница неделя конец начало далее « » № школа 100 % и декада летний каникулы'.split(
    ' ',
  )
const salad = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((words) => words.join(' '))
/** Four or more letters that no Russian word of a term begins with. */
const jargon = fc.stringMatching(/^[жщъ]{4,10}$/)

describe('laws of reading terms', () => {
  it('reads a written day back, however it was spelled', () => {
    fc.assert(
      fc.property(dayOf2024, spelling, (it, spelled) => {
        expect(readTerm(spelled(it), PLANS[0])).toMatchObject({ kind: 'date', windows: [[it, it]], doubts: [] })
        expect(readTerm(`до ${spelled(it)}`, PLANS[0])).toMatchObject({ kind: 'date', due: [it], doubts: [] })
      }),
    )
  })

  it('keeps every window inside the plan, in order, with its last day as the due day', () => {
    fc.assert(
      fc.property(salad, plan, (text, context) => {
        const { windows, due, outside } = readTerm(text, context)
        expect(due).toEqual(windows.map(([, to]) => to))
        expect(windows).toEqual([...windows].sort())
        for (const [from, to] of [...windows, ...outside]) expect(from <= to, text).toBe(true)
        if (context.from && context.to)
          for (const [from, to] of windows) expect(from >= context.from && to <= context.to, text).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('never throws, and always names its days rightly', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), salad),
        plan,
        (text, context) => {
          for (const window of readTerm(text, context).windows) for (const it of window) expect(parseDay(it)).toBe(it)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('loses no unknown word and is not disturbed by it', () => {
    fc.assert(
      fc.property(
        jargon,
        fc.constantFrom('до 25.12.2024', 'март, май', 'ежеквартально', 'в течение года'),
        (word, text) => {
          const alone = readTerm(text, PLANS[0])
          for (const mixed of [`${text}, ${word}`, `${word}; ${text}`, `${text} (${word})`]) {
            const term = readTerm(mixed, PLANS[0])
            expect([term.kind, term.windows]).toEqual([alone.kind, alone.windows])
            expect(term.doubts.map(({ quote }) => quote)).toContain(word)
          }
        },
      ),
    )
  })

  it('reads the same windows whatever schools stand in brackets', () => {
    const school = fc
      .tuple(fc.constantFrom('МБОУ «СОШ', 'МКОУ «ООШ', 'МАОУ «Лицей'), fc.integer({ min: 1, max: 99 }))
      .map(([kind, n]) => `${kind} № ${n}»`)
    const schools = fc.array(school, { minLength: 1, maxLength: 6 }).map((all) => `(${all.join(', ')})`)
    fc.assert(
      fc.property(schools, dayOf2024, (list, it) => {
        for (const text of [
          `до ${two(dateOf(it))}.${two(monthOf(it))}.2024`,
          'Январь, 2024',
          'Май/июнь, ноябрь 2024',
          'ежемесячно',
        ])
          expect(readTerm(`${text} ${list}`, PLANS[0])).toEqual(readTerm(text, PLANS[0]))
      }),
    )
  })

  it('reads capitals, hard spaces and doubled spaces as the same text', () => {
    fc.assert(
      fc.property(salad, plan, (text, context) => {
        const bare = ({ kind, windows }: ReturnType<typeof readTerm>) => ({ kind, windows })
        expect(bare(readTerm(text.replaceAll(' ', '\u00a0  '), context))).toEqual(bare(readTerm(text, context)))
      }),
    )
  })

  it('covers the text with its tokens', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const covered = tokenize(text)
          .map(({ at, end }) => text.slice(at, end))
          .join('')
        expect(covered.replace(/[\s-]/gu, '')).toBe(text.replace(/[\s-]/gu, ''))
      }),
    )
  })

  it('takes ten kilobytes of anything in a blink', () => {
    const JUNK = [
      '1, ',
      '1-',
      '(',
      '«',
      'март ',
      'до ',
      '31 ',
      'ежегодно, ',
      'по ',
      'щж',
      'последняя ',
      'СОШ № ',
      '2023-',
      'в течение ',
      '01.',
    ]
    for (const piece of JUNK) {
      const text = piece.repeat(Math.ceil(10_000 / piece.length))
      const milliseconds = [1, 2, 3].map(() => {
        const start = process.cpuUsage()
        readTerm(text, PLANS[2])
        const { user, system } = process.cpuUsage(start)
        return (user + system) / 1000
      })
      expect(Math.min(...milliseconds), piece).toBeLessThan(40)
    }
  })
})
