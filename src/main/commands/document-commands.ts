import { readDocument } from '#adapters/documents-in/index.ts'
import type { CommandResult, GivenFile } from '#cli/command-result.ts'
import { runDiff } from '#cli/diff-command.ts'
import { EXIT } from '#cli/exit-codes.ts'
import { isGrammar, parseLines } from '#cli/parse-lines.ts'
import { runPlan } from '#cli/plan-command.ts'
import { runRead } from '#cli/read-command.ts'
import { UsageError } from '#cli/usage.ts'
import { type Day, parseDay } from '#domain/kernel/index.ts'
import { once } from 'node:events'
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { createInterface } from 'node:readline'
import { languageOf } from '../config.ts'
import { readArguments } from './arguments.ts'

// The commands that need no database.

const NEEDS = { readDocument }
const LARGEST_FILE = 100 * 1024 * 1024
const JSON_OUT = { json: { type: 'boolean' } } as const
const PERIOD = { from: { type: 'string' }, to: { type: 'string' } } as const
const LISTS = { lists: { type: 'string' } } as const

export async function readCommand(args: string[]): Promise<number> {
  const { values, positionals } = readArguments('read', args, 1, { ...JSON_OUT, ...PERIOD, ...LISTS })
  return withFiles([positionals[0], values.lists], async ([file, lists]) =>
    runRead(NEEDS, file, { ...optionsOf('read', values), lists }),
  )
}

export async function planCommand(args: string[]): Promise<number> {
  const { values, positionals } = readArguments('plan', args, 1, { ...JSON_OUT, ...PERIOD, ...LISTS })
  if (!values.lists) throw new UsageError('plan')
  return withFiles([positionals[0], values.lists], async ([file, lists]) => {
    if (!lists) throw new UsageError('plan')
    return runPlan(NEEDS, file, lists, optionsOf('plan', values))
  })
}

export async function diffCommand(args: string[]): Promise<number> {
  const { values, positionals } = readArguments('diff', args, 2, JSON_OUT)
  return withFiles(positionals, async ([old, current]) => {
    if (!current) throw new UsageError('diff')
    return runDiff(NEEDS, old, current, optionsOf('diff', values))
  })
}

export async function parseCommand(args: string[]): Promise<number> {
  const { positionals } = readArguments('parse', args, 1, {})
  const [grammar = ''] = positionals
  if (!isGrammar(grammar)) throw new UsageError('parse')
  const lines = createInterface({ input: process.stdin, crlfDelay: Infinity })
  for await (const line of parseLines(grammar, lines))
    if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain')
  return EXIT.ok
}

interface Values {
  readonly json?: boolean | undefined
  readonly lang?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
}

function optionsOf(command: string, { json = false, lang, from, to }: Values) {
  const day = (text: string | undefined): Day | undefined => {
    const it = text === undefined ? undefined : parseDay(text)
    if (it === null) throw new UsageError(command, `«${text ?? ''}» не день вида 2024-01-31`)
    return it
  }
  return { json, lang: languageOf(lang), from: day(from), to: day(to) }
}

type Files = readonly [GivenFile, GivenFile | undefined]

/** Opens the files, runs the command, prints what it says. */
async function withFiles(
  paths: readonly (string | undefined)[],
  run: (files: Files) => Promise<CommandResult>,
): Promise<number> {
  const files: GivenFile[] = []
  for (const path of paths) {
    if (path === undefined) continue
    const file = await openFile(path)
    if ('exitCode' in file) return print(file)
    files.push(file)
  }
  const [first, second] = files
  if (!first) throw new Error('a command without its file')
  return print(await run([first, second]))
}

async function openFile(path: string): Promise<GivenFile | CommandResult> {
  const refuse = (exitCode: number, stderr: string): CommandResult => ({ exitCode, stdout: '', stderr: `${stderr}\n` })
  try {
    const { size } = await stat(path)
    if (size > LARGEST_FILE) return refuse(EXIT.tooLarge, `${path}: файл больше 100 МБ`)
    return { name: basename(path), bytes: new Uint8Array(await readFile(path)) }
  } catch {
    return refuse(EXIT.unreadable, `${path}: такого файла нет, или его нельзя прочитать`)
  }
}

async function print({ exitCode, stdout, stderr }: CommandResult): Promise<number> {
  process.stderr.write(stderr)
  if (stdout && !process.stdout.write(stdout)) await once(process.stdout, 'drain')
  return exitCode
}
