import { UsageError } from '#cli/usage.ts'
import { type ParseArgsConfig, parseArgs } from 'node:util'

const COMMON = { data: { type: 'string' }, lang: { type: 'string' } } as const

type Options = NonNullable<ParseArgsConfig['options']>
type Parsed<Own extends Options> = ReturnType<
  typeof parseArgs<{ options: Own & typeof COMMON; allowPositionals: true; allowNegative: true }>
>

/** The words after a command: at least `places` of them, and the options that it knows; anything else is wrong usage. */
export function readArguments<const Own extends Options>(
  command: string,
  args: string[],
  places: number,
  options: Own,
): Parsed<Own> {
  let parsed: Parsed<Own>
  try {
    parsed = parseArgs({ args, options: { ...COMMON, ...options }, allowPositionals: true, allowNegative: true })
  } catch {
    throw new UsageError(command)
  }
  if (parsed.positionals.length !== places) throw new UsageError(command)
  return parsed
}
