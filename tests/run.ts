import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { findChromium } from './support/chromium.ts'

// `npm test`: every check in order, two at a time, a line each; `npm test -- unit lint` runs these only.
// The last line is the sum over the tests, plain, for a reader that is a program.

const ROOT = resolve(import.meta.dirname, '..')
const REPORTS = mkdtempSync(join(tmpdir(), 'vekha-tests-'))

interface Step {
  readonly name: string
  readonly commands: readonly (readonly string[])[]
  /** A vitest project: its tests are counted. */
  readonly counted?: boolean
  /** Needs both cores: starts when all before it have ended. */
  readonly alone?: boolean
  /** One line why this machine cannot run the step, null when it can. */
  readonly missing?: () => Promise<string | null>
}

const tests = (name: string): readonly string[] => [
  'vitest/vitest.mjs',
  'run',
  `--project=${name}`,
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${join(REPORTS, `${name}.json`)}`,
]

const STEPS: readonly Step[] = [
  {
    name: 'types',
    commands: [
      ['typescript/bin/tsc', '-p', 'tsconfig.json'],
      ['typescript/bin/tsc', '-p', 'tsconfig.domain.json'],
    ],
  },
  { name: 'format', commands: [['prettier/bin/prettier.cjs', '--check', '.']] },
  { name: 'lint', commands: [['eslint/bin/eslint.js', '.', '--max-warnings=0']] },
  { name: 'boundaries', commands: [tests('boundaries')], counted: true },
  { name: 'dead code', commands: [['knip/bin/knip.js', '--no-config-hints']] },
  { name: 'unit', commands: [tests('unit')], counted: true },
  { name: 'integration', commands: [tests('integration')], counted: true, alone: true },
  { name: 'browser', commands: [tests('browser')], counted: true, alone: true, missing: noBrowser },
]

/** Where a browser is a must (CI), its absence is found by the tests themselves. */
async function noBrowser(): Promise<string | null> {
  if (process.env['VEKHA_BROWSER'] === 'required') return null
  try {
    const chromium = await findChromium()
    chromium.discard()
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

interface Tally {
  passed: number
  failed: number
  skipped: number
}

/** A suite that could not even be read has no failed test of its own: it counts as one. */
function countedTests(name: string): Tally {
  const report = JSON.parse(readFileSync(join(REPORTS, `${name}.json`), 'utf8')) as Record<string, number> & {
    testResults: { status: string; assertionResults: { status: string }[] }[]
  }
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  )
  return {
    passed: report['numPassedTests'] ?? 0,
    failed: (report['numFailedTests'] ?? 0) + broken.length,
    skipped: (report['numPendingTests'] ?? 0) + (report['numTodoTests'] ?? 0),
  }
}

function run(command: readonly string[]): Promise<{ code: number; output: string }> {
  const [script = '', ...args] = command
  return new Promise((done) => {
    let output = ''
    const child = spawn(process.execPath, [join(ROOT, 'node_modules', script), ...args], {
      cwd: ROOT,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text
      })
    child.on('close', (code) => {
      done({ code: code ?? 1, output })
    })
  })
}

async function carryOut(step: Step): Promise<Tally> {
  const missing = await step.missing?.()
  if (missing) {
    console.log(`-  ${step.name.padEnd(12)} not run: ${missing}`)
    return { passed: 0, failed: 0, skipped: 0 }
  }
  const started = performance.now()
  let failure = ''
  for (const command of step.commands) {
    const { code, output } = await run(command)
    if (code !== 0) failure += output
    else for (const [line] of output.matchAll(/not run: .*/g)) console.log(`-  ${step.name.padEnd(12)} ${line}`)
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(6)
  const tally = step.counted ? readTally(step.name) : { passed: 0, failed: 0, skipped: 0 }
  // A red check counts as one failure, so that the sum is never green beside a red line.
  if (failure && tally.failed === 0) tally.failed = 1
  const told = step.counted ? `${tally.passed} passed${tally.failed ? `, ${tally.failed} failed` : ''}` : ''
  console.log(`${tally.failed ? '✗' : '✓'}  ${step.name.padEnd(12)}${seconds} s  ${told}`.trimEnd())
  if (failure) console.log(indented(failure))
  return tally
}

/** What a red check said, without the tests that passed. */
const indented = (output: string): string =>
  output
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\s+✓|^JSON report written/.test(line))
    .map((line) => `   │ ${line}`)
    .join('\n')

function readTally(name: string): Tally {
  try {
    return countedTests(name)
  } catch {
    return { passed: 0, failed: 1, skipped: 0 } // the run ended before it wrote its report
  }
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => STEPS.every((step) => step.name !== name))
if (unknown.length > 0) {
  console.error(`No step «${unknown.join('», «')}». Steps: ${STEPS.map((step) => step.name).join(', ')}`)
  process.exit(64)
}

const tallies: Promise<Tally>[] = []
const running = new Set<Promise<unknown>>()
for (const step of STEPS.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  while (running.size >= (step.alone ? 1 : 2)) await Promise.race(running)
  const tally = carryOut(step)
  tallies.push(tally)
  running.add(tally)
  void tally.finally(() => running.delete(tally))
  if (step.alone) await tally
}

const sum = { passed: 0, failed: 0, skipped: 0 }
for (const tally of await Promise.all(tallies))
  for (const key of ['passed', 'failed', 'skipped'] as const) sum[key] += tally[key]
rmSync(REPORTS, { recursive: true, force: true })
console.log(`\n${sum.passed} passed, ${sum.failed} failed${sum.skipped > 0 ? `, ${sum.skipped} skipped` : ''}`)
process.exitCode = sum.failed > 0 ? 1 : 0
