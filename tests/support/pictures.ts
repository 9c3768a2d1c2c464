import { mkdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import { launch, RUSSIAN } from './browser.ts'
import { findChromium } from './chromium.ts'
import { type DemoUser, ROOT, startVekha } from './vekha.ts'

// `npm run pictures`: the pictures of the README, from a fresh demo territory.
// `npm run pictures -- --all FOLDER`: every page at every width, light and dark, to look at.

type Scheme = 'light' | 'dark'
const WIDTHS = { 390: 844, 768: 1024, 1280: 800, 1920: 1080 } as const
type Width = keyof typeof WIDTHS

interface Scene {
  readonly name: string
  readonly role: string
  /** The address, found through the API as this person sees it. */
  readonly path: (page: Page) => Promise<string> | string
  /** How the README shows it. */
  readonly readme?: readonly [Width, Scheme][]
}

const first = async (page: Page, list: string): Promise<string> => {
  const { items } = (await (await page.request.get(list)).json()) as { items: { id: string }[] }
  return items[0]?.id ?? ''
}
const plan = (page: Page) => first(page, '/api/plans')

/** This year's order, loaded and waiting to be confirmed. */
async function draft(page: Page): Promise<string> {
  const file = join(ROOT, 'samples/kedroborsk-2026.md')
  const multipart = { file: { name: basename(file), mimeType: 'text/markdown', buffer: readFileSync(file) } }
  const answer = await page.request.post('/api/imports', { multipart, headers: { 'idempotency-key': 'pictures' } })
  const { id } = (await answer.json()) as { id: string }
  return id
}

const SCENES: readonly Scene[] = [
  { name: 'sign-in', role: '', path: () => '/' },
  { name: 'overview', role: 'municipalCoordinator', path: () => '/', readme: [[1280, 'light']] },
  { name: 'tasks', role: 'schoolDirector', path: () => '/tasks', readme: [[390, 'light']] },
  { name: 'reviews', role: 'municipalCoordinator', path: () => '/reviews' },
  { name: 'plans', role: 'municipalCoordinator', path: () => '/plans' },
  {
    name: 'plan',
    role: 'municipalCoordinator',
    path: async (page) => `/plans/${await plan(page)}`,
    readme: [[1280, 'dark']],
  },
  { name: 'indicators', role: 'municipalCoordinator', path: async (page) => `/plans/${await plan(page)}/indicators` },
  {
    name: 'measure',
    role: 'municipalCoordinator',
    path: async (page) => `/measures/${await first(page, `/api/plans/${await plan(page)}/measures`)}`,
  },
  {
    name: 'answer',
    role: 'schoolDirector',
    path: async (page) => `/obligations/${await first(page, '/api/obligations?mine=1')}`,
  },
  { name: 'schools', role: 'municipalCoordinator', path: () => '/schools' },
  { name: 'people', role: 'municipalCoordinator', path: () => '/people' },
  { name: 'imports', role: 'municipalCoordinator', path: () => '/imports' },
  {
    name: 'import',
    role: 'municipalCoordinator',
    path: async (page) => `/imports/${await draft(page)}`,
    readme: [[1280, 'light']],
  },
]

async function shoot(browser: Browser, url: string, scene: Scene, users: readonly DemoUser[], shots: readonly Shot[]) {
  const context = await browser.newContext({ ...RUSSIAN, baseURL: url })
  try {
    const page = await context.newPage()
    const user = users.find((it) => it.role === scene.role)
    if (scene.role && !user) throw new Error(`the demo has nobody in the role ${scene.role}`)
    if (user) {
      const data = { email: user.email, password: user.password }
      const answer = await page.request.post('/api/auth/sign-in/email', { data, headers: { origin: url } })
      if (!answer.ok()) throw new Error(`signing in as ${scene.role}: ${answer.status()}`)
    }
    const path = await scene.path(page)
    for (const { width, scheme, file } of shots) {
      await page.setViewportSize({ width, height: WIDTHS[width] })
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
      await page.goto(path, { waitUntil: 'networkidle' })
      await page.evaluate(() => document.fonts.ready.then(() => undefined))
      await page.screenshot({ path: file, animations: 'disabled' })
      console.log(file)
    }
  } finally {
    await context.close()
  }
}

interface Shot {
  readonly width: Width
  readonly scheme: Scheme
  readonly file: string
}

const everySize = (Object.keys(WIDTHS).map(Number) as Width[]).flatMap((width) =>
  (['light', 'dark'] as const).map((scheme): [Width, Scheme] => [width, scheme]),
)

const { values, positionals } = parseArgs({
  options: { all: { type: 'boolean', default: false }, only: { type: 'string' } },
  allowPositionals: true,
})
const folder = resolve(
  positionals[0] ?? (values.all ? join(ROOT, 'test-results/pictures') : join(ROOT, 'docs/pictures')),
)
mkdirSync(folder, { recursive: true })

const chromium = await findChromium()
const browser = await launch(chromium.executable, chromium.env)
const vekha = await startVekha({ demo: true })
try {
  const users = await vekha.demoUsers()
  for (const scene of SCENES.filter(({ name }) => values.only === undefined || name === values.only)) {
    const shots = (values.all ? everySize : (scene.readme ?? [])).map(([width, scheme]): Shot => {
      const size = values.all ? `-${width}-${scheme}` : ''
      return { width, scheme, file: join(folder, `${scene.name}${size}.png`) }
    })
    await shoot(browser, vekha.url, scene, users, shots)
  }
} finally {
  await vekha.stop()
  await browser.close()
  chromium.discard()
}
