import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDocument } from '#adapters/documents-in/index.ts'
import type { SourceDocument } from '#domain/documents/index.ts'
import { understand } from '#domain/understanding/index.ts'
import { WORD_DOCUMENTS } from '../fixtures/documents/word-documents.ts'
import { lostCells } from '../support/nothing-lost.ts'

const FOLDER = join(import.meta.dirname, '../fixtures/documents')

/** What a person reads in the document; fields that are absent are not asked. */
interface Expectation {
  readonly kind?: string
  readonly date: string | null
  readonly number: string | null
  readonly place?: string
  readonly period?: readonly [string, string]
  readonly signatory?: string
  readonly goal?: string
  readonly tasks?: number
  readonly indicators?: number
  readonly controlPoints?: number
  readonly clauses?: readonly string[]
  readonly clauseTerms?: readonly string[]
  readonly annexes?: readonly string[]
  readonly people?: readonly string[]
  readonly schools?: readonly string[]
  readonly findings?: readonly string[]
  readonly sections: readonly (readonly [number: string, title: string])[]
  /** Section, number, title, term, responsible, result, report form. */
  readonly measures: readonly (readonly (string | null)[])[]
  readonly parts?: readonly (readonly [measure: number, parts: number])[]
  readonly extras?: readonly (readonly [measure: number, heading: string, text: string])[]
}

const texts = readdirSync(FOLDER).filter((file) => /\.(?:md|txt|html)$/.test(file))
const CASES = [
  ...texts.map((file) => ({
    name: file,
    bytes: () => new Uint8Array(readFileSync(join(FOLDER, file))),
    expectation: JSON.parse(readFileSync(join(FOLDER, file.replace(/\.\w+$/, '.expect.json')), 'utf8')) as Expectation,
  })),
  ...WORD_DOCUMENTS.map((it) => ({ ...it, expectation: it.expectation as Expectation })),
]

async function sourceOf(bytes: Uint8Array, name: string): Promise<SourceDocument> {
  const read = await readDocument(bytes, name)
  if (!read.ok) throw new Error(`refused: ${read.refused}`)
  return read.value
}

describe('documents of invented towns, each laid out in its own way', () => {
  it.each(CASES.map((it) => [it.name, it] as const))('%s', async (name, { bytes, expectation }) => {
    const source = await sourceOf(bytes(), name)
    const draft = understand(source)
    const { document, period } = draft
    const found: Record<keyof Expectation, unknown> = {
      kind: document.kind,
      date: document.date,
      number: document.number,
      place: document.place,
      period: period && [period.from, period.to],
      signatory: document.signatory?.name,
      goal: draft.goal,
      tasks: draft.tasks.length,
      indicators: draft.indicators.length,
      controlPoints: draft.controlPoints.length,
      clauses: document.clauses.map((it) => it.number),
      clauseTerms: document.clauses.map((it) => it.termText),
      annexes: document.annexes.map((it) => it.number),
      people: draft.people.map((it) => it.name),
      schools: draft.schools.map((it) => it.name),
      findings: draft.findings.map((it) => it.rule),
      sections: draft.sections.map((it) => [it.number, it.title]),
      measures: draft.measures.map((it) => [it.section === null ? null : (draft.sections[it.section]?.title ?? ''), it.number, it.title, it.termText, it.responsibleText, it.resultText, it.reportFormText]),
      parts: draft.measures.flatMap((it, i) => (it.parts.length > 0 ? [[i, it.parts.length]] : [])),
      extras: draft.measures.flatMap((it, i) => (it.extras ?? []).map((extra) => [i, extra.heading, extra.text])).slice(0, 1),
    } // prettier-ignore
    const asked = Object.keys(expectation) as (keyof Expectation)[]
    expect(Object.fromEntries(asked.map((key) => [key, found[key]]))).toEqual(expectation)
    if (expectation.measures.length > 0) {
      const headers = source.blocks.flatMap((block) =>
        block.kind === 'table' ? block.rows.slice(0, 3).flatMap((row) => row.cells.map((it) => it.text)) : [],
      )
      expect(lostCells(source, draft, headers)).toEqual([])
      expect(
        draft.findings
          .filter((it) => it.severity === 'error' && !(expectation.findings ?? []).includes(it.rule))
          .map((it) => it.message),
      ).toEqual([])
    }
  })
})
