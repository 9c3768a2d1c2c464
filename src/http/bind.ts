import { createHash } from 'node:crypto'
import type { Clock } from '#app/ports/clock.ts'
import type { SignedIn, WhoIs } from '#app/ports/identity.ts'
import { WrongCursor } from '#app/ports/shared.ts'
import type { Answered, Repeatable, Transactions } from '#app/ports/transactions.ts'
import { type Permission, REFUSALS, type RefusalCode, type RouteKey, routes } from '#contract/index.ts'
import { may } from '#domain/identity/index.ts'
import { done, type Outcome } from '#domain/kernel/index.ts'
import type { Context, Hono } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { apiPage } from './api-page.ts'
import type { Bytes, Handlers, Visitor } from './handler.ts'
import { openApi } from './openapi.ts'
import { problem, problemBody } from './problem.ts'
import { readRequest, type RequestParts } from './read-request.ts'

export interface BindNeeds {
  /** Who sends the request: by cookie or bearer token. */
  readonly whoIs: (headers: Headers) => Promise<WhoIs>
  readonly transactions: Transactions
  readonly clock: Clock
  /** Network address of whoever sends the request. */
  readonly addressOf: (c: Context) => string
}

const WRONG_CURSOR = { field: 'cursor', message: 'Такого места в списке нет. Начните с первой страницы' }

type Answer = Outcome<unknown, RefusalCode>
type AnyHandler = (call: Record<string, unknown>) => Promise<Answer>

/** Every route of the contract at its address. */
export function bind(app: Hono, needs: BindNeeds, handlers: Handlers): void {
  app.get('/api/openapi.json', (c) => c.json(openApi))
  app.get('/api/docs', (c) => c.html(apiPage))
  for (const key of Object.keys(routes) as RouteKey[]) {
    const [method = '', path = ''] = key.split(' ')
    // each handler fits its own key; the loop cannot say so
    const handler = handlers[key] as unknown as AnyHandler
    app.on(method, path.replace(/\{(\w+)\}/g, ':$1'), (c) =>
      answer(c, key, needs, handler).catch((error: unknown) => {
        if (error instanceof WrongCursor) return problem(c, 'badInput', { errors: [WRONG_CURSOR] })
        throw error
      }),
    )
  }
}

async function answer(c: Context, key: RouteKey, needs: BindNeeds, handler: AnyHandler): Promise<Response> {
  const { asks } = routes[key]
  const who = asks === 'public' ? done(null) : await needs.whoIs(c.req.raw.headers)
  if (!who.ok) return problem(c, who.refused)
  const signedIn = who.value
  const hindrance = signedIn && hindranceOf(signedIn, asks)
  if (hindrance) return problem(c, hindrance)
  const request = await readRequest(c, key)
  if (!request.ok) return problem(c, request.refused, request.details)
  const call = { ...request.value, headers: c.req.raw.headers, clock: needs.clock, visitor: visitorOf(c, needs) }
  if (!signedIn) return send(c, key, await handler(call))
  const { actor } = signedIn
  const afterwards: (() => Promise<void>)[] = []
  const work = (stores: unknown) =>
    handler({
      ...call,
      signedIn,
      actor,
      stores,
      today: needs.clock.today(signedIn.timeZone),
      afterwards: (it: () => Promise<void>) => afterwards.push(it),
    })
  if (c.req.method === 'GET') return send(c, key, await needs.transactions.read(actor, work))
  const answered = await needs.transactions.carryOut(actor, repeatable(c, key, request.value), work, (outcome) =>
    wire(c, key, outcome),
  )
  if (answered === 'keyReused') return problem(c, 'keyReused')
  for (const it of afterwards) await it()
  return sendAnswered(c, answered)
}

/** What keeps somebody signed in from the route. */
function hindranceOf({ actor, secondStep }: SignedIn, asks: Permission): RefusalCode | null {
  if (asks === 'public' || asks === 'session') return null
  if (!may(actor, asks)) return 'notAllowed'
  return secondStep.required && !secondStep.on ? 'secondStepRequired' : null
}

const visitorOf = (c: Context, { addressOf }: BindNeeds): Visitor => ({
  address: addressOf(c),
  setCookies: (cookies) => {
    for (const it of cookies) c.header('set-cookie', it, { append: true })
  },
})

const LONGEST_KEY = 200
/** Their answers set cookies, and a hash of a password is not to be kept. */
const NEVER_KEPT = 'POST /api/auth/'

function repeatable(c: Context, route: RouteKey, { params, query, body, file }: RequestParts): Repeatable | null {
  const key = c.req.header('idempotency-key')?.slice(0, LONGEST_KEY)
  if (!key || route.startsWith(NEVER_KEPT)) return null
  const hash = createHash('sha256').update(JSON.stringify([route, params, query, body, file?.name]))
  if (file) hash.update(file.bytes)
  return { key, route, requestSha256: hash.digest('hex') }
}

/** The schema of the answer also drops what the route does not show. */
const wire = (c: Context, key: RouteKey, outcome: Answer): Answered =>
  outcome.ok
    ? { status: 200, response: routes[key].output.parse(outcome.value) }
    : { status: REFUSALS[outcome.refused].status, response: problemBody(c, outcome.refused, outcome.details) }

function send(c: Context, key: RouteKey, outcome: Answer): Response {
  if (!outcome.ok || routes[key].answers === 'json') return sendAnswered(c, wire(c, key, outcome))
  const { body, headers } = outcome.value as Bytes
  return new Response(body, { headers })
}

const sendAnswered = (c: Context, { status, response }: Answered): Response =>
  c.body(JSON.stringify(response), status as ContentfulStatusCode, {
    'content-type': status < 400 ? 'application/json' : 'application/problem+json',
    'cache-control': 'no-store',
  })
