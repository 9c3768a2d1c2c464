import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Day } from '../kernel/index.ts'
import { readTerm } from '../terms/index.ts'
import { moveYears } from './move-years.ts'

const SAME = null

/** What is printed, what it becomes a year later, and what is told of it. */
const CASES: readonly (readonly [text: string, later: string | null, told?: 'clamped' | 'held' | 'distant'])[] = [
  ['до 20.03.2025', 'до 20.03.2026'],
  ['до 15.04. 2025 г.', 'до 15.04. 2026 г.'],
  ['20.12.25', '20.12.26'],
  ['с 01.09.2025 по 31.05.2026', 'с 01.09.2026 по 31.05.2027'],
  ['01.09.25–31.05.26', '01.09.26–31.05.27'],
  ['2025-05-14', '2026-05-14'],
  ['14/05/2025', '14/05/2026'],
  ['до 1 июня', SAME],
  ['до 1 июня 2025 года', 'до 1 июня 2026 года'],
  ['«15» мая 2025 г.', '«15» мая 2026 г.'],
  ['5-го октября 2025 г.', '5-го октября 2026 г.'],
  ['май 2025', 'май 2026'],
  ['май – июнь 2025 г.', 'май – июнь 2026 г.'],
  ['ноябрь 2025 – январь 2026', 'ноябрь 2026 – январь 2027'],
  ['05.2025', '05.2026'],
  ['март, сентябрь, декабрь 2025 года', 'март, сентябрь, декабрь 2026 года'],
  ['Май/июнь, Ноябрь 2025', 'Май/июнь, Ноябрь 2026'],
  ['I квартал 2025 года', 'I квартал 2026 года'],
  ['2 полугодие 2025', '2 полугодие 2026'],
  ['первое полугодие 2025/26 учебного года', 'первое полугодие 2026/27 учебного года'],
  ['2025/26 учебный год', '2026/27 учебный год'],
  ['2025/2026 учебный год', '2026/2027 учебный год'],
  ['2025-2026 учебный год', '2026-2027 учебный год'],
  ['2025–2026 уч. г.', '2026–2027 уч. г.'],
  ['25/26 уч. год', '26/27 уч. год'],
  ['в течение 2025 года', 'в течение 2026 года'],
  ['в течение 2025-2027 гг.', 'в течение 2026-2028 гг.'],
  ['2025, 2026 годы', '2026, 2027 годы'],
  ['2023–2025 годы', '2024–2026 годы'],
  ['ежегодно до 1 марта', SAME],
  ['ежегодно, март, август', SAME],
  ['ежегодно с 2025 года', 'ежегодно с 2026 года'],
  ['ежемесячно до 5 числа', SAME],
  ['ежеквартально в 2025 году', 'ежеквартально в 2026 году'],
  ['последняя пятница месяца', SAME],
  ['вторник, 14 мая 2025 г.', 'вторник, 14 мая 2026 г.'],
  ['до 29 февраля 2024 г.', 'до 28 февраля 2025 г.', 'clamped'],
  ['29.02.2024', '28.02.2025', 'clamped'],
  ['2024-02-29', '2025-02-28', 'clamped'],
  ['до 29 февраля', SAME],
  ['в течение 10 дней после получения результатов', SAME],
  ['по результатам ВПР-2025', 'по результатам ВПР-2026'],
  ['по результатам ВПР, ГИА-2025', 'по результатам ВПР, ГИА-2026'],
  ['по итогам 2024/2025 учебного года', 'по итогам 2025/2026 учебного года'],
  ['после публикации результатов ОГЭ 2025 года', 'после публикации результатов ОГЭ 2026 года'],
  ['по графику', SAME],
  ['постоянно', SAME],
  ['Апрель, 2025 (школа № 4, школа № 7)', 'Апрель, 2026 (школа № 4, школа № 7)'],
  ['до 15.05.2025 (приказ от 12.03.2024 № 5)', 'до 15.05.2026 (приказ от 12.03.2024 № 5)', 'held'],
  ['приказ от 12.03.2024 № 5', SAME, 'held'],
  ['приказ министерства образования от 22 января 2025 г. № 18-р «О перечне школ на 2025 год»', SAME, 'held'],
  ['В соответствии с письмом от 10.03.2025 № 02-36', SAME, 'held'],
  ['на основании протокола совещания от 29 января 2025 г.', SAME, 'held'],
  ['Федеральный закон от 29.12.2012 № 273-ФЗ «Об образовании в Российской Федерации»', SAME, 'held'],
  ['государственная программа «Развитие образования на 2019–2025 годы»', SAME, 'held'],
  ['Приказ № 27-2025', SAME, 'held'],
  ['Участие в конкурсе «Учитель года – 2025»', 'Участие в конкурсе «Учитель года – 2026»'],
  ['Анализ результатов ВПР 2025 года', 'Анализ результатов ВПР 2026 года'],
  ['Мониторинг по итогам 2024–2025 учебного года', 'Мониторинг по итогам 2025–2026 учебного года'],
  ['не менее 2025 учеников', SAME],
  ['обучено 2000 человек', SAME],
  ['п. 2.1.24 положения', SAME],
  ['31.13.25', SAME],
  ['телефон 2-20-25', SAME],
  ['к 2025 году – 60 %', 'к 2026 году – 60 %'],
  ['2025 год – 30 %, 2026 год – 50,5 %', '2026 год – 30 %, 2027 год – 50,5 %'],
  ['август 2025 – 15 %, август 2026 – 30 %', 'август 2026 – 15 %, август 2027 – 30 %'],
  ['доля 20,25 %', SAME],
  ['школа № 2025', SAME, 'held'],
  ['с 2012 года', SAME, 'distant'],
]

describe('years moved', () => {
  it.each(CASES.map(([text, later, told]) => [text, later ?? text, told] as const))(
    '«%s» → «%s»',
    (text, later, told) => {
      const moved = moveYears(text, 1, [2022, 2028])
      expect(moved.text).toBe(later)
      const said = (['clamped', 'held', 'distant'] as const).filter((list) => moved[list].length > 0)
      expect(said).toEqual(told === undefined ? [] : [told])
      if (told !== 'clamped') expect(moveYears(later, -1, [2023, 2029]).text).toBe(text)
    },
  )

  it('names a paper once, with its whole name', () => {
    expect(moveYears('до 15.05.2025 (приказ от 12.03.2024 № 5 «О перечне»)', 1).held).toEqual([
      'приказ от 12.03.2024 № 5 «О перечне»',
    ])
  })
})

describe('laws of moving years', () => {
  const piece = fc.oneof(
    fc.constantFrom(...CASES.filter(([, , told]) => told !== 'clamped').map(([text]) => text)),
    fc.constantFrom(' ', ', ', '; ', ' (', ') ', ' – ', '-', '/', '.', '«', '»', ' № ', ' от ', ' г. ', '12', 'ВПР-'),
  )

  it('moving there and back gives the text again', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), fc.integer({ min: -9, max: 9 }), (pieces, by) => {
        const text = pieces.join('')
        const there = moveYears(text, by)
        fc.pre(there.clamped.length === 0)
        const back = moveYears(there.text, -by)
        fc.pre(back.clamped.length === 0)
        expect(back.text).toBe(text)
      }),
      { numRuns: 1000 },
    )
  })

  it('never throws and loses no letter but the digits of years', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: -9, max: 9 }), (text, by) => {
        expect(moveYears(text, by).text.replace(/\d/g, '')).toBe(text.replace(/\d/g, ''))
      }),
    )
  })

  // In 28 years the calendar comes round: the same weekdays and leap days, so the windows are exactly those of before.
  const shifted = (day: Day): Day => `${Number(day.slice(0, 4)) + 28}${day.slice(4)}` as Day
  const TERMS = readFileSync(new URL('../../../tests/fixtures/terms.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { text: string; from?: Day; to?: Day })
    // a year printed with a letter for a nought, and a day that never was, are read with a doubt and are not moved
    .filter(({ text }) => !/2О2|29 февраля 2023/u.test(text))

  it('a moved term has the windows of the old one, moved', () => {
    expect(TERMS.length).toBeGreaterThan(300)
    for (const { text, from, to } of TERMS) {
      const before = readTerm(text, { from, to })
      const moved = moveYears(text, 28).text
      const after = readTerm(moved, { from: from && shifted(from), to: to && shifted(to) })
      expect(after.windows, moved).toEqual(before.windows.map((window) => window.map(shifted)))
      expect(after.kind, moved).toBe(before.kind)
    }
  })
})
