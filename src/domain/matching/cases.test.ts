import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  decide,
  type Match,
  matchPeople,
  matchSchools,
  type PrintedPerson,
  type RegisteredPersonCard,
  type RegisteredSchool,
} from './index.ts'

// What orders print against small registers: an id, several ids where a person has to be asked, null where nobody of the
// register is meant. The cases were written before the code.

interface Case<Printed> {
  readonly printed: Printed
  readonly register: string
  readonly expect: string | readonly string[] | null
}
interface Registers {
  readonly schools: Readonly<Record<string, readonly RegisteredSchool[]>>
  readonly people: Readonly<Record<string, readonly RegisteredPersonCard[]>>
}

const fixture = (name: string): string =>
  readFileSync(new URL(`../../../tests/fixtures/${name}`, import.meta.url), 'utf8')
const registers = JSON.parse(fixture('matching-registers.json')) as Registers
const casesOf = <Printed>(name: string): Case<Printed>[] =>
  fixture(name)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Case<Printed>)

/** The cases counted by what was decided; `wrong` is sure of what nobody should be sure of. */
function measure<Printed>(cases: readonly Case<Printed>[], match: (it: Case<Printed>) => readonly Match[]) {
  const count = {
    found: 0,
    wrong: [] as string[],
    asked: 0,
    askedInVain: 0,
    lost: [] as string[],
    wanted: 0,
    nobody: 0,
  }
  for (const it of cases) {
    const decision = decide(match(it))
    const said = JSON.stringify(it.printed)
    if (typeof it.expect === 'string') count.wanted += 1
    if (it.expect === null) count.nobody += 1
    switch (decision.kind) {
      case 'sure':
        if (decision.id === it.expect) count.found += 1
        else count.wrong.push(said)
        break
      case 'ask':
        if (it.expect === null) count.askedInVain += 1
        else count.asked += 1
        break
      case 'new':
        if (it.expect !== null) count.lost.push(said)
    }
  }
  return {
    ...count,
    precision: count.found / (count.found + count.wrong.length),
    recall: count.found / count.wanted,
  }
}

const schoolCases = casesOf<string>('matching-schools.jsonl')
const peopleCases = casesOf<string | PrintedPerson>('matching-people.jsonl')

describe.each([
  {
    what: 'schools',
    cases: schoolCases.length,
    measured: measure(schoolCases, (it) => matchSchools(it.printed, registers.schools[it.register] ?? [])),
  },
  {
    what: 'people',
    cases: peopleCases.length,
    measured: measure(peopleCases, (it) => matchPeople(it.printed, registers.people[it.register] ?? [])),
  },
])('$what of the case file', ({ what, cases, measured }) => {
  it('are found, asked about and left alone as a person would', () => {
    console.log(`matching of ${what}, ${cases} cases`, measured)
    expect(cases).toBeGreaterThanOrEqual(110)
    expect(measured.precision).toBeGreaterThanOrEqual(0.98)
    expect(measured.recall).toBeGreaterThanOrEqual(0.95)
    expect(measured.askedInVain / measured.nobody).toBeLessThanOrEqual(0.1)
    expect(measured.lost.length).toBeLessThanOrEqual(2)
  })
})

it('asks about everybody who fits, where several do', () => {
  for (const it of schoolCases) {
    if (it.expect === null || typeof it.expect === 'string') continue
    const found = matchSchools(it.printed, registers.schools[it.register] ?? []).map(({ id }) => id)
    expect(found, it.printed).toEqual(expect.arrayContaining([...it.expect]))
  }
})
