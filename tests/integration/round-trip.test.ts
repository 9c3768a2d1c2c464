import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDocument } from '#adapters/documents-in/index.ts'
import { writeDocx } from '#adapters/documents-out/index.ts'
import { planDocument } from '#domain/orders/index.ts'
import { type Draft, understand } from '#domain/understanding/index.ts'
import { WORD_DOCUMENTS } from '../fixtures/documents/word-documents.ts'
import { comparable, expected } from '../support/same-plan.ts'
import { score, seeds } from '../support/seeds.ts'

// Our own DOCX of a plan, read back, is the same plan: every sample, every document of the fixtures, every seed.

const FOLDERS = ['samples', 'tests/fixtures/documents'].map((folder) => join(import.meta.dirname, '../..', folder))
const CASES = [
  ...FOLDERS.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => /\.(?:md|txt|html|docx)$/.test(file) && file !== 'README.md')
      .map((file) => ({ name: file, bytes: () => new Uint8Array(readFileSync(join(folder, file))) })),
  ),
  ...WORD_DOCUMENTS.map(({ name, bytes }) => ({ name: `${name}.docx`, bytes })),
]
const SEEDS = seeds()
if (SEEDS.length === 0)
  process.stdout.write('not run: round trip of the real orders, which are not beside the checkout\n')

async function read(bytes: Uint8Array, name: string): Promise<Draft> {
  const source = await readDocument(bytes, name)
  if (!source.ok) throw new Error(`refused: ${source.refused}`)
  return understand(source.value)
}

const again = async (draft: Draft): Promise<Draft> => read(await writeDocx(planDocument(draft)), 'plan.docx')

describe('our own DOCX, read back', () => {
  it.each(CASES.map((it) => [it.name, it] as const))('%s', async (name, { bytes }) => {
    const draft = await read(bytes(), name)
    expect(comparable(await again(draft))).toEqual(expected(draft))
  })
})

describe.skipIf(SEEDS.length === 0)('the real orders', () => {
  it.each(SEEDS.map((it) => [it.name, it] as const))('%s', async (_, { text, expectation }) => {
    const draft = await read(new TextEncoder().encode(text), 'seed.txt')
    const back = await again(draft)
    expect(comparable(back)).toEqual(expected(draft))
    if (expectation !== null)
      expect(score(expectation, back).percent).toBeGreaterThanOrEqual(score(expectation, draft).percent)
  })
})
