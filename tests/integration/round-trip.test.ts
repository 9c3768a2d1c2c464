import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDocument } from '#adapters/documents-in/index.ts'
import { writeDocx } from '#adapters/documents-out/index.ts'
import { planDocument } from '#domain/orders/index.ts'
import { type Draft, understand } from '#domain/understanding/index.ts'
import { WORD_DOCUMENTS } from '../fixtures/documents/word-documents.ts'
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

/**
 * Everything a draft holds but what belongs to the file it was read from, not to the plan:
 * - `source`: pages, tables and lines of that file;
 * - `confidence`, `repairs`, `doubts`: what its layout made unsure (torn rows, guessed columns); ours leaves nothing unsure;
 * - of `findings` their places and words, which quote that file: the rules that speak are compared.
 */
const comparable = ({ findings, measures, ...draft }: Draft) => ({
  ...draft,
  measures: measures.map(({ source: _source, confidence: _sure, repairs: _mended, doubts: _asked, ...it }) => it),
  rules: [...new Set(findings.map((it) => it.rule))].sort(),
})

/**
 * What the paper that we make of a draft says: the same, but that a plan which no annex heads gets the head its order
 * asks for. It takes the next number, its title becomes that of the annex, and the check finds no head missing.
 */
function expected(draft: Draft): ReturnType<typeof comparable> {
  const plan = comparable(draft)
  const { planTitle, ...document } = plan.document
  if (planTitle === undefined) return plan
  const number = String(document.annexes.length + 1)
  const [day, order] = [document.date?.split('-').reverse().join('.'), document.number]
  const head = { number, reference: `Приложение ${number} к приказу от ${day} № ${order}`, title: planTitle }
  return {
    ...plan,
    document: { ...document, annexes: [...document.annexes, head] },
    rules: plan.rules.filter((rule) => rule !== 'annexHeadingMissing'),
  }
}

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
