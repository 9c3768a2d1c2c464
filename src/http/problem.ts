import { REFUSALS, type RefusalCode } from '#contract/index.ts'
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

const requestIdOf = (c: Context): string => String(c.get('requestId'))

/** Problem details of RFC 9457: a Russian sentence with a way out, and a stable code. */
export const problemBody = (c: Context, code: RefusalCode, details: Readonly<Record<string, unknown>> = {}) => {
  const { status, title } = REFUSALS[code]
  return { type: 'about:blank', title, status, code, ...details, requestId: requestIdOf(c) }
}

export const problem = (c: Context, code: RefusalCode, details?: Readonly<Record<string, unknown>>): Response =>
  c.body(JSON.stringify(problemBody(c, code, details)), REFUSALS[code].status as ContentfulStatusCode, {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
  })
