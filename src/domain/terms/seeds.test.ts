import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Day } from '../kernel/index.ts'
import { readTerm } from './read-term.ts'

/** Expectations read by hand from real orders; they lie beside the checkout and are not a part of it. */
const FOLDER = join(import.meta.dirname, '../../../../shared/expect')
const FOLDERS = [FOLDER, join(import.meta.dirname, '../../../../../shared/expect')]
const folder = FOLDERS.find(existsSync)

interface Expected {
  readonly kind: string | null
  readonly kind_also?: readonly string[]
  readonly windows: unknown
  readonly windows_alt?: unknown
}
interface Document {
  readonly metadata: { readonly period: { readonly from: Day; readonly to: Day } }
  readonly measures: readonly { readonly deadline: string; readonly deadline_expect?: Expected }[]
}

describe('terms of real orders', () => {
  if (!folder) {
    it('has no orders to read here', () => console.info('no expectations beside the checkout: real orders not read'))
    return
  }
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    const { metadata, measures } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Document
    it(`reads every term of ${file.slice(0, 3)}`, () => {
      const asked = measures.filter((measure) => measure.deadline_expect)
      expect(asked.length).toBeGreaterThan(0)
      for (const { deadline, deadline_expect: wanted } of asked) {
        const { from, to } = metadata.period
        const term = readTerm(deadline, { from, to })
        expect([wanted!.kind, ...(wanted!.kind_also ?? [])], deadline).toContain(term.kind)
        const alternatives = [wanted!.windows, ...(wanted!.windows_alt ? [wanted!.windows_alt] : [])]
        expect(alternatives, deadline).toContainEqual(term.windows)
      }
    })
  }
})
