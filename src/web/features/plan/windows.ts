import { monthName, shortDay } from '../../i18n/format.ts'
import { measure as words } from '../../i18n/ru/plan.ts'
import type { Measure } from './queries.ts'

export type WindowObligation = Measure['obligations'][number]
export interface ObligationWindow {
  readonly key: string
  readonly label: string
  readonly rows: readonly WindowObligation[]
}

const whole = (from: string, due: string): boolean => from.slice(0, 7) === due.slice(0, 7) && from.endsWith('-01')

/** Obligations by their windows, in order of time: «февраль», «до 20 мар.», «без срока». */
export function windowsOf(obligations: readonly WindowObligation[], today: string): ObligationWindow[] {
  const groups = Map.groupBy(obligations, (it) => it.due ?? '')
  return [...groups.entries()]
    .sort(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : a.localeCompare(b)))
    .map(([due, rows]) => {
      const from = rows[0]?.windowFrom ?? null
      const year = due !== '' && due.slice(0, 4) !== today.slice(0, 4) ? ` ${due.slice(0, 4)}` : ''
      const label =
        due === ''
          ? words.withoutDay
          : from !== null && whole(from, due)
            ? `${monthName(due)}${year}`
            : `до ${shortDay(due, today)}`
      return { key: due, label, rows }
    })
}

/** The window people come for: the first that is not over, else the last. */
export const currentWindow = (windows: readonly ObligationWindow[]): ObligationWindow | undefined =>
  windows.find(({ rows }) =>
    rows.some(({ state }) => ['overdue', 'onReview', 'returned', 'inProgress', 'notDone'].includes(state)),
  ) ??
  windows.findLast(({ rows }) => rows.some(({ state }) => state !== 'notDue')) ??
  windows[0]
