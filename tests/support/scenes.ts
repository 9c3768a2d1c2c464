import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Page } from 'playwright-core'
import { type DemoUser, ROOT } from './vekha.ts'

/** A page of the demo territory as somebody sees it. */
export interface Scene {
  readonly name: string
  /** Empty for a stranger. */
  readonly role: string
  /** The address, found through the API as this person sees it. */
  readonly path: (page: Page) => Promise<string> | string
}

const first = async (page: Page, list: string): Promise<string> => {
  const { items } = (await (await page.request.get(list)).json()) as { items: { id: string }[] }
  if (!items[0]) throw new Error(`${list} is empty`)
  return items[0].id
}
/** The plan in force; a draft may stand before it. */
async function plan(page: Page): Promise<string> {
  const { items } = (await (await page.request.get('/api/plans')).json()) as { items: { id: string; state: string }[] }
  const found = items.find(({ state }) => state === 'active')
  if (!found) throw new Error('no plan is in force')
  return found.id
}

/** An order, read and waiting to be confirmed; loaded once, however often it is asked for. */
async function draft(page: Page): Promise<string> {
  const file = join(ROOT, 'samples/olkhograd-2026.docx')
  const multipart = { file: { name: basename(file), mimeType: 'application/octet-stream', buffer: readFileSync(file) } }
  const answer = await page.request.post('/api/imports', {
    multipart,
    headers: { 'idempotency-key': 'scene-of-a-draft' },
  })
  const { id } = (await answer.json()) as { id: string }
  for (let state = ''; state !== 'draft'; await page.waitForTimeout(200))
    ({ state } = (await (await page.request.get(`/api/imports/${id}`)).json()) as { state: string })
  return id
}

/** A plan that goes on from last year's; begun once, however often it is asked for. */
async function written(page: Page): Promise<string> {
  const answer = await page.request.post('/api/plans', {
    data: { from: 'lastYear', planId: await plan(page), periodFrom: '2027-01-01', periodTo: '2027-12-31' },
    headers: { 'idempotency-key': 'scene-of-a-written-plan' },
  })
  return ((await answer.json()) as { planId: string }).planId
}

const COORDINATOR = 'municipalCoordinator'
const DIRECTOR = 'schoolDirector'

export const SCENES: readonly Scene[] = [
  { name: 'sign-in', role: '', path: () => '/sign-in' },
  { name: 'forgotten', role: '', path: () => '/forgotten' },
  { name: 'code', role: '', path: () => '/sign-in/code' },
  { name: 'second-step', role: COORDINATOR, path: () => '/second-step' },
  { name: 'overview', role: COORDINATOR, path: () => '/' },
  { name: 'plans', role: COORDINATOR, path: () => '/plans' },
  { name: 'plan', role: COORDINATOR, path: async (page) => `/plans/${await plan(page)}` },
  { name: 'indicators', role: COORDINATOR, path: async (page) => `/plans/${await plan(page)}/indicators` },
  { name: 'closing', role: COORDINATOR, path: async (page) => `/plans/${await plan(page)}/closing` },
  { name: 'order', role: COORDINATOR, path: async (page) => `/plans/${await plan(page)}/order` },
  {
    name: 'measure',
    role: COORDINATOR,
    path: async (page) => `/measures/${await first(page, `/api/plans/${await plan(page)}/measures`)}`,
  },
  { name: 'write', role: COORDINATOR, path: async (page) => `/plans/${await written(page)}/write` },
  {
    name: 'write-order',
    role: COORDINATOR,
    path: async (page) => `/plans/${await written(page)}/write?tab=order`,
  },
  { name: 'reviews', role: COORDINATOR, path: () => '/reviews' },
  { name: 'spreadsheets', role: COORDINATOR, path: () => '/spreadsheets' },
  { name: 'schools', role: COORDINATOR, path: () => '/schools' },
  {
    name: 'school',
    role: COORDINATOR,
    path: async (page) => `/schools/${await first(page, '/api/schools?list=ШНОР')}`,
  },
  {
    name: 'school-facts',
    role: COORDINATOR,
    path: async (page) => `/schools/${await first(page, '/api/schools?list=ШНОР')}?tab=facts`,
  },
  { name: 'schools-on-day', role: COORDINATOR, path: () => '/schools?list=ШНОР&on=2025-10-01' },
  { name: 'people', role: COORDINATOR, path: () => '/people' },
  {
    name: 'person',
    role: COORDINATOR,
    path: async (page) => `/people/${await first(page, '/api/people?q=Прохорова')}`,
  },
  { name: 'posts', role: COORDINATOR, path: () => '/posts' },
  { name: 'substitutions', role: COORDINATOR, path: () => '/substitutions' },
  { name: 'bodies', role: COORDINATOR, path: () => '/bodies' },
  { name: 'body', role: COORDINATOR, path: async (page) => `/bodies/${await first(page, '/api/bodies?q=Совет')}` },
  { name: 'imports', role: COORDINATOR, path: () => '/imports' },
  { name: 'import', role: COORDINATOR, path: async (page) => `/imports/${await draft(page)}` },
  { name: 'audit', role: 'administrator', path: () => '/audit' },
  { name: 'tasks', role: DIRECTOR, path: () => '/tasks' },
  {
    name: 'answer',
    role: DIRECTOR,
    path: async (page) => `/tasks?open=${await first(page, '/api/obligations?mine=1&state=overdue')}`,
  },
  {
    name: 'obligation',
    role: DIRECTOR,
    path: async (page) => `/obligations/${await first(page, '/api/obligations?mine=1')}`,
  },
]

/** Opens the scene in a page whose context has the product's address as its base; quiet on the network at the end. */
export async function openScene(page: Page, { role, path }: Scene, users: readonly DemoUser[]): Promise<void> {
  if (role) {
    const user = users.find((it) => it.role === role)
    if (!user) throw new Error(`the demo has nobody in the role ${role}`)
    const { email, password } = user
    const answer = await page.request.post('/api/auth/sign-in/email', { data: { email, password } })
    if (!answer.ok()) throw new Error(`signing in as ${role}: ${answer.status()} ${await answer.text()}`)
  }
  await page.goto(await path(page), { waitUntil: 'networkidle' })
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}
