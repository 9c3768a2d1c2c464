import { beforeEach, describe, expect, it } from 'vitest'
import { useDatabase } from '../../support/fresh-database.ts'
import { type PlantedTerritory, plantTerritory } from '../../support/plant.ts'
import { testHouse } from '../../support/test-house.ts'

const database = useDatabase()
const house = testHouse(database)
let town: PlantedTerritory
let towns = 0

beforeEach(async () => {
  town = await plantTerritory(database().owner, `match-${++towns}`, 'Ольховка')
  const name = 'Ветрова Анна Петровна'
  house().signIn('coordinator', town.signedIn(await town.addPerson(name), name, ['municipalCoordinator']))
})

const order = (number: number, responsible: string): string => `УПРАВЛЕНИЕ ОБРАЗОВАНИЯ ГОРОДА ОЛЬХОВКИ

ПРИКАЗ

15.01.2024 № ${number}

О дорожной карте на 2024 год

ПРИКАЗЫВАЮ:

1. Утвердить дорожную карту поддержки школ на 2024 год.

Начальник управления образования Л.М. Зорина

Приложение к приказу от 15.01.2024 № ${number}

Дорожная карта поддержки школ на 2024 год

| № | Мероприятие | Сроки | Ответственные | Результат |
| --- | --- | --- | --- | --- |
| 1 | Семинар по объективности | до 31 мая | ${responsible} | Проведён семинар |
| 2 | Анализ работ | до 30 июня | ${responsible} | Справка |
`

interface Question {
  readonly key: string
  readonly kind: string
  readonly printed: string
  readonly places: readonly number[]
  readonly decision: string
  readonly target: { id: string } | null
  readonly candidates: readonly { id: string; name: string }[]
  readonly proposed: string | null
}

const load = async (number: number, responsible: string): Promise<string> => {
  const { body } = await house().upload('coordinator', '/api/imports', `${number}.md`, order(number, responsible))
  return `/api/imports/${(body as { id: string }).id}`
}

const asked = async (path: string, printed: string): Promise<Question | undefined> => {
  const { body } = await house().send('coordinator', 'GET', `${path}/matches`)
  return (body.items as Question[]).find((it) => it.printed === printed)
}

const obligationsOf = async (path: string): Promise<(string | null)[]> => {
  const { body } = await house().send('coordinator', 'POST', `${path}/confirm`)
  const { rows } = await database().owner.query<{ person_id: string | null }>(
    'select person_id from obligation where roadmap_id = $1',
    [body.planId],
  )
  return rows.map((it) => it.person_id)
}

describe('whom the names of a document mean', () => {
  it('is asked once: the second document with the same name asks nothing and points to the same person', async () => {
    const [one, other] = [
      await town.addPerson('Лаптева Ольга Николаевна'),
      await town.addPerson('Лаптева Олеся Никитична'),
    ]
    const first = await load(1, 'Лаптева О.Н.')
    const question = await asked(first, 'Лаптева О.Н.')
    expect(question).toMatchObject({ kind: 'person', decision: 'ask', target: null, places: [0, 1] })
    expect(question?.candidates.map(({ id }) => id).toSorted()).toEqual([one, other].toSorted())

    const choice = { kind: 'person', key: question?.key, printed: question?.printed, targetId: other }
    expect((await house().send('coordinator', 'POST', '/api/matches', choice)).status).toBe(200)
    const second = await load(2, 'Лаптева О. Н.')
    expect(await asked(second, 'Лаптева О. Н.')).toMatchObject({ decision: 'sure', target: { id: other } })
    expect(await obligationsOf(first)).toEqual([other, other])
    expect(await obligationsOf(second)).toEqual([other, other])
  })

  it('proposes a new record for somebody unknown, and keeps to «nobody of the register»', async () => {
    const path = await load(1, 'Рябых К.К.')
    expect(await asked(path, 'Рябых К.К.')).toMatchObject({ decision: 'new', proposed: 'Рябых К.К.', candidates: [] })
    const known = await town.addPerson('Рябых К.К.')
    const sure = await asked(path, 'Рябых К.К.')
    expect(sure).toMatchObject({ decision: 'sure', target: { id: known } })
    const choice = { kind: 'person', key: sure?.key, printed: 'Рябых К.К.', targetId: null }
    expect((await house().send('coordinator', 'POST', '/api/matches', choice)).status).toBe(200)
    expect(await asked(path, 'Рябых К.К.')).toMatchObject({ decision: 'new', target: null })
    expect(await obligationsOf(path)).toEqual([null, null])
  })

  it('takes no record that the register does not have', async () => {
    const choice = { kind: 'school', key: 'сош 4', printed: 'СОШ 4', targetId: crypto.randomUUID() }
    expect(await house().send('coordinator', 'POST', '/api/matches', choice)).toMatchObject({ status: 404 })
  })
})
