import type { RefusalCode, RouteKey } from '#contract/index.ts'
import { routes } from '#contract/index.ts'
import { done, type Outcome, refuse } from '#domain/kernel/index.ts'
import type { Context } from 'hono'
import type { Upload } from './handler.ts'
import { readUpload } from './read-upload.ts'
import { sayIssues } from './say-issues.ts'

export interface RequestParts {
  readonly params: unknown
  readonly query: unknown
  readonly body: unknown
  readonly file: Upload | null
}

/** What came over the wire, by the schemas of the route. A place that cannot be (`/api/plans/abc`) is simply not found. */
export async function readRequest(c: Context, key: RouteKey): Promise<Outcome<RequestParts, RefusalCode>> {
  const route = routes[key]
  const params = route.params.safeParse(c.req.param())
  if (!params.success) return refuse('notFound')
  const query = route.query.safeParse(c.req.query(), { reportInput: true })
  if (!query.success) return refuse('badInput', { errors: sayIssues(query.error.issues) })
  if (route.upload) {
    const file = await readUpload(c)
    return file.ok ? done({ params: params.data, query: query.data, body: {}, file: file.value }) : file
  }
  const json = c.req.method === 'GET' ? done({}) : await readJson(c)
  if (!json.ok) return json
  const body = route.body.safeParse(json.value, { reportInput: true })
  if (!body.success) return refuse('badInput', { errors: sayIssues(body.error.issues) })
  return done({ params: params.data, query: query.data, body: body.data, file: null })
}

async function readJson(c: Context): Promise<Outcome<unknown, 'badInput'>> {
  const text = await c.req.text()
  if (text.trim() === '') return done({})
  try {
    return done(JSON.parse(text))
  } catch {
    return refuse('badInput', { errors: [{ field: '', message: 'Тело запроса не читается как JSON' }] })
  }
}
