import { addressAs, connect } from '#adapters/db/index.ts'
import { makeIdentity } from '#adapters/identity/index.ts'
import type { Identity } from '#app/ports/identity.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { useDatabase } from '../../support/fresh-database.ts'

const database = useDatabase()
const EMAIL = 'vera.lugovaya@example.org'
const PASSWORD = 'тихая река за лесом'
let identity: Identity
let close: () => Promise<void>

beforeAll(() => {
  const pool = connect(addressAs('vekha_identity', database().address), { driverTypes: true, max: 4 })
  close = () => pool.end()
  const now = () => new Date().toISOString()
  identity = makeIdentity({
    pool,
    secret: 'a secret of the tests, long enough',
    publicUrl: 'http://localhost:4410',
    now,
    secondStepRequired: false,
    provider: null,
  })
})
afterAll(() => close())

const cookieHeaders = (cookies: readonly string[]): Headers =>
  new Headers({ cookie: cookies.map((it) => it.split(';')[0]).join('; ') })

const whoIs = async (headers: Headers) => {
  const who = await identity.whoIs(headers)
  return who.ok ? who.value : null
}

const signIn = async (password = PASSWORD): Promise<Headers> => {
  const outcome = await identity.signIn(EMAIL, password, new Headers())
  if (!outcome.ok) throw new Error(outcome.refused)
  return cookieHeaders(outcome.value.cookies)
}

describe('the first run', () => {
  it('makes one administrator, however many ask at once', async () => {
    expect(await identity.nobodyYet()).toBe(true)
    const wish = {
      territoryName: 'Ольховка',
      organisationName: 'Отдел образования',
      name: 'Вера Луговая',
      email: EMAIL,
    }
    const made = await Promise.all([1, 2, 3].map(() => identity.firstRun({ ...wish, password: PASSWORD })))
    expect(made.filter((id) => id !== null)).toHaveLength(1)
    expect(await identity.nobodyYet()).toBe(false)
  })

  it('keeps the password as argon2id', async () => {
    const { rows } = await database().owner.query<{ password: string }>('select password from identity.account')
    expect(rows[0]?.password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  })
})

describe('a session', () => {
  it('says who acts, until it is ended', async () => {
    const headers = await signIn()
    const who = await whoIs(headers)
    expect(who?.actor).toMatchObject({
      name: 'Вера Луговая',
      territoryName: 'Ольховка',
      roles: ['administrator', 'municipalCoordinator'],
    })
    const [open] = await identity.sessionsOf(who?.actor.userId ?? '')
    expect(open?.id).toBe(who?.sessionId)
    expect(await identity.endSession('somebody else', open?.id ?? '')).toBe(false)
    expect(await identity.endSession(who?.actor.userId ?? '', open?.id ?? '')).toBe(true)
    expect(await whoIs(headers)).toBeNull()
  })

  it('is kept in a cookie that scripts cannot read and other sites do not send', async () => {
    const outcome = await identity.signIn(EMAIL, PASSWORD, new Headers())
    expect(outcome.ok && outcome.value.cookies[0]).toMatch(/^vekha\.session_token=.+; HttpOnly; SameSite=Lax/)
  })

  it.each([
    [EMAIL, 'не тот пароль'],
    ['nobody@example.org', PASSWORD],
  ])('is refused alike for a wrong password and an unknown address: %s', async (email, password) => {
    expect(await identity.signIn(email, password, new Headers())).toEqual({ ok: false, refused: 'badCredentials' })
  })

  it('takes a password of thirty Cyrillic words', async () => {
    const headers = await signIn()
    const long = 'берёза '.repeat(28)
    expect((await identity.changePassword(PASSWORD, long, headers)).ok).toBe(true)
    expect((await identity.changePassword(long, PASSWORD, await signIn(long))).ok).toBe(true)
  })
})

describe('a new password by link', () => {
  const tokenInLetter = async (): Promise<string> => {
    const { rows } = await database().owner.query<{ body: string }>(
      'select body from system.letter order by created_at desc limit 1',
    )
    return /new-password\?token=(\S+)/.exec(rows[0]?.body ?? '')?.[1] ?? ''
  }

  it('works once and ends every session', async () => {
    const before = await signIn()
    await identity.requestReset(EMAIL)
    const token = await tokenInLetter()
    expect(await identity.resetPassword(token, 'новый пароль')).toMatchObject({ ok: true })
    expect(await whoIs(before)).toBeNull()
    expect(await identity.resetPassword(token, 'ещё один пароль')).toEqual({ ok: false, refused: 'linkExpired' })
    await signIn('новый пароль')
  })

  it('is not kept where a reader of the database could use it', async () => {
    await identity.requestReset(EMAIL)
    const { rows } = await database().owner.query<{ identifier: string }>(
      'select identifier from identity.verification',
    )
    const token = await tokenInLetter()
    expect(rows.map((row) => row.identifier).filter((it) => it.includes(token))).toEqual([])
  })

  it('writes no letter to an address without an account', async () => {
    await identity.requestReset('nobody@example.org')
    const { rows } = await database().owner.query('select from system.letter where recipient like $1', ['nobody%'])
    expect(rows).toHaveLength(0)
  })
})

it('counts tries by key and window', async () => {
  const tries = []
  for (let i = 0; i < 4; i++) tries.push(await identity.mayTry('sign-in:203.0.113.7', 3, 60))
  expect(tries).toEqual([true, true, true, false])
  expect(await identity.mayTry('sign-in:203.0.113.8', 3, 60)).toBe(true)
})

it('sees no table of a territory', async () => {
  const pool = connect(addressAs('vekha_identity', database().address), { max: 1 })
  await expect(pool.query('select from public.person')).rejects.toThrow('permission denied')
  await pool.end()
})
