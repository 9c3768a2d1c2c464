import { expect, it } from 'vitest'
import { visit } from '../../support/doorstep.ts'
import { useDatabase } from '../../support/fresh-database.ts'
import { testHouse } from '../../support/test-house.ts'
import { codeOf } from '../../support/totp.ts'

const house = testHouse(useDatabase(), { secondStepRequired: true })
const ADMIN = { email: 'vera@olkhovka.example', password: 'тихая река за лесом' }

it('leads an administrator to the second step before anything else, and nobody of less power', async () => {
  const admin = visit(house)
  await admin.post('/api/first-run', {
    territoryName: 'Ольховка',
    organisationName: 'Отдел образования',
    name: 'Вера Луговая',
    ...ADMIN,
  })
  expect((await admin.get('/api/session')).body.secondStep).toEqual({ on: false, required: true })
  expect((await admin.get('/api/people')).body.code).toBe('secondStepRequired')

  const { body } = await admin.post('/api/auth/second-step/set-up', { password: ADMIN.password })
  await admin.post('/api/auth/second-step/turn-on', { code: codeOf(body.secret) })
  expect((await admin.get('/api/people')).status).toBe(200)

  const wish = { name: 'Анна Ветрова', email: 'anna@olkhovka.example', role: 'observer' }
  const invited = await admin.post('/api/invitations', wish)
  const observer = visit(house)
  const token = (invited.body.link as string).split('/').at(-1) ?? ''
  await observer.post(`/api/invitations/${token}/accept`, { password: 'семь синих клумб' })
  expect((await observer.get('/api/plans')).status).toBe(200)
})
