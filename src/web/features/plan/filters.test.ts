import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { narrows, readFilters } from './filters.ts'

const ID = '3f536e3a-8a55-4c26-a0ef-b1c5f048f7cd'

describe('conditions of the plan in the address', () => {
  it('are read back as they were set', () => {
    const filters = { state: 'overdue', school: ID, person: ID, section: ID, q: '1.7', dense: true } as const
    expect(readFilters(filters)).toEqual(filters)
  })
  it('take a number typed as a number', () => {
    expect(readFilters({ q: 1.7 })).toEqual({ q: '1.7' })
  })
  it('leave out what they cannot mean', () => {
    expect(readFilters({ state: 'lost', school: 'all', q: '  ', dense: 'no', page: 2 })).toEqual({})
  })
  it('never throw, whatever a link says', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('state', 'school', 'person', 'section', 'q', 'dense'), fc.anything()),
        (search) => {
          expect(() => readFilters(search)).not.toThrow()
        },
      ),
    )
  })
  it('narrow the plan, density does not', () => {
    expect(narrows({ dense: true })).toBe(false)
    expect(narrows({ q: 'урок' })).toBe(true)
  })
})
