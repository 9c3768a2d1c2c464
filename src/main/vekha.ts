import { EXIT } from '#cli/exit-codes.ts'
import { help, UsageError } from '#cli/usage.ts'
import { commandNamed } from './commands/index.ts'
import { ConfigError } from './config.ts'

const HELP = ['help', '--help', '-h']
const [name = 'help', ...args] = process.argv.slice(2)
process.exitCode = HELP.includes(name) || args.some((it) => HELP.slice(1).includes(it)) ? sayHelp() : await run()

function sayHelp(): number {
  process.stdout.write(help())
  return EXIT.ok
}

/** What a person can mend is one clear line; the rest of an error is for the log of the server. */
async function run(): Promise<number> {
  try {
    const load = commandNamed(name)
    if (!load) throw new UsageError('help', `Нет команды «${name}»`)
    const command = await load()
    return await command(args)
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error)
    process.stderr.write(`${text.split('\n')[0] ?? ''}\n`)
    return error instanceof UsageError || error instanceof ConfigError ? EXIT.usage : EXIT.failed
  }
}
