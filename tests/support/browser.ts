import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest'
import { ROOT } from './vekha.ts'

/** Where a failed test leaves its pictures and traces (`npx playwright-core show-trace FILE`). */
const RESULTS = join(ROOT, 'test-results')

/** Works as root and without a graphics card. */
const FLAGS = ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', '--force-color-profile=srgb']

export const launch = (executable: string, env: Record<string, string>): Promise<Browser> =>
  chromium.launch({ executablePath: executable, env, args: FLAGS, timeout: 60_000 })

export const RUSSIAN: BrowserContextOptions = { locale: 'ru-RU', timezoneId: 'Europe/Moscow', reducedMotion: 'reduce' }

/**
 * A browser for the tests of one file. A new visitor has no cookies; all are gone after the test, which fails when a page
 * said an error on its console.
 */
export function useBrowser(): { readonly newVisitor: (options?: BrowserContextOptions) => Promise<Page> } {
  let browser: Browser | undefined
  const visitors: BrowserContext[] = []
  let complaints: string[] = []

  beforeAll(async () => {
    const { executable, env } = inject('chromium')
    browser = await launch(executable, env)
  })
  afterAll(() => browser?.close())

  afterEach(async ({ task }) => {
    const failed = task.result?.state === 'fail' || complaints.length > 0
    for (const [i, context] of visitors.splice(0).entries()) {
      if (failed) await keepTraces(context, `${task.name}-${i + 1}`)
      await context.close()
    }
    const said = complaints
    complaints = []
    expect(said, 'errors on the console of the page').toEqual([])
  })

  return {
    newVisitor: async (options = {}) => {
      if (!browser) throw new Error('no browser before the tests begin')
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...RUSSIAN, ...options })
      visitors.push(context)
      await context.tracing.start({ screenshots: true, snapshots: true })
      context.on('console', (message) => {
        if (message.type() === 'error' && !isRefusal(message.text())) complaints.push(message.text())
      })
      context.on('weberror', (error) => complaints.push(String(error.error().stack || error.error())))
      const page = await context.newPage()
      page.setDefaultTimeout(15_000)
      return page
    },
  }
}

/** The browser prints every 4xx answer and every lost connection as an error of loading; the product says both in its own words. */
const isRefusal = (text: string) =>
  /^Failed to load resource: (the server responded with a status of 4\d\d|net::ERR_INTERNET_DISCONNECTED)/.test(text)

async function keepTraces(context: BrowserContext, name: string): Promise<void> {
  mkdirSync(RESULTS, { recursive: true })
  const file = join(RESULTS, name.replace(/[^\p{L}\p{N}]+/gu, '-'))
  await context
    .pages()
    .at(-1)
    ?.screenshot({ path: `${file}.png`, fullPage: true })
    .catch(() => undefined)
  await context.tracing.stop({ path: `${file}.zip` }).catch(() => undefined)
}

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']

/** The faults axe finds on the page as it is, one line each, light and dark. */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  const faults: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze()
    for (const { id, help, nodes } of violations)
      for (const node of nodes)
        faults.push(`${colorScheme} ${id}: ${help} — ${node.html.slice(0, 200)} (${node.target.join(' ')})`)
  }
  return faults
}

/** How many pixels the page is wider than the window; 0 when nothing scrolls sideways. */
export const sidewaysScroll = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
