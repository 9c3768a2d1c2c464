import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { readDocument } from '#adapters/documents-in/index.ts'
import type { SourceDocument } from '#domain/documents/index.ts'
import { type Draft, understand } from '#domain/understanding/index.ts'

// Real orders and the readings that people made of them lie beside the checkout, where the house was built; elsewhere
// the tests that want them say so in one line and pass.

const SHARED = resolve(import.meta.dirname, '../../../shared')

export interface Seed {
  readonly name: string
  readonly text: string
  /** The reading by hand, null where nobody made one. */
  readonly expectation: string | null
}

export function seeds(): Seed[] {
  const folder = join(SHARED, 'seeds')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .sort()
    .map((file) => {
      const name = file.replace(/\.txt$/, '')
      const expectation = join(SHARED, 'expect', `${name}.expect.json`)
      return {
        name,
        text: readFileSync(join(folder, file), 'utf8'),
        expectation: existsSync(expectation) ? readFileSync(expectation, 'utf8') : null,
      }
    })
}

export async function readSource(text: string): Promise<SourceDocument> {
  const read = await readDocument(new TextEncoder().encode(text), 'seed.txt')
  if (!read.ok) throw new Error(`refused: ${read.refused}`)
  return read.value
}

export const readText = async (text: string): Promise<Draft> => understand(await readSource(text))

/** Percent of agreement with a reading by hand, by the scorer that lies beside the seeds. */
export function score(expectation: string, draft: Draft): { percent: number; report: string } {
  const folder = mkdtempSync(join(tmpdir(), 'vekha-score-'))
  try {
    const [expected, answer] = [join(folder, 'expect.json'), join(folder, 'answer.json')]
    writeFileSync(expected, expectation)
    writeFileSync(answer, JSON.stringify(draft))
    const scorer = join(SHARED, 'tools', 'score-read.mjs')
    const report = execFileSync(process.execPath, [scorer, expected, answer, '--misses', '10'], { encoding: 'utf8' })
    return { percent: Number(/score ([\d.]+) %/.exec(report)?.[1] ?? 0), report }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
