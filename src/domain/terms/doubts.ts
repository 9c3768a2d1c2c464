import type { Day, Window } from '../kernel/index.ts'
import { printDay, printWindow } from './print-day.ts'
import type { Doubt } from './term.ts'

const LONG = 80
const shortened = (quote: string): string => (quote.length > LONG ? `${quote.slice(0, LONG).trimEnd()}…` : quote)

/** Every doubt a term can have: one sentence that says what happened and what to decide (UI section 5). */
export const DOUBTS = {
  unreadText: (quote: string): Doubt => ({
    code: 'unreadText',
    message: `Слова «${shortened(quote)}» не относятся к известным срокам. Проверьте, не меняют ли они срок`,
    quote,
  }),
  figure: (quote: string): Doubt => ({
    code: 'figure',
    message: `В сроке стоит значение показателя: «${quote}». На даты оно не влияет`,
    quote,
  }),
  outsidePeriod: (window: Window, quote: string): Doubt => ({
    code: 'outsidePeriod',
    message: `Срок ${printWindow(window)} выходит за период плана. Что с ним сделать?`,
    quote,
  }),
  clipped: (window: Window, taken: Window, quote: string): Doubt => ({
    code: 'clippedToPeriod',
    message: `Срок ${printWindow(window)} не помещается в план, взята часть ${printWindow(taken)}. Так верно?`,
    quote,
  }),
  impossibleDay: (taken: Day, quote: string): Doubt => ({
    code: 'impossibleDay',
    message: `Такого дня в календаре нет, взяли ${printDay(taken)}. Какой день верный?`,
    quote,
  }),
  reversedRange: (quote: string): Doubt => ({
    code: 'reversedRange',
    message: 'Конец срока раньше начала, поменяли их местами. Так верно?',
    quote,
  }),
  noPeriod: (quote: string): Doubt => ({
    code: 'noPeriod',
    message: 'Без периода плана даты этого срока не определить. Укажите, на какие годы план',
    quote,
  }),
  ditto: (quote: string, known: boolean): Doubt => ({
    code: 'ditto',
    message: known
      ? 'Знак повтора: срок взят из строки выше. Так верно?'
      : 'Знак повтора, но строки выше нет. Какой здесь срок?',
    quote,
  }),
  misspelt: (quote: string, taken: string): Doubt => ({
    code: 'misspelt',
    message: `«${quote}» похоже на опечатку, прочли как «${taken}». Так верно?`,
    quote,
  }),
  vague: (quote: string): Doubt => ({
    code: 'vague',
    message: 'Срок назван приблизительно, границы выбраны по обычаю. Проверьте даты',
    quote,
  }),
  everyYear: (quote: string): Doubt => ({
    code: 'everyYear',
    message: 'Год не назван, срок взят для каждого года плана. Так верно?',
    quote,
  }),
  nearestYear: (quote: string): Doubt => ({
    code: 'nearestYear',
    message: 'Год не назван, взяли ближайший после соседнего срока. Так верно?',
    quote,
  }),
  namedYear: (quote: string): Doubt => ({
    code: 'namedYear',
    message: 'Сказано «ежегодно», но назван определённый год. Взяли только его. Так верно?',
    quote,
  }),
  monthly: (quote: string): Doubt => ({
    code: 'monthly',
    message: 'Назван день без месяца, взяли каждый месяц. Так верно?',
    quote,
  }),
  dayOfPeriod: (quote: string): Doubt => ({
    code: 'dayOfPeriod',
    message: 'Назван день, но не месяц внутри периода. Взяли первый месяц. Так верно?',
    quote,
  }),
  schoolYear: (quote: string): Doubt => ({
    code: 'schoolYear',
    message: 'Учебный год не совпадает с периодом плана, взяли весь период. Так верно?',
    quote,
  }),
} as const
