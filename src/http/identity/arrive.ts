import { noteArrival, type Way } from '#app/identity/index.ts'
import type { Entry } from '#app/ports/entry.ts'
import type { Identity } from '#app/ports/identity.ts'
import type { Visitor } from '../handler.ts'

export interface ArriveNeeds {
  readonly identity: Identity
  /** Address that letters lead to. */
  readonly publicUrl: string
  readonly newToken: () => { readonly token: string; readonly sha256: string }
  readonly hashOf: (token: string) => string
}

interface Call {
  readonly headers: Headers
  readonly visitor: Visitor
  readonly clock: { readonly now: () => string }
}

const DEVICE = 'vekha.device'
/** The longest that browsers keep a cookie. */
const DEVICE_S = 400 * 24 * 60 * 60

/** Hands the session to the browser and notes who has come from where. */
export async function arrive(
  { identity, publicUrl, newToken, hashOf }: ArriveNeeds,
  { headers, visitor, clock }: Call,
  way: Way,
  { cookies, userId }: Entry,
): Promise<void> {
  visitor.setCookies(cookies)
  if (userId === null) return
  const kept = deviceCookie(headers)
  const device = kept ? { token: kept, sha256: hashOf(kept) } : newToken()
  const secure = publicUrl.startsWith('https:') ? '; Secure' : ''
  visitor.setCookies([`${DEVICE}=${device.token}; Max-Age=${DEVICE_S}; Path=/; HttpOnly; SameSite=Lax${secure}`])
  await noteArrival(identity, {
    userId,
    way,
    userAgent: headers.get('user-agent') ?? '',
    address: visitor.address,
    deviceSha256: device.sha256,
    home: publicUrl,
    at: clock.now(),
  })
}

const deviceCookie = (headers: Headers): string | undefined =>
  new RegExp(`(?:^|; )${DEVICE.replace('.', '[.]')}=([\\w-]{20,100})(?:;|$)`).exec(headers.get('cookie') ?? '')?.[1]

/** The visitor's address is what we know, not what the visitor says; better-auth reads it from this heading. */
export function withAddress({ headers, visitor }: Pick<Call, 'headers' | 'visitor'>): Headers {
  const known = new Headers(headers)
  known.set('x-client-address', visitor.address)
  return known
}
