import { parseDay, type Day } from '#domain/kernel/index.ts'
import { readResponsibles } from '#domain/responsibles/index.ts'
import { readTargets } from '#domain/targets/index.ts'
import { readTerm, type Term, type TermContext } from '#domain/terms/index.ts'

export type Grammar = 'terms' | 'responsibles' | 'targets'
type Fields = Readonly<Record<string, unknown>>

/** What is answered to a line that cannot be read. */
interface Refused {
  readonly error: string
}
const isRefused = (it: object): it is Refused => 'error' in it

const DAY_FIELDS = ['from', 'to'] as const

const isTerm = (value: unknown): value is Term =>
  typeof value === 'object' &&
  value !== null &&
  ['windows', 'due', 'outside', 'doubts'].every((name) => Array.isArray((value as Fields)[name]))

function contextOf(fields: Fields): TermContext | Refused {
  const plan: { from?: Day; to?: Day } = {}
  for (const name of DAY_FIELDS) {
    const value = fields[name] ?? ''
    if (value === '') continue
    const day = typeof value === 'string' ? parseDay(value) : null
    if (!day) return { error: `В поле «${name}» ожидается день вида 2024-01-31` }
    plan[name] = day
  }
  if (plan.from && plan.to && plan.from > plan.to) return { error: 'Начало периода позже его конца' }
  const above = fields['above'] ?? undefined
  if (above === undefined) return plan
  if (typeof above === 'string') return { ...plan, above: readTerm(above, plan) }
  return isTerm(above)
    ? { ...plan, above }
    : { error: 'В поле «above» ожидается текст срока или его чтение из строки выше' }
}

function termOf(text: string, fields: Fields): Term | Refused {
  const context = contextOf(fields)
  return isRefused(context) ? context : readTerm(text, context)
}

const READERS: Readonly<Record<Grammar, (text: string, fields: Fields) => object>> = {
  terms: termOf,
  responsibles: (text) => ({ items: readResponsibles(text).items }),
  targets: (text) => ({ items: readTargets(text).items }),
}

export const isGrammar = (what: string): what is Grammar => Object.hasOwn(READERS, what)

const NOT_JSON = Symbol('not JSON')

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return NOT_JSON
  }
}

function answer(what: Grammar, line: string): object {
  const fields = jsonOf(line)
  if (fields === NOT_JSON) return { error: 'Строка не читается как JSON' }
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields))
    return { error: 'В строке ожидается объект JSON с полем «text»' }
  const { text } = fields as { text?: unknown }
  if (typeof text !== 'string') return { error: 'В строке нет поля «text» с текстом' }
  return READERS[what](text, fields as Fields)
}

/**
 * JSON lines in, JSON lines out, in order and one for one (INTERFACES, «parse»): a line that cannot be read is
 * answered with `{"error": …}` and does not stop the others. Empty lines are passed over.
 */
export async function* parseLines(what: Grammar, lines: AsyncIterable<string>): AsyncIterable<string> {
  for await (const line of lines) if (line.trim() !== '') yield JSON.stringify(answer(what, line))
}
