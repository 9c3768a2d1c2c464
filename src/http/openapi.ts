import { REFUSALS, type RefusalCode, type RouteKey, routes } from '#contract/index.ts'
import { z } from 'zod'

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Record<string, unknown> => {
  // readings of terms, targets and drafts keep the domain's forms: any JSON here, described in docs/api.md
  const { $schema, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Record<string, unknown>
  return rest
}

const COMMON: readonly RefusalCode[] = ['badInput', 'internal', 'busy']
const SIGNED_IN: readonly RefusalCode[] = ['notSignedIn', 'notAllowed', 'foreignPlace']
const COMMANDS: readonly RefusalCode[] = ['keyReused', 'foreignOrigin']

const PROBLEM = {
  type: 'object',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string', description: 'Что случилось и что делать' },
    status: { type: 'integer' },
    code: { type: 'string', enum: Object.keys(REFUSALS) },
    errors: {
      type: 'array',
      items: { type: 'object', properties: { field: { type: 'string' }, message: { type: 'string' } } },
    },
    requestId: { type: 'string' },
  },
}

interface Properties {
  readonly properties?: Readonly<Record<string, unknown>>
  readonly required?: readonly string[]
}

function parameters(key: RouteKey): unknown[] {
  const { params, query } = routes[key]
  const place = (schema: z.ZodType, where: 'path' | 'query') => {
    const { properties = {}, required = [] } = schemaOf(schema, 'input') as Properties
    return Object.entries(properties).map(([name, it]) => ({
      name,
      in: where,
      required: where === 'path' || required.includes(name),
      schema: it,
    }))
  }
  const header = { name: 'Idempotency-Key', in: 'header', required: false, schema: { type: 'string', maxLength: 200 } }
  return [...place(params, 'path'), ...place(query, 'query'), ...(key.startsWith('GET ') ? [] : [header])]
}

function requestBody(key: RouteKey): unknown {
  const { upload, body } = routes[key]
  if (upload) {
    const file = { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } }
    return { required: true, content: { 'multipart/form-data': { schema: file } } }
  }
  const schema = schemaOf(body, 'input') as Properties
  const required = (schema.required ?? []).length > 0
  return Object.keys(schema.properties ?? {}).length > 0
    ? { required, content: { 'application/json': { schema } } }
    : undefined
}

function responses(key: RouteKey): unknown {
  const { answers, output, asks, refusals, params } = routes[key]
  const byId = Object.keys((schemaOf(params, 'input') as Properties).properties ?? {}).length > 0
  const codes: RefusalCode[] = [
    ...refusals,
    ...COMMON,
    ...(asks === 'public' ? [] : SIGNED_IN),
    ...(byId ? (['notFound'] as const) : []),
    ...(key.startsWith('GET ') ? [] : COMMANDS),
  ]
  const content =
    answers === 'bytes'
      ? { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
      : { 'application/json': { schema: schemaOf(output, 'output') } }
  const refused = Object.groupBy(codes, (code) => REFUSALS[code].status)
  return {
    200: { description: 'Сделано', content },
    ...Object.fromEntries(
      Object.entries(refused).map(([status, its = []]) => [
        status,
        {
          description: its.map((code) => `\`${code}\`: ${REFUSALS[code].title}`).join('\n\n'),
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      ]),
    ),
  }
}

function operation(key: RouteKey): unknown {
  const { summary, tag, asks } = routes[key]
  return {
    summary,
    tags: [tag],
    operationId: key.replace(/[^\p{L}\p{N}]+/gu, '-'),
    'x-asks': asks,
    ...(asks === 'public' && { security: [] }),
    parameters: parameters(key),
    ...(key.startsWith('GET ') ? {} : { requestBody: requestBody(key) }),
    responses: responses(key),
  }
}

function paths(): Record<string, Record<string, unknown>> {
  const all: Record<string, Record<string, unknown>> = {}
  for (const key of Object.keys(routes) as RouteKey[]) {
    const [method = '', path = ''] = key.split(' ')
    ;(all[path] ??= {})[method.toLowerCase()] = operation(key)
  }
  return all
}

/** The description of the wire, printed from the same routes that the server binds. */
export const openApi = {
  openapi: '3.1.0',
  info: {
    title: 'Веха',
    version: '1',
    description:
      'Все ответы – JSON, ошибки – RFC 9457 с русским title и постоянным code. Команды принимают Idempotency-Key: ' +
      'тот же ключ даёт тот же ответ один раз. Списки листаются: limit, cursor → items, next.',
  },
  security: [{ session: [] }, { token: [] }],
  paths: paths(),
  components: {
    schemas: { Problem: PROBLEM },
    securitySchemes: {
      session: { type: 'apiKey', in: 'cookie', name: 'vekha.session_token' },
      token: { type: 'http', scheme: 'bearer' },
    },
  },
}
