import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bare } from '../kernel/index.ts'
import { readResponsibles } from './index.ts'
import type { Responsible } from './index.ts'

interface Expected {
  readonly text: string
  readonly type: string
  readonly surname?: string
  readonly initials?: string
}

/** What a stranger would check: the split, the types, surname and initials; punctuation does not count. */
const judged = (items: readonly Expected[]): unknown[] =>
  items.map(({ text, type, surname, initials }) => ({
    text: bare(text),
    type,
    ...(type === 'person' ? { surname: bare(surname ?? ''), initials: bare(initials ?? '') } : {}),
  }))

const fixtures = readFileSync(new URL('../../../tests/fixtures/responsibles.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as { text: string; expect: Expected[] })

describe('readResponsibles', () => {
  it('has a table worth the name', () => expect(fixtures.length).toBeGreaterThanOrEqual(120))

  it.each(fixtures.map((line) => [line.text, line.expect] as const))('%s', (text, expected) => {
    expect(judged(readResponsibles(text).items)).toEqual(judged(expected))
  })

  it.each<[string, Partial<Responsible>]>([
    ['Лаптева О.Н., методист ИМЦ', { role: 'методист ИМЦ', organisation: 'ИМЦ' }],
    ['зам. директора по УВР Рябых К.К.', { role: 'зам. директора по УВР' }],
    ['Лаптева О.Н. (отдел образования)', { organisation: 'отдел образования' }],
    ['МБОУ СОШ № 7 (Лаптева О.Н.)', { organisation: 'МБОУ СОШ № 7' }],
    ['Лаптева О.Н., Рябых К.К. – методисты ММС', { role: 'методисты ММС', organisation: 'ММС' }],
    [
      'Консультанту отдела образования Рудневой Г.Н.',
      { surnameNominative: 'Руднева', organisation: 'отдела образования' },
    ],
    ['Лаптеву О.Н.', { surname: 'Лаптеву' }],
  ])('ties post and body to the name: %s', (text, expected) => {
    expect(readResponsibles(text).items[0]).toMatchObject(expected)
  })

  it('leaves a surname alone where the case is not sure', () => {
    expect(readResponsibles('Лаптеву О.Н.').items[0]).not.toHaveProperty('surnameNominative')
  })

  it('takes a line break for a separator where it survived', () => {
    const texts = readResponsibles('Специалисты\nИМЦ').items.map(({ text }) => text)
    expect(texts).toEqual(['Специалисты', 'ИМЦ'])
  })
})

describe('laws', () => {
  const known = fc.constantFrom(
    'Лаптева О.Н.',
    'К.К. Рябых',
    'ИМЦ',
    'ШНОР',
    'кураторы ШНОР',
    'Отдел образования',
    'МБОУ СОШ № 7',
    'классные руководители',
    'школьные команды',
    'методист ММС',
    'МКУ «Центр развития образования»',
    'родители',
  )
  const separator = fc.constantFrom(', ', '; ', ' ', ' и ', ' / ', ' – ', ' (', ') ')
  const cell = fc
    .array(fc.tuple(known, separator), { minLength: 1, maxLength: 6 })
    .map((parts) => parts.map(([item, sign]) => item + sign).join(''))

  const covered = (text: string): string =>
    readResponsibles(text)
      .items.flatMap(({ text: printed, role, organisation }) => [printed, role ?? '', organisation ?? ''])
      .join(' ')

  it('loses no word of the cell', () => {
    fc.assert(
      fc.property(cell, (text) => {
        const words = new Set(bare(covered(text)).split(' '))
        for (const word of bare(text).split(' ')) if (word !== 'и') expect(words).toContain(word)
      }),
    )
  })

  it('never throws, and invents no word', () => {
    const junk = fc.oneof(
      fc.string(),
      cell,
      fc.array(fc.constantFrom('«', '»', '(', ')', 'зам.', '№', ' ', ',', 'ОУ', '1.')).map((it) => it.join('')),
    )
    fc.assert(
      fc.property(junk, (text) => {
        const words = new Set(bare(text).split(' '))
        for (const { text: printed } of readResponsibles(text).items)
          for (const word of bare(printed).split(' ')) expect(words).toContain(word)
      }),
    )
  })

  it('keeps the others when one more addressee stands behind a semicolon', () => {
    fc.assert(
      fc.property(fc.array(known, { minLength: 1, maxLength: 4 }), known, (items, last) => {
        const list = items.join('; ')
        const alone = readResponsibles(list).items
        expect(readResponsibles(`${list}; ${last}`).items.slice(0, alone.length)).toEqual(alone)
      }),
    )
  })
})

const expectFolder = new URL('../../../../shared/expect/', import.meta.url)
const sharedIsHere = existsSync(expectFolder)
if (!sharedIsHere) console.log('no ../shared/expect beside the checkout: responsibles of the seeds are not compared')

describe.runIf(sharedIsHere)('responsibles of the real orders', () => {
  const files = sharedIsHere ? readdirSync(expectFolder).filter((name) => name.endsWith('.json')) : []
  it.each(files)('%s', (file) => {
    const { measures } = JSON.parse(readFileSync(new URL(file, expectFolder), 'utf8')) as {
      measures: { responsible: string; responsible_expect: Expected[] }[]
    }
    for (const { responsible, responsible_expect: expected } of measures) {
      expect(judged(readResponsibles(responsible).items), responsible).toEqual(judged(expected))
    }
  })
})
