import type { Context, MiddlewareHandler } from 'hono'
import { problem } from './problem.ts'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Commands come from our own pages or from programs, never from another site's page in a browser that carries our cookie.
 * Every browser of today sends `Origin` with a command; `Sec-Fetch-Site` is asked where it does not.
 */
export function sameOrigin(publicUrl: string): MiddlewareHandler {
  const publicHost = new URL(publicUrl).host
  return async (c, next) => {
    if (SAFE.has(c.req.method) || isOurs(c, publicHost)) return next()
    return problem(c, 'foreignOrigin')
  }
}

function isOurs(c: Context, publicHost: string): boolean {
  if (c.req.header('authorization')) return true
  const origin = c.req.header('origin')
  if (origin) return URL.canParse(origin) && [c.req.header('host'), publicHost].includes(new URL(origin).host)
  return ['same-origin', 'none', undefined].includes(c.req.header('sec-fetch-site'))
}
