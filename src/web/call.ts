import type { RouteKey, Routes } from '#contract/index.ts'
import type { z } from 'zod'

type Part<K extends RouteKey, P extends 'params' | 'query' | 'body'> = z.input<Routes[K][P]>
type Asked<K extends RouteKey, P extends 'params' | 'query' | 'body'> =
  Record<never, never> extends Part<K, P> ? { readonly [It in P]?: Part<K, P> } : { readonly [It in P]: Part<K, P> }

export type CallInput<K extends RouteKey> = Asked<K, 'params'> &
  Asked<K, 'query'> &
  Asked<K, 'body'> & {
    /** Of a command that may be sent again later, after the page was closed; else each call has its own. */
    readonly idempotencyKey?: string
  }
export type Answer<K extends RouteKey> = z.output<Routes[K]['output']>
type ListKey = { [K in RouteKey]: Answer<K> extends { items: unknown[]; next: string | null } ? K : never }[RouteKey]
export type Item<K extends ListKey> = Answer<K> extends { items: (infer T)[] } ? T : never

/** A refusal of the server (RFC 9457), or of the network: `code` is then 'offline' and `status` 0. */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly title: string
  /** What the refusal says beside: fields, the other version, the earlier draft. */
  readonly details: Readonly<Record<string, unknown>>
  constructor(status: number, code: string, title: string, details: Readonly<Record<string, unknown>> = {}) {
    super(title)
    this.name = 'Problem'
    this.status = status
    this.code = code
    this.title = title
    this.details = details
  }
}

export const offline = (): Problem =>
  new Problem(0, 'offline', 'Нет связи с Вехой. Набранное на месте, повторите, когда связь появится')

/** Asks the person to sign in over the page, so that what was typed stays; false when they leave. */
type AskToSignIn = () => Promise<boolean>
let askToSignIn: AskToSignIn | null = null
let asking: Promise<boolean> | null = null
export const onSessionEnd = (ask: AskToSignIn | null): void => {
  askToSignIn = ask
}

/** As whom this page acts; it keeps to that while another page of the browser moves to another place. */
let place: string | null = null
export const actAt = (it: string | null): void => {
  place = it
}
export const placeHeading = (): Record<string, string> => (place === null ? {} : { 'x-place': place })

/** Also where the page is not on https, where `crypto.randomUUID` does not exist. */
export const freshKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/** What an address can carry. */
type Atom = string | number | boolean | null | undefined

export function addressOf(
  key: string,
  params: Readonly<Record<string, Atom>> = {},
  query: Readonly<Record<string, Atom>> = {},
): string {
  const path = key
    .slice(key.indexOf(' ') + 1)
    .replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])))
  const asked = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    if (typeof value === 'string' ? value !== '' : typeof value === 'number') asked.set(name, String(value))
  return asked.size > 0 ? `${path}?${asked.toString()}` : path
}

/** The body of an answer, or the problem that it tells of. */
export async function readAnswer(response: Response): Promise<unknown> {
  const json = response.headers.get('content-type')?.includes('json') ?? false
  const body: unknown = json ? await response.json() : null
  if (response.ok) return body
  const { code, title, ...details } = (body ?? {}) as { code?: string; title?: string }
  throw new Problem(
    response.status,
    code ?? `http${response.status}`,
    title ?? 'Сервер ответил непонятно. Обновите страницу, набранное сохраните себе',
    details,
  )
}

/**
 * Calls a route of the contract. Commands carry an Idempotency-Key, the same one when they are sent again after a new
 * sign-in. Throws `Problem`.
 */
export async function call<K extends RouteKey>(
  key: K,
  ...[input]: Record<never, never> extends CallInput<K> ? [CallInput<K>?] : [CallInput<K>]
): Promise<Answer<K>> {
  const { params, query, body } = (input ?? {}) as Record<'params' | 'query' | 'body', Record<string, Atom> | undefined>
  const idempotencyKey = input?.idempotencyKey ?? freshKey()
  const method = key.slice(0, key.indexOf(' '))
  const headers: Record<string, string> = { accept: 'application/json', ...placeHeading() }
  if (method !== 'GET') headers['idempotency-key'] = idempotencyKey
  if (body !== undefined) headers['content-type'] = 'application/json'
  const send = () =>
    fetch(addressOf(key, params, query), { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) })
  return (await answered(send)) as Answer<K>
}

/** Sends, and once more after a new sign-in when the session has ended. */
async function answered(send: () => Promise<Response>): Promise<unknown> {
  const response = await send().catch(() => {
    throw offline()
  })
  if (response.status === 401 && askToSignIn) {
    asking ??= askToSignIn().finally(() => {
      asking = null
    })
    if (await asking) return readAnswer(await send())
  }
  return readAnswer(response)
}

/** All pages of a list, for screens that show it whole. */
export async function callAll<K extends ListKey>(
  key: K,
  input: Omit<CallInput<K>, 'query'> & { readonly query?: Omit<Part<K, 'query'>, 'cursor' | 'limit'> },
): Promise<Item<K>[]> {
  const items: Item<K>[] = []
  let cursor: string | null | undefined
  do {
    const query = { ...input.query, limit: 200, ...(cursor ? { cursor } : {}) }
    const page = (await call(key, { ...input, query } as never)) as { items: Item<K>[]; next: string | null }
    items.push(...page.items)
    cursor = page.next
  } while (cursor)
  return items
}

type UploadKey = 'POST /api/files' | 'POST /api/imports' | 'POST /api/spreadsheets/{kind}'

interface UploadWish {
  readonly params?: Record<string, string>
  readonly onProgress?: (share: number) => void
  readonly signal?: AbortSignal
}

/** Sends a file with progress from 0 to 1, which `fetch` cannot tell. */
export function upload<K extends UploadKey>(
  key: K,
  file: File,
  { params, onProgress, signal }: UploadWish = {},
): Promise<Answer<K>> {
  const idempotencyKey = freshKey()
  const send = () =>
    new Promise<Response>((resolve, reject) => {
      const request = new XMLHttpRequest()
      request.open('POST', addressOf(key, params))
      request.setRequestHeader('accept', 'application/json')
      request.setRequestHeader('idempotency-key', idempotencyKey)
      if (place !== null) request.setRequestHeader('x-place', place)
      request.upload.onprogress = ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0)
      request.onload = () => {
        const type = request.getResponseHeader('content-type') ?? ''
        resolve(new Response(request.responseText, { status: request.status, headers: { 'content-type': type } }))
      }
      request.onerror = () => {
        reject(offline())
      }
      request.onabort = () => {
        reject(new DOMException('aborted', 'AbortError'))
      }
      signal?.addEventListener('abort', () => {
        request.abort()
      })
      const form = new FormData()
      form.append('file', file)
      request.send(form)
    })
  return answered(send) as Promise<Answer<K>>
}
