import { beforeAll, expect, it } from 'vitest'
import { type Visit, visit } from '../../support/doorstep.ts'
import { useDatabase } from '../../support/fresh-database.ts'
import { testHouse } from '../../support/test-house.ts'

const database = useDatabase()
const house = testHouse(database)

const ADMIN = { email: 'vera@olkhovka.example', password: 'тихая река за лесом' }
const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0 Safari/537.36'
const PHONE =
  'Mozilla/5.0 (Linux; Android 14; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0 Mobile Safari/537.36'

const computer: Visit = visit(house, CHROME)
const signIn = (it: Visit, headers?: Record<string, string>) => it.post('/api/auth/sign-in/email', ADMIN, headers)
const letters = async (): Promise<string[]> => {
  const { rows } = await database().owner.query<{ body: string }>(
    `select body from system.letter where subject = 'Вход с нового устройства' order by created_at`,
  )
  return rows.map((row) => row.body)
}

beforeAll(async () => {
  await computer.post('/api/first-run', {
    territoryName: 'Ольховка',
    organisationName: 'Отдел образования',
    name: 'Вера Луговая',
    ...ADMIN,
  })
})

it('writes a letter about a browser that was not seen before, once, and never about the first', async () => {
  await signIn(computer)
  expect(await letters()).toEqual([])
  const phone = visit(house, PHONE)
  await signIn(phone)
  await phone.post('/api/auth/sign-out')
  await signIn(phone)
  const [letter, ...others] = await letters()
  expect(letter).toContain('Chrome на Android, адрес 203.0.113.1')
  expect(others).toEqual([])
})

it('lists the sign-ins in words, with addresses that a visitor cannot make up', async () => {
  await signIn(computer, { 'x-client-address': '198.51.100.99' })
  const { body } = await computer.get('/api/sessions')
  const current = (body.items as { current: boolean }[]).find((it) => it.current)
  expect(current).toMatchObject({ device: 'Chrome на Windows', address: '203.0.113.1' })
})

it('ends all sign-ins but the present one', async () => {
  const other = visit(house, PHONE)
  await signIn(other)
  const { body } = await computer.remove('/api/sessions')
  expect(body.ended).toBeGreaterThan(0)
  expect((await other.get('/api/session')).status).toBe(401)
  expect((await computer.get('/api/sessions')).body.items).toHaveLength(1)
})

it('knows when a sign-in was last used', async () => {
  await database().owner.query(`update identity.session set seen_at = now() - interval '3 hours'`)
  await computer.get('/api/session')
  const { body } = await computer.get('/api/sessions')
  expect(Date.now() - Date.parse((body.items as { seenAt: string }[])[0]?.seenAt ?? '')).toBeLessThan(60_000)
})
