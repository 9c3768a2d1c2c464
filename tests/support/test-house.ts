import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addressAs, connect, isAway, transactions } from '#adapters/db/index.ts'
import { readDocument, readWorkbookAside } from '#adapters/documents-in/index.ts'
import { writeDocx, writeXlsx } from '#adapters/documents-out/index.ts'
import { fileVault } from '#adapters/files/index.ts'
import { makeIdentity, newToken, tokenHash } from '#adapters/identity/index.ts'
import { readImport } from '#app/imports/index.ts'
import type { FileVault } from '#app/ports/file-vault.ts'
import type { Jobs } from '#app/ports/jobs.ts'
import type { Stores } from '#app/ports/stores.ts'
import { applyLoad, readLoad } from '#app/spreadsheets/index.ts'
import type { SignedIn } from '#app/ports/identity.ts'
import { makeApp } from '#http/app.ts'
import { bind } from '#http/bind.ts'
import { houseHandlers } from '#http/house-handlers.ts'
import { doorHandlers } from '#http/identity/index.ts'
import { type Day, done } from '#domain/kernel/index.ts'
import { afterAll } from 'vitest'
import type { FreshDatabase } from './fresh-database.ts'

/** The product's routes over a database, with people who are signed in by their name in the Authorization header. */
export interface TestHouse {
  readonly signIn: (name: string, signedIn: SignedIn) => void
  readonly send: (
    as: string,
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<Answered>
  readonly upload: (
    as: string,
    path: string,
    name: string,
    bytes: Uint8Array<ArrayBuffer> | string,
    headers?: Record<string, string>,
  ) => Promise<Answered>
  readonly vault: FileVault
  readonly setToday: (day: string) => void
  readonly fetch: (path: string, init?: RequestInit) => Promise<Response>
}

export interface Answered {
  readonly status: number
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- what tests look into is whatever the server has sent
  readonly body: any
}

/** Settings that a test may choose. */
interface Settings {
  readonly secondStepRequired?: boolean
  readonly provider?: () => Parameters<typeof makeIdentity>[0]['provider']
}

export function testHouse(database: () => FreshDatabase, settings: Settings = {}): () => TestHouse {
  let house: (TestHouse & { close: () => Promise<void> }) | undefined
  afterAll(() => house?.close())
  return () => (house ??= make(database(), settings))
}

function make({ app: pool, address }: FreshDatabase, settings: Settings): TestHouse & { close: () => Promise<void> } {
  const folder = mkdtempSync(join(tmpdir(), 'vekha-house-'))
  const identityPool = connect(addressAs('vekha_identity', address), { max: 2, driverTypes: true })
  let today = '2024-10-01'
  let moments = 0
  const people = new Map<string, SignedIn>()
  const vault = fileVault(folder)
  const kept = transactions(pool)
  const hashedToken = () => {
    const token = newToken()
    return { token, sha256: tokenHash(token) }
  }
  const publicUrl = 'http://localhost'
  /** Jobs are done at once, by whoever of the territory is signed in. */
  const jobs: Jobs = {
    enqueue: async (name, job) => {
      const it = [...people.values()].find(({ actor }) => actor.territoryId === job.territoryId)
      if (!it) throw new Error('a job of nobody')
      const keep = <T>(work: (stores: Stores) => Promise<T>) => kept.read(it.actor, work)
      const invite = { newToken: hashedToken, publicUrl, actor: it.actor }
      if ('importId' in job) await readImport({ keep, vault, read: readDocument }, job.importId)
      else if (name === 'read-spreadsheet') await readLoad({ keep, vault, read: readWorkbookAside }, job.loadId)
      else await applyLoad({ ...invite, keep, today: today as Day }, job.loadId)
    },
  }
  const clock = {
    now: () => new Date(Date.parse(`${today}T09:00:00Z`) + ++moments).toISOString(),
    today: () => today as Day,
  }
  const identity = makeIdentity({
    pool: identityPool,
    secret: 'a secret of the tests, long enough',
    publicUrl,
    now: clock.now,
    secondStepRequired: settings.secondStepRequired ?? false,
    provider: settings.provider?.() ?? null,
  })
  const handlers = {
    ...houseHandlers({ vault, jobs, writer: { docx: writeDocx, xlsx: writeXlsx } }),
    ...doorHandlers({
      identity,
      publicUrl,
      newToken: hashedToken,
      hashOf: tokenHash,
      demoUsers: [],
    }),
  }
  const needs = { publicUrl, metrics: false, failing: async () => [], isAway, report: console.error }
  const app = makeApp(needs, (hono) => {
    const whoIs = async (headers: Headers) => {
      const named = people.get(decodeURIComponent(headers.get('authorization')?.replace('Bearer ', '') ?? ''))
      return named ? done(named) : identity.whoIs(headers)
    }
    bind(hono, { whoIs, transactions: kept, clock, addressOf: () => '203.0.113.1' }, handlers)
  })
  const answered = async (response: Response): Promise<Answered> => {
    const text = await response.text()
    const json = response.headers.get('content-type')?.includes('json')
    return { status: response.status, body: json ? JSON.parse(text) : text }
  }
  const bearer = (as: string) => ({ authorization: `Bearer ${encodeURIComponent(as)}` })
  return {
    close: async () => {
      await identityPool.end()
      rmSync(folder, { recursive: true, force: true })
    },
    signIn: (name, signedIn) => void people.set(name, signedIn),
    vault,
    setToday: (day) => (today = day),
    fetch: async (path, init) => app.request(path, init),
    send: async (as, method, path, body, headers = {}) =>
      answered(
        await app.request(path, {
          method,
          headers: { ...bearer(as), ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
          ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
        }),
      ),
    upload: async (as, path, name, bytes, headers = {}) => {
      const form = new FormData()
      form.set('file', new File([bytes], name))
      return answered(await app.request(path, { method: 'POST', headers: { ...bearer(as), ...headers }, body: form }))
    },
  }
}
