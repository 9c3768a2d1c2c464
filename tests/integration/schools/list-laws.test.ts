import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { addDays, covers, type Day, type Span } from '#domain/kernel/index.ts'
import { useDatabase } from '../../support/fresh-database.ts'
import { plantTerritory } from '../../support/plant.ts'
import { testHouse } from '../../support/test-house.ts'

// The law of dated facts, held by the whole product: whatever is asked in whatever order, the list of a day is the one
// that a diary kept day by day tells.

const database = useDatabase()
const house = testHouse(database)
const send = (method: string, path: string, body?: object) => house().send('coordinator', method, path, body)
let towns = 0

const FIRST = '2024-09-01' as Day
const DAYS = 12
const at = (n: number): Day => addDays(FIRST, n)
const LOOKED_AT = Array.from({ length: DAYS + 1 }, (_, i) => at(i))

const day = fc.nat(DAYS - 1)
const span = fc
  .record({ from: day, to: fc.option(day) })
  .map(({ from, to }) => ({ from: at(from), to: to === null ? null : at(to) }))
const command = fc.oneof(
  fc.record({ do: fc.constant('enter' as const), span }),
  fc.record({ do: fc.constant('correct' as const), which: fc.nat(5), span }),
  fc.record({ do: fc.constant('leave' as const), which: fc.nat(5), last: day.map(at) }),
  fc.record({ do: fc.constant('remove' as const), which: fc.nat(5) }),
)

interface Entry {
  readonly id: string
  readonly from: Day
  readonly to: Day | null
  readonly version: number
}

const daysOf = (it: Span): Day[] => LOOKED_AT.filter((one) => covers(it, one))
const backwards = ({ from, to }: Span): boolean => from !== null && to !== null && to < from

beforeAll(() => house().setToday('2024-10-01'))

describe('a list of schools', () => {
  it('tells each day what a diary tells, whatever was done to it', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(command, { minLength: 4, maxLength: 10 }), async (commands) => {
        const town = await plantTerritory(database().owner, `town-${++towns}`, 'Ольховка', 1)
        const school = `/api/schools/${town.schools[0] ?? ''}`
        const person = await town.addPerson('Ветрова Анна Петровна')
        house().signIn('coordinator', town.signedIn(person, 'Ветрова Анна Петровна', ['municipalCoordinator']))
        let diary = new Set<Day>()
        for (const it of commands) {
          const entries = (await send('GET', school)).body.lists as Entry[]
          const entry = it.do === 'enter' ? undefined : entries[it.which % Math.max(1, entries.length)]
          if (it.do === 'enter') {
            const free = !backwards(it.span) && daysOf(it.span).every((one) => !diary.has(one))
            const answer = await send('POST', `${school}/lists`, { code: 'ШНОР', ...it.span })
            expect(answer.status === 200).toBe(free)
            if (free) diary = new Set([...diary, ...daysOf(it.span)])
          } else if (entry) {
            const others = new Set([...diary].filter((one) => !covers(entry, one)))
            const path = `/api/listings/${entry.id}`
            const { version } = entry
            if (it.do === 'remove') {
              expect((await send('DELETE', path, { version })).status).toBe(200)
              diary = others
            } else if (it.do === 'leave') {
              const answer = await send('POST', `${path}/leave`, { version, last: it.last })
              expect(answer.status === 200).toBe(covers(entry, it.last))
              if (answer.status === 200) diary = new Set([...diary].filter((one) => one <= it.last || others.has(one)))
            } else {
              const free = !backwards(it.span) && daysOf(it.span).every((one) => !others.has(one))
              const answer = await send('PATCH', path, { version, ...it.span })
              expect(answer.status === 200).toBe(free)
              if (free) diary = new Set([...others, ...daysOf(it.span)])
            }
          }
        }
        for (const one of LOOKED_AT) {
          const { body } = await send('GET', `/api/schools?list=ШНОР&on=${one}`)
          expect([one, body.items.length]).toEqual([one, diary.has(one) ? 1 : 0])
        }
      }),
      { numRuns: 15 },
    )
  })
})
