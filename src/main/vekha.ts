import { EXIT } from '#cli/exit-codes.ts'
import { commandNamed, USAGE } from './commands.ts'
import { ConfigError } from './config.ts'

const [name = 'help', ...args] = process.argv.slice(2)
const load = commandNamed(name)
if (load) {
  try {
    const run = await load()
    process.exitCode = await run(args)
  } catch (error) {
    process.exitCode = failed(error)
  }
} else {
  const asked = ['help', '--help', '-h'].includes(name)
  ;(asked ? process.stdout : process.stderr).write(asked ? USAGE : `Нет команды «${name}». Список: vekha help\n`)
  process.exitCode = asked ? EXIT.ok : EXIT.usage
}

/** Wrong usage and trouble with the machine: one line; a bug: its stack too. */
function failed(error: unknown): number {
  const wrongUsage = error instanceof ConfigError || isParseArgsError(error)
  const text = error instanceof Error ? error.message : String(error)
  process.stderr.write(`${text.split('\n')[0]}\n`)
  return wrongUsage ? EXIT.usage : EXIT.failed
}

const isParseArgsError = (error: unknown): boolean =>
  String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS')
