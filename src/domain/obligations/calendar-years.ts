/**
 * The five-day production calendar of Russia, year by year, as far as it departs from «Monday to Friday are working
 * days, the holidays of article 112 are not». Days are `MM-DD`.
 *
 * Transfers of days off are made by yearly government decrees under Labour Code art. 112; 2026: decree of 24.09.2025
 * № 1466. The figures of each quarter are the published totals; `production-calendar.test.ts` counts the days again.
 */
export interface CalendarYear {
  readonly year: number
  /** Working weekdays that became days off, by decree or because a holiday fell on a weekend. */
  readonly daysOff: readonly string[]
  /** Saturdays that are worked in exchange. */
  readonly workingSaturdays: readonly string[]
  /** Working days of the four quarters. */
  readonly quarters: readonly [number, number, number, number]
  /**
   * Days that presidential decrees made non-working with pay kept: kept apart, because they bound employers of some
   * kinds only and the published totals of the year count them as working days. For information; `isWorkingDay` does
   * not heed them.
   */
  readonly paidNonWorking: readonly (readonly [from: string, to: string, decree: string])[]
}

/** Holidays of Labour Code art. 112 that fall on the same day every year. */
export const HOLIDAYS: Readonly<Record<string, string>> = {
  '01-01': 'Новогодние каникулы',
  '01-02': 'Новогодние каникулы',
  '01-03': 'Новогодние каникулы',
  '01-04': 'Новогодние каникулы',
  '01-05': 'Новогодние каникулы',
  '01-06': 'Новогодние каникулы',
  '01-07': 'Рождество Христово',
  '01-08': 'Новогодние каникулы',
  '02-23': 'День защитника Отечества',
  '03-08': 'Международный женский день',
  '05-01': 'Праздник Весны и Труда',
  '05-09': 'День Победы',
  '06-12': 'День России',
  '11-04': 'День народного единства',
}

const year = (
  of: number,
  quarters: CalendarYear['quarters'],
  daysOff: string,
  workingSaturdays = '',
  paidNonWorking: CalendarYear['paidNonWorking'] = [],
): CalendarYear => ({
  year: of,
  daysOff: daysOff.split(' '),
  workingSaturdays: workingSaturdays.split(' ').filter(Boolean),
  quarters,
  paidNonWorking,
})

export const CALENDAR_YEARS: readonly CalendarYear[] = [
  year(2020, [57, 60, 66, 65], '02-24 03-09 05-04 05-05 05-11', '', [
    ['03-30', '04-03', 'Указ Президента РФ от 25.03.2020 № 206'],
    ['04-04', '04-30', 'Указ Президента РФ от 02.04.2020 № 239'],
    ['05-06', '05-08', 'Указ Президента РФ от 28.04.2020 № 294'],
    ['06-24', '06-24', 'Указ Президента РФ от 29.05.2020 № 345'],
    ['07-01', '07-01', 'Указ Президента РФ от 01.06.2020 № 354'],
  ]),
  year(2021, [56, 62, 66, 63], '02-22 05-03 05-10 06-14 11-05 12-31', '02-20', [
    ['05-04', '05-07', 'Указ Президента РФ от 23.04.2021 № 242'],
    ['10-30', '11-07', 'Указ Президента РФ от 20.10.2021 № 595'],
  ]),
  year(2022, [57, 60, 66, 64], '03-07 05-02 05-03 05-10 06-13', '03-05'),
  year(2023, [57, 61, 65, 64], '02-24 05-08 11-06'),
  year(2024, [57, 60, 66, 65], '04-29 04-30 05-10 12-30 12-31', '04-27 11-02 12-28'),
  year(2025, [58, 59, 66, 64], '05-02 05-08 06-13 11-03 12-31', '11-01'),
  year(2026, [55, 62, 66, 64], '01-09 03-09 05-11 12-31'),
]
