import type { Target } from '#domain/targets/index.ts'
import { number, percent } from '../../i18n/format.ts'
import { plan } from '../../i18n/ru/plan.ts'

const { directions } = plan.indicators

const valueWords = (value: number, unit: Target['unit']): string => (unit === '%' ? percent(value) : number(value))

/** «не менее 75 %», «2–4», «» where the target has no figure. */
export function targetWords({ comparator, value, valueMax, unit }: Target): string {
  if (value === null) return ''
  if (valueMax !== undefined) return `${number(value)}–${valueWords(valueMax, unit)}`
  return [comparator === null ? '' : directions[comparator], valueWords(value, unit)].filter(Boolean).join(' ')
}

/** The figure that answers are compared with: the one quantitative target of the measure, if there is one only. */
export function figureOf(targets: readonly Target[]): (Target & { readonly value: number }) | null {
  const figures = targets.filter(
    (it): it is Target & { readonly value: number } => it.kind === 'quantitative' && it.value !== null,
  )
  return figures.length === 1 ? (figures[0] ?? null) : null
}

/** Whether a value reaches the figure. */
export function reaches(
  value: number,
  { comparator, value: goal, valueMax }: Target & { readonly value: number },
): boolean {
  if (valueMax !== undefined) return value >= goal && value <= valueMax
  switch (comparator) {
    case '<=':
      return value <= goal
    case '<':
      return value < goal
    case '>':
      return value > goal
    case '>=':
    case '=':
    case null:
      return value >= goal
  }
}
