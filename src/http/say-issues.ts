import { plural } from '#domain/kernel/index.ts'
import type { z } from 'zod'

/** One fault of one field: `field` is its path, `message` a Russian sentence. */
export interface FieldError {
  readonly field: string
  readonly message: string
}

export const sayIssues = (issues: readonly z.core.$ZodIssue[]): FieldError[] =>
  issues.map((issue) => ({ field: issue.path.join('.'), message: sayIssue(issue) }))

function sayIssue(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'Заполните поле' : `Здесь нужно ${TYPES[issue.expected] ?? 'другое значение'}`
    case 'too_small':
      return issue.origin === 'string'
        ? `Нужно не меньше ${Number(issue.minimum)} ${plural(Number(issue.minimum), SIGNS)}`
        : `Нужно не меньше ${Number(issue.minimum)}`
    case 'too_big':
      return issue.origin === 'string'
        ? `Нужно не больше ${Number(issue.maximum)} ${plural(Number(issue.maximum), SIGNS)}`
        : `Нужно не больше ${Number(issue.maximum)}`
    case 'invalid_format':
      return FORMATS[issue.format] ?? 'Проверьте, как записано значение'
    case 'invalid_value':
      return `Возможные значения: ${issue.values.map(String).join(', ')}`
    default:
      return 'Проверьте значение'
  }
}

const SIGNS = ['знака', 'знаков', 'знаков'] as const

const TYPES: Readonly<Record<string, string>> = {
  string: 'текст',
  number: 'число',
  int: 'целое число',
  boolean: '«да» или «нет» (true, false)',
  array: 'список',
  object: 'объект JSON',
}

const FORMATS: Readonly<Record<string, string>> = {
  email: 'Проверьте адрес почты: он записан с ошибкой',
  uuid: 'Здесь нужен номер записи (UUID)',
  date: 'Такого дня нет. Запишите день как 2024-10-01',
  datetime: 'Запишите время как 2024-10-01T09:00:00Z',
  url: 'Проверьте адрес: он начинается с https://',
}
