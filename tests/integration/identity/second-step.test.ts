import { beforeAll, describe, expect, it } from 'vitest'
import { type Visit, visit } from '../../support/doorstep.ts'
import { useDatabase } from '../../support/fresh-database.ts'
import { testHouse } from '../../support/test-house.ts'
import { codeOf } from '../../support/totp.ts'

const database = useDatabase()
const house = testHouse(database)

const ADMIN = { email: 'vera@olkhovka.example', password: 'тихая река за лесом' }
const SIGN_IN = '/api/auth/sign-in/email'
const PASS = '/api/auth/second-step/pass'

let admin: Visit
let secret = ''
let recovery: string[] = []

const events = async (): Promise<string[]> => {
  const { rows } = await database().owner.query<{ summary: string }>('select summary from audit_event order by id')
  return rows.map((row) => row.summary)
}
/** The spent codes and counted tries are forgotten, as they are after some minutes. */
const later = () => database().owner.query('delete from identity.attempt')

async function turnOn(it: Visit, password: string): Promise<{ secret: string; recoveryCodes: string[] }> {
  const { status, body } = await it.post('/api/auth/second-step/set-up', { password })
  expect(status).toBe(200)
  expect((await it.post('/api/auth/second-step/turn-on', { code: codeOf(body.secret) })).status).toBe(200)
  return body
}

beforeAll(async () => {
  admin = visit(house)
  await admin.post('/api/first-run', {
    territoryName: 'Ольховка',
    organisationName: 'Отдел образования',
    name: 'Вера Луговая',
    ...ADMIN,
  })
})

describe('turning it on', () => {
  it('asks the password, then a code of the phone; until then nothing is asked at sign-in', async () => {
    const wrong = await admin.post('/api/auth/second-step/set-up', { password: 'не тот' })
    expect(wrong.body.code).toBe('wrongPassword')
    const { body } = await admin.post('/api/auth/second-step/set-up', { password: ADMIN.password })
    expect(body.uri).toMatch(/^otpauth:\/\/totp\//)
    expect(body.recoveryCodes).toHaveLength(10)
    expect((await visit(house).post(SIGN_IN, ADMIN)).body).toEqual({ secondStep: false })

    expect((await admin.post('/api/auth/second-step/turn-on', { code: '000000' })).body.code).toBe('wrongCode')
    expect((await admin.post('/api/auth/second-step/turn-on', { code: codeOf(body.secret) })).status).toBe(200)
    expect((await admin.get('/api/auth/second-step')).body).toEqual({ on: true, required: false, codesLeft: 10 })
    ;({ secret, recoveryCodes: recovery } = body)
  })

  it('keeps secret and recovery codes where a reader of the database cannot use them', async () => {
    const { rows } = await database().owner.query<object>('select * from identity.two_factor')
    const kept = JSON.stringify(rows)
    for (const open of [secret, Buffer.from(secret).toString('base64'), ...recovery]) expect(kept).not.toContain(open)
  })
})

describe('signing in', () => {
  it('gives no session for the password alone', async () => {
    const it = visit(house)
    expect((await it.post(SIGN_IN, ADMIN)).body).toEqual({ secondStep: true })
    expect((await it.get('/api/session')).status).toBe(401)
    await later()
    expect((await it.post(PASS, { kind: 'code', code: codeOf(secret) })).status).toBe(200)
    expect((await it.get('/api/session')).body).toMatchObject({ name: 'Вера Луговая', secondStep: { on: true } })
  })

  it('takes a code once, whoever brings it the second time', async () => {
    await later()
    const [one, two] = [visit(house), visit(house)]
    for (const it of [one, two]) await it.post(SIGN_IN, ADMIN)
    const code = codeOf(secret)
    expect((await one.post(PASS, { kind: 'code', code })).status).toBe(200)
    expect((await two.post(PASS, { kind: 'code', code })).body.code).toBe('wrongCode')
    expect((await two.get('/api/session')).status).toBe(401)
  })

  it('takes a recovery code once, with its hyphen or without, in letters of any size', async () => {
    const [one, two] = [visit(house), visit(house)]
    for (const it of [one, two]) await it.post(SIGN_IN, ADMIN)
    const code = recovery[0] ?? ''
    expect((await one.post(PASS, { kind: 'recovery', code: code.replace('-', ' ').toUpperCase() })).status).toBe(200)
    expect((await one.get('/api/auth/second-step')).body.codesLeft).toBe(9)
    expect((await two.post(PASS, { kind: 'recovery', code })).body.code).toBe('wrongCode')
  })

  it('does not ask a browser that is trusted, and asks every other', async () => {
    await later()
    const it = visit(house)
    await it.post(SIGN_IN, ADMIN)
    await it.post(PASS, { kind: 'code', code: codeOf(secret), trust: true })
    await it.post('/api/auth/sign-out')
    expect((await it.post(SIGN_IN, ADMIN)).body).toEqual({ secondStep: false })
    expect((await visit(house).post(SIGN_IN, ADMIN)).body).toEqual({ secondStep: true })
  })

  it('stops a guesser: five codes a sign-in, ten an account', async () => {
    await later()
    const codes: unknown[] = []
    for (let sign = 0; sign < 3; sign++) {
      const it = visit(house)
      await it.post(SIGN_IN, ADMIN)
      for (let i = 0; i < 6; i++) codes.push((await it.post(PASS, { kind: 'code', code: '000000' })).body.code)
    }
    expect(codes.slice(0, 6)).toEqual([...Array<string>(5).fill('wrongCode'), 'signInLapsed'])
    expect(codes.slice(12)).toEqual(Array<string>(6).fill('tooManyTries'))
    await database().owner.query('update identity.two_factor set locked_until = now() - interval $$1 s$$')
  })

  it('takes no code without the password before it', async () => {
    expect((await visit(house).post(PASS, { kind: 'code', code: codeOf(secret, 1) })).body.code).toBe('signInLapsed')
  })

  it('leaves a trail: who, how, from where, and the codes that did not fit', async () => {
    const said = await events()
    expect(said).toContain('Включён вход в два шага')
    expect(said).toContain('Вход по паролю и коду с телефона: Неизвестное устройство')
    expect(said).toContain('Вход по паролю и запасному коду: Неизвестное устройство')
    expect(said).toContain('Второй шаг входа не пройден')
  })
})

describe('taking it away', () => {
  it('makes new recovery codes, and the old ones are good for nothing', async () => {
    await later()
    const it = visit(house)
    await it.post(SIGN_IN, ADMIN)
    await it.post(PASS, { kind: 'code', code: codeOf(secret) })
    const made = await it.post('/api/auth/second-step/recovery-codes', { password: ADMIN.password })
    expect(made.body.recoveryCodes).toHaveLength(10)
    const next = visit(house)
    await next.post(SIGN_IN, ADMIN)
    expect((await next.post(PASS, { kind: 'recovery', code: recovery[1] })).body.code).toBe('wrongCode')
    recovery = made.body.recoveryCodes as string[]
    admin = it
  })

  it('asks the password, and forgets the browsers that were trusted', async () => {
    await later()
    const trusted = visit(house)
    await trusted.post(SIGN_IN, ADMIN)
    await trusted.post(PASS, { kind: 'recovery', code: recovery[0], trust: true })
    const off = (password: string) => admin.post('/api/auth/second-step/turn-off', { password })
    expect((await off('не тот')).body.code).toBe('wrongPassword')
    expect((await off(ADMIN.password)).status).toBe(200)
    expect((await visit(house).post(SIGN_IN, ADMIN)).body).toEqual({ secondStep: false })
    await later()
    await turnOn(admin, ADMIN.password)
    expect((await trusted.post(SIGN_IN, ADMIN)).body).toEqual({ secondStep: true })
  })
})

describe('a lost phone', () => {
  const COORDINATOR = { email: 'petr@olkhovka.example', password: 'семь синих клумб' }
  let coordinator: Visit
  let id = ''

  beforeAll(async () => {
    const wish = { name: 'Пётр Рябинин', email: COORDINATOR.email, role: 'municipalCoordinator' }
    const { body } = await admin.post('/api/invitations', wish)
    coordinator = visit(house)
    const token = (body.link as string).split('/').at(-1) ?? ''
    await coordinator.post(`/api/invitations/${token}/accept`, { password: COORDINATOR.password })
    id = body.personId as string
    await later()
    await turnOn(coordinator, COORDINATOR.password)
  })

  it('is helped by an administrator, with a trail and a letter; every sign-in ends', async () => {
    expect((await admin.get('/api/second-steps')).body.people).toContain(id)
    expect((await admin.post(`/api/people/${id}/second-step/reset`)).status).toBe(200)
    expect((await coordinator.get('/api/session')).status).toBe(401)
    expect((await coordinator.post(SIGN_IN, COORDINATOR)).body).toEqual({ secondStep: false })
    expect(await events()).toContain('Сброшен второй шаг входа: Пётр Рябинин')
    const { rows } = await database().owner.query(
      'select from system.letter where recipient = $1 and subject like $2',
      [COORDINATOR.email, 'Второй шаг%'],
    )
    expect(rows).toHaveLength(1)
    expect((await admin.post(`/api/people/${id}/second-step/reset`)).body.code).toBe('noSecondStep')
  })

  it('of an administrator is not for a coordinator to help', async () => {
    const { body } = await admin.get('/api/session')
    expect((await coordinator.post(`/api/people/${body.personId}/second-step/reset`)).body.code).toBe('notAllowed')
  })
})
