import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { useDatabase } from '../../support/fresh-database.ts'
import { testHouse } from '../../support/test-house.ts'

const database = useDatabase()
const house = testHouse(database)

const ADMIN = { email: 'vera@olkhovka.example', password: 'тихая река за лесом' }

const post = (path: string, body: object, headers: Record<string, string> = {}): Promise<Response> =>
  house().fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })

const cookieOf = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map((it) => it.split(';')[0])
    .join('; ')

const code = async (answer: Response): Promise<unknown> => ((await answer.json()) as { code?: unknown }).code

it('leads from an empty product to a second person inside', async () => {
  const first = await post('/api/first-run', {
    territoryName: 'Ольховка',
    organisationName: 'Отдел образования',
    name: 'Вера Луговая',
    ...ADMIN,
  })
  expect(first.status).toBe(200)
  const admin = { cookie: cookieOf(first) }
  expect(
    await code(await post('/api/first-run', { territoryName: 'Ещё', organisationName: 'Ещё', name: 'Ещё', ...ADMIN })),
  ).toBe('alreadySetUp')

  const wish = { name: 'Пётр Рябинин', email: 'petr@olkhovka.example', role: 'methodologist' }
  const invited = (await (await post('/api/invitations', wish, admin)).json()) as { link: string }
  const token = invited.link.split('/').at(-1) ?? ''
  const accepted = await post(`/api/invitations/${token}/accept`, { password: 'семь синих клумб' })
  expect(accepted.status).toBe(200)
  const session = await house().fetch('/api/session', { headers: { cookie: cookieOf(accepted) } })
  expect(await session.json()).toMatchObject({ name: 'Пётр Рябинин', roles: ['methodologist'] })

  expect(await code(await post(`/api/invitations/${token}/accept`, { password: 'семь синих клумб' }))).toBe(
    'linkExpired',
  )
  expect(await code(await post('/api/invitations', wish, admin))).toBe('alreadyInvited')
  expect(
    await code(await post('/api/invitations', { ...wish, email: 'x@y.example' }, { cookie: cookieOf(accepted) })),
  ).toBe('notAllowed')
})

it('lets no coordinator make an administrator', async () => {
  const { owner } = database()
  await owner.query(`delete from role_grant where role = 'administrator'`)
  const cookie = cookieOf(await post('/api/auth/sign-in/email', ADMIN))
  const wish = { name: 'Анна', email: 'anna@olkhovka.example', role: 'administrator' }
  expect(await code(await post('/api/invitations', wish, { cookie }))).toBe('notAllowed')
})

it('takes no command from a page of another site, and one from our own', async () => {
  const cookie = cookieOf(await post('/api/auth/sign-in/email', ADMIN))
  const wish = { name: 'Анна', email: 'anna@olkhovka.example', role: 'observer' }
  const host = 'localhost'
  expect(await code(await post('/api/invitations', wish, { cookie, host, origin: 'https://evil.example' }))).toBe(
    'foreignOrigin',
  )
  expect(await code(await post('/api/invitations', wish, { cookie, host, 'sec-fetch-site': 'cross-site' }))).toBe(
    'foreignOrigin',
  )
  expect((await post('/api/invitations', wish, { cookie, host, origin: 'http://localhost' })).status).toBe(200)
})

it('stops a guesser after ten wrong passwords, and not the others', async () => {
  const email = `guessed-${randomBytes(3).toString('hex')}@olkhovka.example`
  const codes = []
  for (let i = 0; i < 12; i++)
    codes.push(await code(await post('/api/auth/sign-in/email', { email, password: `${i}` })))
  expect(codes).toEqual([...Array<string>(10).fill('badCredentials'), 'tooManyTries', 'tooManyTries'])
  expect((await post('/api/auth/sign-in/email', ADMIN)).status).toBe(200)
})

it('shows the own sign-ins and ends them one by one', async () => {
  const [one, two] = [await post('/api/auth/sign-in/email', ADMIN), await post('/api/auth/sign-in/email', ADMIN)].map(
    cookieOf,
  )
  const list = (await (await house().fetch('/api/sessions', { headers: { cookie: one ?? '' } })).json()) as {
    items: { id: string; current: boolean }[]
  }
  const other = list.items.find((it) => !it.current)
  expect(list.items.filter((it) => it.current)).toHaveLength(1)
  const ended = await house().fetch(`/api/sessions/${other?.id ?? ''}`, {
    method: 'DELETE',
    headers: { cookie: one ?? '' },
  })
  expect(ended.status).toBe(200)
  const states = await Promise.all(
    [one, two].map(
      async (cookie) => (await house().fetch('/api/session', { headers: { cookie: cookie ?? '' } })).status,
    ),
  )
  expect(states.filter((it) => it === 200).length).toBeGreaterThanOrEqual(1)
  await post('/api/auth/sign-out', {}, { cookie: one ?? '' })
  expect((await house().fetch('/api/session', { headers: { cookie: one ?? '' } })).status).toBe(401)
})
