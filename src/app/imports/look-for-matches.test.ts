import { describe, expect, it } from 'vitest'
import { readResponsibles } from '#domain/responsibles/index.ts'
import type { Draft } from '#domain/understanding/index.ts'
import type { Register, RegisteredOrganisation } from '../ports/confirm-store.ts'
import { lookForMatches } from './look-for-matches.ts'

const school = (id: string, short: string): RegisteredOrganisation => ({
  id,
  kind: 'school',
  name: `МБОУ «${short}»`,
  short,
  former: [],
  lists: [],
})
const register: Register = {
  organisations: [school('4', 'СОШ № 4'), school('7', 'СОШ № 7'), school('l7', 'Лицей № 7')],
  people: [
    { id: 'anna', name: 'Лунина Анна Викторовна', position: 'директор', organisation: 'МБОУ «СОШ № 4»' },
    { id: 'vera', name: 'Сепетая В.П.', position: 'методист', organisation: 'ИМЦ' },
  ],
}
const measure = (responsible: string, schools: string[] = []) => ({
  responsibles: readResponsibles(responsible).items,
  schools,
  parts: [],
})
const draft = {
  schools: [{ name: 'МБОУ СОШ № 4', short: '', director: 'Лунина А.В.' }],
  people: [{ group: '', name: 'Сепетую В.П.', position: 'методист ИМЦ', roleInGroup: null }],
  measures: [measure('Сепетая В.П.', ['школа № 7']), measure('Сепетая В. П., Юдин М.О.', ['СОШ №4', 'школа № 7'])],
} as unknown as Draft

const none = { school: new Map<string, string | null>(), person: new Map<string, string | null>() }

describe('looking for matches of a draft', () => {
  it('asks once about everybody and every school, with the measures that name them', () => {
    const found = lookForMatches(draft, register, none)
    expect(found.map(({ kind, printed, places, decision }) => [kind, printed, places, decision.kind])).toEqual([
      ['school', 'МБОУ СОШ № 4', [], 'sure'],
      ['school', 'школа № 7', [0, 1], 'ask'],
      ['school', 'СОШ №4', [1], 'sure'],
      ['person', 'Лунина А.В., директор, МБОУ СОШ № 4', [], 'sure'],
      ['person', 'Сепетую В.П., методист ИМЦ', [], 'sure'],
      ['person', 'Сепетая В.П.', [0, 1], 'sure'],
      ['person', 'Юдин М.О.', [1], 'new'],
    ])
  })

  it('lets a remembered choice win, unless its record is gone', () => {
    const decided = (choice: string | null) =>
      lookForMatches(draft, register, { ...none, school: new Map([['школа 7', choice]]) })[1]?.decision
    expect(decided('l7')).toEqual({ kind: 'sure', id: 'l7' })
    expect(decided(null)).toEqual({ kind: 'new' })
    expect(decided('gone')?.kind).toBe('ask')
  })
})
