import { REFUSALS, type RefusalCode, routes } from '#contract/index.ts'
import { expect, it } from 'vitest'
import { useDatabase } from '../../support/fresh-database.ts'
import { testHouse } from '../../support/test-house.ts'

const house = testHouse(useDatabase())

interface Operation {
  readonly operationId: string
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean }[]
  readonly responses: Record<string, { readonly description: string }>
}

it('the description of the API is OpenAPI 3.1 with every route, its path parameters and its refusals', async () => {
  const response = await house().fetch('/api/openapi.json')
  const api = (await response.json()) as { openapi: string; paths: Record<string, Record<string, Operation>> }
  expect([response.status, api.openapi]).toEqual([200, '3.1.0'])
  const ids = new Set<string>()
  for (const [key, route] of Object.entries(routes)) {
    const [method = '', path = ''] = key.split(' ')
    const operation = api.paths[path]?.[method.toLowerCase()]
    expect([key, operation !== undefined]).toEqual([key, true])
    if (!operation) continue
    ids.add(operation.operationId)
    const inPath = operation.parameters.filter((it) => it.in === 'path')
    expect(inPath.map(({ name, required }) => `{${name}} ${String(required)}`)).toEqual(
      [...path.matchAll(/\{\w+\}/g)].map(([name]) => `${name} true`),
    )
    for (const code of route.refusals as RefusalCode[])
      expect(operation.responses[REFUSALS[code].status]?.description).toContain(code)
  }
  expect(ids.size).toBe(Object.keys(routes).length)
  expect(JSON.stringify(api)).not.toContain('"$schema"')
})

it('the page of the API shows every route and is safe to open', async () => {
  const response = await house().fetch('/api/docs')
  expect(response.headers.get('content-type')).toContain('text/html')
  const page = await response.text()
  for (const key of Object.keys(routes)) expect(page).toContain(key)
  expect(page).not.toContain('<script')
})

it('an address that is not there is said so in Russian', async () => {
  expect(await house().send('nobody', 'GET', '/api/nothing')).toMatchObject({
    status: 404,
    body: { code: 'noSuchRoute', title: REFUSALS.noSuchRoute.title },
  })
})
