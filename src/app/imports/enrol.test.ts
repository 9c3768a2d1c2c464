import { describe, expect, it } from 'vitest'
import type { Day } from '#domain/kernel/index.ts'
import type { Remembered } from '#domain/matching/index.ts'
import type { Draft } from '#domain/understanding/index.ts'
import type { Register, RegisteredOrganisation } from '../ports/confirm-store.ts'
import { enrol } from './enrol.ts'

const PERIOD = { from: '2024-01-01' as Day, to: '2024-12-31' as Day }

const school = (n: number, listed = false): RegisteredOrganisation => ({
  id: `school-${n}`,
  kind: 'school',
  name: `МБОУ «Средняя общеобразовательная школа № ${n}»`,
  short: `СОШ № ${n}`,
  former: [],
  lists: listed ? [{ code: 'ШНОР', from: '2023-09-01' as Day, to: null }] : [],
})
const centre: RegisteredOrganisation = {
  id: 'imc',
  kind: 'methodologyCentre',
  name: 'МБУ «ИМЦ»',
  short: 'ИМЦ',
  former: [],
  lists: [],
}

const draft = (it: Partial<Draft>): Draft =>
  ({
    document: { date: '2024-01-15', number: '17', title: 'О поддержке ШНОР' },
    measures: [],
    schools: [],
    people: [],
    abbreviations: [],
    ...it,
  }) as unknown as Draft

const enrolled = (register: Partial<Register>, it: Partial<Draft>, remembered?: Remembered) => {
  let n = 0
  return enrol(
    { organisations: [], people: [], ...register },
    { draft: draft(it), period: PERIOD, basis: '№ 17 от 15.01.2024', newId: () => `new-${++n}`, remembered },
  )
}

describe('enrolling those whom an order names', () => {
  it('finds schools that are registered and puts them into the list of the order', () => {
    const { organisation, schoolListing } = enrolled(
      { organisations: [school(4), school(5, true)] },
      { schools: ['МБОУ СОШ № 4', 'МБОУ СОШ № 5'].map((name) => ({ name, short: '', director: '' })) },
    )
    expect(organisation).toEqual([])
    expect(schoolListing).toEqual([
      { schoolId: 'school-4', code: 'ШНОР', fromDay: '2024-01-01', toDay: '2024-12-31', basis: '№ 17 от 15.01.2024' },
    ])
  })

  it('leaves the days alone that the register already has in the list', () => {
    const later = { ...school(4), lists: [{ code: 'ШНОР', from: '2024-03-01' as Day, to: '2024-06-30' as Day }] }
    const { schoolListing } = enrolled(
      { organisations: [later] },
      { schools: [{ name: 'МБОУ СОШ № 4', short: '', director: '' }] },
    )
    expect(schoolListing.map(({ fromDay, toDay }) => [fromDay, toDay])).toEqual([
      ['2024-01-01', '2024-02-29'],
      ['2024-07-01', '2024-12-31'],
    ])
  })

  it('adds a school with its director', () => {
    const { organisation, person, post, organisations } = enrolled(
      { organisations: [school(4)] },
      { schools: [{ name: 'МБОУ «СОШ № 9»', short: '', director: 'Лугова В.П.' }] },
    )
    expect(organisation).toEqual([
      { id: 'new-1', kind: 'school', name: 'МБОУ «СОШ № 9»', shortName: 'СОШ № 9', schoolKind: 'СОШ' },
    ])
    expect(person).toEqual([{ id: 'new-2', name: 'Лугова В.П.' }])
    expect(post).toEqual([{ personId: 'new-2', organisationId: 'new-1', title: 'директор', fromDay: '2024-01-15' }])
    expect(organisations.at(-1)?.lists.map(({ code }) => code)).toEqual(['ШНОР'])
  })

  it('knows a person by initials, adds an unknown one, and finds where they work', () => {
    const known = { id: 'anna', name: 'Ветрова Анна Петровна', position: 'методист', organisation: '' }
    const { person, post, members } = enrolled(
      { organisations: [centre], people: [known] },
      {
        people: [
          { group: 'Рабочая группа', name: 'Ветрова А.П.', position: 'методист ИМЦ', roleInGroup: null },
          { group: 'Рабочая группа', name: 'Юдин Марк Олегович', position: 'директор ИМЦ', roleInGroup: null },
        ],
      },
    )
    expect(person.map(({ name }) => name)).toEqual(['Юдин Марк Олегович'])
    expect(post.map(({ organisationId }) => organisationId)).toEqual(['imc'])
    expect(members).toEqual(['anna', 'new-1'])
  })

  it('calls the list by what the order speaks of', () => {
    const schools = [{ name: 'МБОУ «СОШ № 9»', short: '', director: '' }]
    const title = 'О поддержке школ, функционирующих в неблагоприятных социальных условиях (ШНСУ)'
    const document = { date: null, number: null, title } as Draft['document']
    expect(enrolled({}, { schools, document }).schoolListing.map(({ code }) => code)).toEqual(['ШНСУ'])
    expect(enrolled({}, { schools }).schoolListing.map(({ code }) => code)).toEqual(['ШНОР'])
  })

  it('does what people chose, and adds once whom they said to be new', () => {
    const { schoolListing, organisation } = enrolled(
      { organisations: [school(4), { ...school(4), id: 'other-4' }, school(5)] },
      {
        schools: ['МБОУ СОШ № 4', 'МБОУ СОШ № 5', 'СОШ № 5'].map((name) => ({ name, short: '', director: '' })),
      },
      {
        school: new Map([
          ['мбоу сош 4', 'other-4'],
          ['мбоу сош 5', null],
          ['сош 5', null],
        ]),
        person: new Map(),
      },
    )
    expect(organisation.map(({ name }) => name)).toEqual(['МБОУ СОШ № 5'])
    expect(schoolListing.map(({ schoolId }) => schoolId)).toEqual(['other-4', 'new-1'])
  })
})
