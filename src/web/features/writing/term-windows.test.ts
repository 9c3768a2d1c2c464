import { parseDay } from '#domain/kernel/index.ts'
import { readTerm } from '#domain/terms/index.ts'
import { expect, it } from 'vitest'
import { monthSheets, windowLines } from './term-windows.ts'

const from = parseDay('2026-01-01')!
const to = parseDay('2026-12-31')!
const nbsp = (text: string) => text.replaceAll('\u00a0', ' ')

it('shows windows with the working day on which they end', () => {
  const { lines, preliminary } = windowLines(readTerm('май 2026, октябрь 2026', { from, to }), from)
  expect(lines.map((it) => [it.window, nbsp(it.due), nbsp(it.note)])).toEqual([
    ['май', '1 июня, пн', '31-е, воскресенье'],
    ['октябрь', '2 ноября, пн', '31-е, суббота'],
  ])
  expect(preliminary).toEqual([])
})

it('says which calendar may still change and which windows lie outside the plan', () => {
  const next = parseDay('2027-12-31')!
  expect(windowLines(readTerm('март 2027', { from, to: next }), from).preliminary).toEqual([2027])
  const { lines } = windowLines(readTerm('март 2027', { from, to }), from)
  expect(lines).toMatchObject([{ outside: true, note: 'вне плана' }])
})

it('lays the term over the months of the plan', () => {
  const sheets = monthSheets(readTerm('до 15 мая 2026', { from, to }), from, to)
  expect(sheets.map((it) => it.name)).toHaveLength(12)
  const may = sheets[4]!
  expect([may.name, may.first, may.days.length, may.days[14], may.days[0], may.busy]).toEqual([
    'май',
    5,
    31,
    'due',
    'off',
    true,
  ])
})
