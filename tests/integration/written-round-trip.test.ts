import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDocument } from '#adapters/documents-in/index.ts'
import { type Draft, understand } from '#domain/understanding/index.ts'
import { draftOf, sheetOf } from '#domain/writing/index.ts'
import { readText, seeds } from '../support/seeds.ts'

// What a document says becomes cells of a sheet, and the cells say the same again: every sample, fixture and seed.

const ROOT = join(import.meta.dirname, '../..')
const FOLDERS = ['samples', 'tests/fixtures/documents']
const FILES = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .filter((file) => /\.(?:md|txt|html|docx)$/.test(file) && file !== 'README.md')
    .map((file) => join(folder, file)),
)

const read = async (file: string): Promise<Draft> => {
  const source = await readDocument(new Uint8Array(readFileSync(join(ROOT, file))), file)
  if (!source.ok) throw new Error(`refused: ${source.refused}`)
  return understand(source.value)
}

const counter = (): (() => string) => {
  let n = 0
  return () => `r${(n += 1)}`
}

/** What a sheet keeps of a draft: every printed text, and what the grammars make of it. */
const kept = ({ document, period, measures, sections, ...draft }: Draft) => ({
  document: {
    title: document.title,
    issuer: document.issuer,
    place: document.place,
    purpose: document.purpose,
    signatory: document.signatory,
    executor: document.executor,
    basis: document.basis,
    clauses: document.clauses,
  },
  period: period && { from: period.from, to: period.to },
  goal: draft.goal,
  tasks: draft.tasks,
  indicators: draft.indicators,
  directions: draft.directions,
  controlPoints: draft.controlPoints,
  sections,
  measures: measures.map((it) => ({
    section: it.section,
    table: it.table,
    number: it.number,
    title: it.title,
    termText: it.termText,
    responsibleText: it.responsibleText,
    resultText: it.resultText,
    reportFormText: it.reportFormText,
    infoSupportText: it.infoSupportText,
    extras: it.extras?.filter(({ text }) => text !== ''),
    term: it.term,
    responsibles: it.responsibles,
    targets: it.targets,
    schools: it.schools,
  })),
  bodies: draft.bodies,
  people: draft.people,
  schools: draft.schools,
})

function staysTheSame(draft: Draft): void {
  const { kind } = draft.document
  const there = sheetOf(draft, counter())
  const back = draftOf(there, { kind: kind === 'plan' || kind === 'programme' ? 'plan' : 'order' })
  expect(kept(back)).toEqual(kept(draft))
  expect(sheetOf(back, counter())).toEqual(there)
}

describe('a plan becomes a sheet and a sheet a plan', () => {
  it.each(FILES)('%s', async (file) => staysTheSame(await read(file)))

  it.each(seeds().map(({ name, text }) => [name, text]))('the real order %s', async (_, text) =>
    staysTheSame(await readText(text)),
  )
})
