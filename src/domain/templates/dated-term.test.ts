import { describe, expect, it } from 'vitest'
import { parseDay } from '../kernel/index.ts'
import { datedTerm, periodWords } from './dated-term.ts'

const plan = (from: string, to: string) => ({ from: parseDay(from)!, to: parseDay(to)! })
const YEAR = plan('2026-01-01', '2026-12-31')
const SCHOOL = plan('2026-09-01', '2027-05-31')
const YEARS = plan('2026-01-01', '2028-12-31')

describe('a typical term on the calendar of a plan', () => {
  it.each([
    ['до 20 {месяца 4}', 'до 20 апреля 2026 г.', 'до 20 декабря 2026 г.', 'до 20 апреля 2026 г.'],
    ['{месяц -1}', 'декабрь 2026 г.', 'май 2027 г.', 'ежегодно, декабрь'],
    ['март, ноябрь', 'март, ноябрь 2026 г.', 'ноябрь 2026 г., март 2027 г.', 'ежегодно, март, ноябрь'],
    ['апрель – май', 'апрель – май 2026 г.', 'апрель – май 2027 г.', 'ежегодно, апрель – май'],
    ['май – июнь', 'май – июнь 2026 г.', 'май 2027 г.', 'ежегодно, май – июнь'],
    ['до 1 октября', 'до 1 октября 2026 г.', 'до 1 октября 2026 г.', 'ежегодно, до 1 октября'],
    ['июль', 'июль 2026 г.', null, 'ежегодно, июль'],
    ['ежеквартально', 'ежеквартально', 'ежеквартально', 'ежеквартально'],
    ['в течение года', 'в течение года', 'в течение учебного года', 'в течение года'],
  ])('«%s»', (term, year, school, years) => {
    expect(datedTerm(term, YEAR)).toBe(year)
    expect(datedTerm(term, SCHOOL)).toBe(school)
    expect(datedTerm(term, YEARS)).toBe(years)
  })

  it('counts no further than a short plan goes', () => {
    expect(datedTerm('{месяц 7}', plan('2026-10-01', '2026-12-31'))).toBe('декабрь 2026 г.')
    expect(datedTerm('{месяц -7}', plan('2026-10-01', '2026-12-31'))).toBe('октябрь 2026 г.')
  })

  it.each([
    [YEAR, 'на 2026 год'],
    [SCHOOL, 'на 2026/2027 учебный год'],
    [YEARS, 'на 2026–2028 годы'],
    [plan('2026-03-01', '2026-12-31'), 'на период с 01.03.2026 по 31.12.2026'],
  ])('names its period', (it, words) => expect(periodWords(it)).toBe(words))
})
