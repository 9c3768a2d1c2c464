import { Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { requestId } from 'hono/request-id'
import { metrics } from './metrics.ts'
import { problem } from './problem.ts'
import { sameOrigin } from './same-origin.ts'
import { securityHeaders } from './security-headers.ts'

/** JSON bodies; uploads have a limit of their own, counted while they stream. */
const LARGEST_JSON = 2 * 1024 * 1024

export interface HttpNeeds {
  /** Address of the product in browsers, where a proxy stands before it. */
  readonly publicUrl: string
  /** Names of the parts that do not answer; empty when the product is ready. */
  readonly failing: () => Promise<string[]>
  /** Is this error the database being away for a moment? */
  readonly isAway: (error: unknown) => boolean
  readonly report: (error: unknown, requestId: string) => void
  /** Offer /metrics. */
  readonly metrics: boolean
}

const limit = bodyLimit({ maxSize: LARGEST_JSON, onError: (c) => problem(c, 'tooLarge') })
const limitJson: MiddlewareHandler = (c, next) => {
  const upload = c.req.header('content-type')?.startsWith('multipart/form-data') ?? false
  return upload ? next() : limit(c, next)
}

/** The HTTP shell of the product; `mount` adds the routes. */
export function makeApp(needs: HttpNeeds, mount: (app: Hono) => void): Hono {
  const app = new Hono()
  app.use(requestId())
  app.use(securityHeaders)
  if (needs.metrics) {
    const { count, print } = metrics()
    app.use(count)
    app.get('/metrics', print)
  }
  app.use('/api/*', sameOrigin(needs.publicUrl))
  app.use('/api/*', limitJson)
  app.get('/healthz', (c) => c.json({ status: 'ok' }))
  app.get('/readyz', async (c) => {
    const failing = await needs.failing()
    return c.json({ status: failing.length ? 'failing' : 'ok', failing }, failing.length ? 503 : 200)
  })
  app.onError((error, c) => {
    if (needs.isAway(error)) {
      c.header('retry-after', '3')
      return problem(c, 'busy')
    }
    needs.report(error, c.get('requestId'))
    return problem(c, 'internal')
  })
  mount(app)
  app.all('/api/*', (c) => problem(c, 'noSuchRoute'))
  return app
}
