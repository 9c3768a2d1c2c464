import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')

interface Report {
  readonly modules: readonly { readonly source: string }[]
  readonly summary: {
    readonly violations: readonly {
      readonly from: string
      readonly to: string
      readonly rule: { readonly name: string }
    }[]
  }
}

async function cruise(cwd: string): Promise<Report> {
  const tool = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  const args = [tool, 'src', '--config', '.dependency-cruiser.cjs', '--output-type', 'json']
  // The tool's exit code is the number of violations; its report is on stdout in either case.
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd, maxBuffer: 1 << 28 }).catch(
    (failure: { stdout?: string }) => {
      if (!failure.stdout) throw failure
      return { stdout: failure.stdout }
    },
  )
  return JSON.parse(stdout) as Report
}

const isSource = (path: string) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts')

describe('the walls between the rooms', () => {
  it('stand in our own sources, every file of which was looked at', { timeout: 120_000 }, async () => {
    const report = await cruise(ROOT)
    const told = report.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)
    expect(told).toEqual([])
    const seen = new Set(report.modules.map((module) => module.source))
    const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter(isSource)
    expect(files.length).toBeGreaterThan(10)
    expect(files.filter((file) => !seen.has(`src/${file}`))).toEqual([])
  })
})

// A tree with one fault in each file: [file, what it imports, the rule that has to refuse it; null where it is allowed].
const PLANTED: readonly (readonly [file: string, imports: string, refusedBy: string | null])[] = [
  ['domain/terms/clock.ts', 'node:fs', 'domain-packages'],
  ['domain/terms/npm.ts', 'zod', 'domain-packages'],
  ['domain/terms/app.ts', '#app/plans/index.ts', 'domain-room'],
  ['domain/terms/later.ts', '#domain/obligations/index.ts', 'terms-looks-back-only'],
  ['domain/terms/unlisted.ts', '#domain/horoscopes/index.ts', 'terms-looks-back-only'],
  ['domain/terms/inside.ts', '#domain/kernel/day.ts', 'slices-of-domain-meet-at-their-index'],
  ['domain/terms/earlier.ts', '#domain/kernel/index.ts', null],
  ['app/plans/adapter.ts', '#adapters/db/index.ts', 'app-room'],
  ['app/plans/sql.ts', 'kysely', 'app-packages'],
  ['app/plans/wire.ts', '#contract/plans.ts', 'app-room'],
  ['app/plans/domain-inside.ts', '#domain/kernel/day.ts', 'the-domain-is-entered-by-an-index'],
  ['app/people/other-inside.ts', '../plans/inner.ts', 'slices-of-app-meet-at-their-index'],
  ['app/people/other-index.ts', '../plans/index.ts', null],
  ['app/people/port.ts', '../ports/clock.ts', null],
  ['adapters/db/plans/inside.ts', '../people/inner.ts', 'slices-of-adapters-db-meet-at-their-index'],
  ['adapters/db/plans/wire.ts', '#contract/plans.ts', 'adapters-room'],
  ['adapters/db/plans/sql.ts', 'kysely', null],
  ['adapters/mail/inside.ts', '../db/people/inner.ts', 'slices-of-adapters-meet-at-their-index'],
  ['http/plans/adapter.ts', '#adapters/db/index.ts', 'http-room'],
  ['http/plans/react.ts', 'react', 'react-stays-in-the-web'],
  ['http/plans/sql.ts', 'pg', 'sql-stays-in-the-database'],
  ['http/plans/contract.ts', '#contract/plans.ts', null],
  ['worker/http.ts', '#http/plans/contract.ts', 'worker-room'],
  ['cli/main.ts', '#main/wiring.ts', 'cli-room'],
  ['web/features/plans/app.ts', '#app/plans/index.ts', 'web-room'],
  ['web/features/plans/sql.ts', 'kysely', 'web-packages'],
  ['web/features/plans/inside.ts', '../people/inner.ts', 'slices-of-web-features-meet-at-their-index'],
  ['web/features/plans/react.ts', 'react', null],
  ['web/features/plans/domain.ts', '#domain/kernel/index.ts', null],
  ['main/web.ts', '#web/features/plans/react.ts', 'main-room'],
  ['main/test.ts', '../../tests/support.ts', 'sources-import-sources-only'],
  ['main/missing.ts', './nowhere.ts', 'everything-resolves'],
  ['main/circle-a.ts', './circle-b.ts', 'no-circles'],
  ['attic/old.ts', '#domain/kernel/index.ts', 'known-rooms-only'],
]

/** Harmless files that the planted ones point to. */
const BYSTANDERS = `
  domain/kernel/day.ts domain/kernel/index.ts domain/obligations/index.ts domain/horoscopes/index.ts
  app/plans/index.ts app/plans/inner.ts app/ports/clock.ts contract/plans.ts adapters/db/index.ts
  adapters/db/people/inner.ts web/features/people/inner.ts main/wiring.ts ../tests/support.ts`

describe('a planted fault', () => {
  const tree = mkdtempSync(join(tmpdir(), 'vekha-walls-'))
  let report: Report | undefined
  const plant = (file: string, text: string) => {
    mkdirSync(dirname(join(tree, 'src', file)), { recursive: true })
    writeFileSync(join(tree, 'src', file), text)
  }

  beforeAll(async () => {
    for (const file of ['package.json', 'tsconfig.json', 'tsconfig.base.json', '.dependency-cruiser.cjs'])
      cpSync(join(ROOT, file), join(tree, file))
    symlinkSync(join(ROOT, 'node_modules'), join(tree, 'node_modules'))
    for (const file of BYSTANDERS.trim().split(/\s+/)) plant(file, 'export const it = 1\n')
    for (const [file, imports] of PLANTED)
      plant(file, `import type * as it from '${imports}'\nexport type It = typeof it\n`)
    plant('main/circle-b.ts', "export * from './circle-a.ts'\n")
    report = await cruise(tree)
  }, 120_000)
  afterAll(() => {
    rmSync(tree, { recursive: true, force: true })
  })

  it.each(PLANTED)('src/%s importing %s: %s', (file, _imports, refusedBy) => {
    const rules = report?.summary.violations.filter(({ from }) => from === `src/${file}`).map(({ rule }) => rule.name)
    if (refusedBy === null) expect(rules).toEqual([])
    else expect(rules).toContain(refusedBy)
  })
})
