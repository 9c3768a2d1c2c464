import { beforeAll, describe, expect, it } from 'vitest'
import { readFileSync } from 'node:fs'
import { useDatabase } from '../../support/fresh-database.ts'
import { plantTerritory } from '../../support/plant.ts'
import { testHouse } from '../../support/test-house.ts'

const database = useDatabase()
const house = testHouse(database)

beforeAll(async () => {
  const town = await plantTerritory(database().owner, 'olhovka', 'Ольховка')
  const coordinator = await town.addPerson('Ветрова Анна Петровна')
  house().signIn('coordinator', town.signedIn(coordinator, 'Ветрова Анна Петровна', ['municipalCoordinator']))
  const specialist = await town.addPerson('Юдин Марк Олегович')
  house().signIn('specialist', town.signedIn(specialist, 'Юдин Марк Олегович', ['authoritySpecialist']))
})

const ORDER = readFileSync('samples/kedroborsk-2026.md', 'utf8')

describe('a document on its way to a plan', () => {
  it('is read, corrected, confirmed once by two at once, and shown', async () => {
    const { send, upload } = house()
    const started = await upload('coordinator', '/api/imports', 'приказ.md', ORDER)
    expect(started.status).toBe(200)
    const path = `/api/imports/${started.body.id}`
    const read = await send('coordinator', 'GET', path)
    expect(read.body).toMatchObject({ state: 'draft', problem: null, corrections: [], sameFile: null })
    expect(read.body.draft.measures.length).toBeGreaterThan(10)

    const corrections = [{ path: 'measures.0.title', value: 'Исправленное название' }]
    const corrected = await send('coordinator', 'PATCH', path, { version: read.body.version, corrections })
    expect(corrected.body.draft.measures[0].title).toBe('Исправленное название')
    expect(await send('coordinator', 'PATCH', path, { version: read.body.version, corrections })).toMatchObject({
      status: 409,
      body: { code: 'versionConflict' },
    })
    expect(await send('specialist', 'POST', `${path}/confirm`)).toMatchObject({ status: 403 })

    const both = await Promise.all([1, 2].map(() => send('coordinator', 'POST', `${path}/confirm`)))
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    expect(both[0]?.body).toEqual(both[1]?.body)
    const plans = await send('coordinator', 'GET', '/api/plans')
    expect(plans.body.items).toHaveLength(1)

    const { planId } = both[0]?.body as { planId: string }
    const plan = await send('coordinator', 'GET', `/api/plans/${planId}`)
    expect(plan.body.sections.length).toBeGreaterThan(1)
    const measures = await send('coordinator', 'GET', `/api/plans/${planId}/measures?limit=5`)
    expect(measures.body.items).toHaveLength(5)
    const measure = await send('coordinator', 'GET', `/api/measures/${measures.body.items[1].id}`)
    expect(measure.body.excerpt.filter((row: { current: boolean }) => row.current)).toHaveLength(1)
    expect((await send('coordinator', 'GET', '/api/overview')).body.plan.id).toBe(planId)
    expect((await send('coordinator', 'GET', '/api/session')).status).toBe(200)
    expect((await send('coordinator', 'GET', `/api/plans/${planId}/export`)).body.measures).toHaveLength(
      plan.body.measures,
    )
    for (const route of ['obligations', 'reviews', 'people', 'schools', 'audit', 'imports', 'search?q=мониторинга'])
      expect(await send('coordinator', 'GET', `/api/${route}`), route).toMatchObject({ status: 200 })
  })
})
