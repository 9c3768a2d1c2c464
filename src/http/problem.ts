import { REFUSALS, type RefusalCode } from '#contract/index.ts'
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** Problem details of RFC 9457: a Russian sentence with a way out, and a stable code. */
export function problem(c: Context, code: RefusalCode, details: Readonly<Record<string, unknown>> = {}): Response {
  const { status, title } = REFUSALS[code]
  const body = { type: 'about:blank', title, status, code, ...details, requestId: c.get('requestId') as string }
  return c.body(JSON.stringify(body), status as ContentfulStatusCode, { 'content-type': 'application/problem+json' })
}
