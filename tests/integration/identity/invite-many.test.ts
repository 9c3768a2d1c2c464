import { transactions } from '#adapters/db/index.ts'
import { newToken, tokenHash } from '#adapters/identity/index.ts'
import { inviteMany, type InviteOutcome, type InviteRow } from '#app/identity/index.ts'
import type { Actor } from '#domain/identity/index.ts'
import type { Day } from '#domain/kernel/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { useDatabase } from '../../support/fresh-database.ts'
import { type PlantedTerritory, plantTerritory } from '../../support/plant.ts'

const database = useDatabase()
let town: PlantedTerritory
let coordinator: Actor

const inviteAs = (actor: Actor, rows: readonly InviteRow[]): Promise<InviteOutcome[]> =>
  transactions(database().app).read(actor, (stores) =>
    inviteMany(
      {
        ...stores,
        today: '2024-10-01' as Day,
        publicUrl: 'http://localhost',
        newToken: () => {
          const token = newToken()
          return { token, sha256: tokenHash(token) }
        },
      },
      actor,
      rows,
    ),
  )
const invite = (rows: readonly InviteRow[]) => inviteAs(coordinator, rows)
const states = (outcomes: readonly InviteOutcome[]): string[] =>
  outcomes.map((it) => (it.state === 'refused' ? it.refused : it.state))
const letters = async (): Promise<number> =>
  (await database().owner.query(`select from system.letter where key like 'invitation:%'`)).rowCount ?? 0

const director = (name: string, email: string, n = 0): InviteRow => ({
  ...{ name, email, role: 'schoolDirector' },
  organisation: town.schools[n] ?? null,
})

beforeAll(async () => {
  town = await plantTerritory(database().owner, 'olkhovka', 'Ольховка')
  coordinator = town.signedIn(await town.addPerson('Ветрова Анна Павловна'), 'Ветрова Анна Павловна', [
    'municipalCoordinator',
  ]).actor
})

describe('a list of invitations', () => {
  it('is carried out once, however often it is given in', async () => {
    const rows = [
      director('Кедров Олег Ильич', 'kedrov@olkhovka.example'),
      director('Лозовая Нина Львовна', 'Lozovaya@Olkhovka.example ', 1),
    ]
    expect(states(await invite(rows))).toEqual(['invited', 'invited'])
    expect(await letters()).toBe(2)
    expect(states(await invite(rows))).toEqual(['alreadyInvited', 'alreadyInvited'])
    expect(await letters()).toBe(2)
    const { rows: people } = await database().owner.query('select from person where email like $1', ['%@olkhovka%'])
    expect(people).toHaveLength(2)
  })

  it('says of every row what came of it, and a bad one holds no other back', async () => {
    const foreign = await plantTerritory(database().owner, 'ryabinovsk', 'Рябиновск')
    await database().owner.query(`insert into identity.user (name, email) values ('Ива', 'iva@olkhovka.example')`)
    const rows: InviteRow[] = [
      director('Х', 'one@olkhovka.example'),
      director('Береговая Анна', 'не почта'),
      { ...director('Береговая Анна', 'two@olkhovka.example'), organisation: null },
      { ...director('Береговая Анна', 'three@olkhovka.example'), organisation: foreign.schools[0] ?? null },
      { ...director('Береговая Анна', 'four@olkhovka.example'), role: 'administrator' },
      director('Ива Пётр', 'iva@olkhovka.example'),
      director('Береговая Анна', 'five@olkhovka.example'),
      director('Береговая Анна', 'FIVE@olkhovka.example'),
    ]
    const outcomes = await invite(rows)
    expect(states(outcomes)).toEqual([
      ...['wrongName', 'wrongEmail', 'noOrganisation', 'unknownOrganisation', 'notAllowed'],
      ...['hasAccount', 'invited', 'repeated'],
    ])
    expect(outcomes.at(-1)).toEqual({ state: 'repeated', row: 6 })
  })

  it('finds people of the register by name, and makes no doubles of namesakes', async () => {
    const { owner } = database()
    const known = await town.addPerson('Семёнова Ольга Юрьевна')
    const [outcome] = await invite([
      { name: 'семенова ольга юрьевна', email: 'semenova@olkhovka.example', role: 'observer', organisation: null },
    ])
    expect(outcome).toMatchObject({ state: 'invited', personId: known })
    for (const _ of [1, 2]) await town.addPerson('Иванова Инна Ильинична')
    const [third] = await invite([
      { name: 'Иванова Инна Ильинична', email: 'ivanova@olkhovka.example', role: 'observer', organisation: null },
    ])
    const { rows } = await owner.query<{ id: string }>(`select id from person where name = 'Иванова Инна Ильинична'`)
    expect(rows).toHaveLength(3)
    expect(third?.state).toBe('invited')
  })
})
