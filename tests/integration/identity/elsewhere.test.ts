import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Answer, type Visit, visit } from '../../support/doorstep.ts'
import { useDatabase } from '../../support/fresh-database.ts'
import { type OidcProvider, openOidcProvider } from '../../support/oidc.ts'
import { testHouse } from '../../support/test-house.ts'

let provider: OidcProvider
const database = useDatabase()
const house = testHouse(database, { provider: () => ({ ...provider, name: 'Учётная запись области' }) })

const ADMIN = { email: 'vera@olkhovka.example', password: 'тихая река за лесом' }
const VERA = { sub: 'vera-1', email: ADMIN.email, email_verified: true }

beforeAll(async () => {
  provider = await openOidcProvider('http://localhost/sign-in/back')
  await visit(house).post('/api/first-run', {
    territoryName: 'Ольховка',
    organisationName: 'Отдел образования',
    name: 'Вера Луговая',
    ...ADMIN,
  })
})
afterAll(() => provider.close())

const start = async (it: Visit, next = '/'): Promise<string> =>
  ((await it.post('/api/auth/sign-in/elsewhere', { next })).body as { url: string }).url

const finish = (it: Visit, back: URL): Promise<Answer> =>
  it.post('/api/auth/sign-in/elsewhere/finish', Object.fromEntries(back.searchParams))

/** There and back; `tamper` changes the address the browser is sent to. */
async function wayThrough(it: Visit, tamper = (url: URL): URL => url): Promise<Answer> {
  return finish(it, await provider.follow(tamper(new URL(await start(it, '/plans?a=1'))).href))
}

const linked = async (): Promise<number> =>
  (await database().owner.query(`select from identity.account where provider_id = 'oidc'`)).rowCount ?? 0

describe('sign-in by a provider', () => {
  it('is offered at the door by its name', async () => {
    expect((await visit(house).get('/api/first-run')).body.elsewhere).toBe('Учётная запись области')
  })

  it('refuses an address that nobody has invited, and makes no account of it', async () => {
    provider.sits({ sub: 'stranger', email: 'stranger@elsewhere.example', email_verified: true })
    const it = visit(house)
    expect((await wayThrough(it)).body.code).toBe('elsewhereUnknown')
    expect((await it.get('/api/session')).status).toBe(401)
    const { rowCount } = await database().owner.query('select from identity.user')
    expect(rowCount).toBe(1)
  })

  it('refuses an address that the provider has not verified: it could be anybody who has typed it in there', async () => {
    provider.sits({ sub: 'thief', email: ADMIN.email, email_verified: false })
    const it = visit(house)
    expect((await wayThrough(it)).body.code).toBe('elsewhereUnverified')
    expect((await it.get('/api/session')).status).toBe(401)
    expect(await linked()).toBe(0)
  })

  it('lets in whoever is known by a verified address, to where they headed, and knows them again', async () => {
    provider.sits(VERA)
    for (const time of [1, 2]) {
      const it = visit(house)
      const { status, body } = await wayThrough(it)
      expect([time, status, body.next]).toEqual([time, 200, '/plans?a=1'])
      expect((await it.get('/api/session')).body.name).toBe('Вера Луговая')
    }
    expect(await linked()).toBe(1)
    const { rows } = await database().owner.query(
      `select from audit_event where summary like 'Вход через внешний вход%'`,
    )
    expect(rows).toHaveLength(2)
  })
})

describe('a way back that was tampered with', () => {
  beforeAll(() => provider.sits(VERA))

  it('is refused for a state that was never given out', async () => {
    const it = visit(house)
    const back = await provider.follow(await start(it))
    back.searchParams.set('state', 'f'.repeat(32))
    expect((await finish(it, back)).body.code).toBe('elsewhereFailed')
  })

  it('is refused in another browser than it has begun in', async () => {
    const back = await provider.follow(await start(visit(house)))
    const victim = visit(house)
    await start(victim)
    expect((await finish(victim, back)).body.code).toBe('elsewhereFailed')
    expect((await victim.get('/api/session')).status).toBe(401)
  })

  it('is refused for an id token made for another sign-in', async () => {
    const it = visit(house)
    const foreignNonce = (url: URL) => {
      expect(url.searchParams.get('nonce')).toBeTruthy()
      url.searchParams.set('nonce', 'of-somebody-else')
      return url
    }
    expect((await wayThrough(it, foreignNonce)).body.code).toBe('elsewhereFailed')
    expect((await it.get('/api/session')).status).toBe(401)
  })

  it('is refused for a code that was asked for with another verifier', async () => {
    const it = visit(house)
    const foreignChallenge = (url: URL) => {
      expect(url.searchParams.get('code_challenge_method')).toBe('S256')
      url.searchParams.set('code_challenge', 'a'.repeat(43))
      return url
    }
    expect((await wayThrough(it, foreignChallenge)).body.code).toBe('elsewhereFailed')
  })

  it('is refused the second time', async () => {
    const it = visit(house)
    const back = await provider.follow(await start(it))
    expect((await finish(it, back)).status).toBe(200)
    expect((await finish(it, back)).body.code).toBe('elsewhereFailed')
  })
})

describe('without a provider', () => {
  const alone = testHouse(database)
  it('offers nothing, and starts nothing', async () => {
    expect((await visit(alone).get('/api/first-run')).body.elsewhere).toBeNull()
    expect((await visit(alone).post('/api/auth/sign-in/elsewhere')).body.code).toBe('elsewhereAway')
  })
})
