import { describe, expect, it } from 'vitest'
import { addressOf, Problem, readAnswer } from './call.ts'

const answer = (status: number, body: unknown, type = 'application/json') =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': type } })

describe('calls', () => {
  it('put parameters into the path and leave empty questions out', () => {
    expect(
      addressOf('GET /api/plans/{id}/measures', { id: 'a b' }, { q: 'урок', state: undefined, limit: 50, cursor: '' }),
    ).toBe('/api/plans/a%20b/measures?q=%D1%83%D1%80%D0%BE%D0%BA&limit=50')
  })
  it('give the body of a good answer', async () => {
    expect(await readAnswer(answer(200, { id: 1 }))).toEqual({ id: 1 })
  })
  it('throw the refusal with its code, its sentence and what it says beside', async () => {
    const refused = readAnswer(
      answer(409, { code: 'alreadyDecided', title: 'Решение уже принято', by: 'Белова' }, 'application/problem+json'),
    )
    await expect(refused).rejects.toMatchObject({
      status: 409,
      code: 'alreadyDecided',
      title: 'Решение уже принято',
      details: { by: 'Белова' },
    })
  })
  it('throw a problem even where a proxy answers with a page', async () => {
    const refused = readAnswer(new Response('<html>', { status: 502, headers: { 'content-type': 'text/html' } }))
    await expect(refused).rejects.toBeInstanceOf(Problem)
  })
})
