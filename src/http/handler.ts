import type { Clock } from '#app/ports/clock.ts'
import type { SignedIn } from '#app/ports/identity.ts'
import type { Stores } from '#app/ports/stores.ts'
import type { RefusalCode, RouteKey, Routes } from '#contract/index.ts'
import type { Actor } from '#domain/identity/index.ts'
import type { Day, Outcome } from '#domain/kernel/index.ts'
import type { z } from 'zod'

/** The `file` of a multipart request. */
export interface Upload {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** An answer that is not JSON. */
export interface Bytes {
  readonly body: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>
  readonly headers: Readonly<Record<string, string>>
}

/** The browser or program at the other end. */
export interface Visitor {
  /** Network address. */
  readonly address: string
  readonly setCookies: (cookies: readonly string[]) => void
}

interface AnyCall<Key extends RouteKey> {
  readonly params: z.output<Routes[Key]['params']>
  readonly query: z.output<Routes[Key]['query']>
  readonly body: z.output<Routes[Key]['body']>
  readonly file: Routes[Key]['upload'] extends true ? Upload : null
  readonly headers: Headers
  readonly clock: Clock
  readonly visitor: Visitor
}

/** A request of somebody signed in, inside the transaction that shows only what they may see. */
export interface SignedInCall<Key extends RouteKey> extends AnyCall<Key> {
  readonly signedIn: SignedIn
  readonly actor: Actor
  readonly stores: Stores
  /** Today in the territory's zone. */
  readonly today: Day
  /** Runs when the transaction is safely kept; not at all when the command is refused or repeated. */
  readonly afterwards: (work: () => Promise<void>) => void
}

export type Call<Key extends RouteKey> = Routes[Key]['asks'] extends 'public' ? AnyCall<Key> : SignedInCall<Key>

type Answer<Key extends RouteKey> = Routes[Key]['answers'] extends 'bytes' ? Bytes : z.input<Routes[Key]['output']>

export type Handler<Key extends RouteKey> = (call: Call<Key>) => Promise<Outcome<Answer<Key>, RefusalCode>>

/** One handler a route: a route without one does not compile. */
export type Handlers = { readonly [Key in RouteKey]: Handler<Key> }
