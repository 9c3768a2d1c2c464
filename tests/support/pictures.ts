import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { launch, RUSSIAN } from './browser.ts'
import { findChromium } from './chromium.ts'
import { openScene, SCENES } from './scenes.ts'
import { ROOT, startVekha } from './vekha.ts'

// `npm run pictures`: the pictures of the README, from a fresh demo territory.
// `npm run pictures -- --all FOLDER [--only overview]`: every page at four widths, light and dark, to look at.

const WIDTHS = { 390: 844, 768: 1024, 1280: 800, 1920: 1080 } as const
type Width = keyof typeof WIDTHS
type Look = readonly [Width, 'light' | 'dark']

const EVERY_LOOK = (Object.keys(WIDTHS).map(Number) as Width[]).flatMap((width): Look[] => [
  [width, 'light'],
  [width, 'dark'],
])
const README: Readonly<Record<string, Look>> = {
  overview: [1280, 'light'],
  import: [1280, 'light'],
  plan: [1280, 'dark'],
  answer: [390, 'light'],
}

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
  for (const scene of SCENES.filter(({ name }) => name === (values.only ?? name))) {
    const looks = values.all ? EVERY_LOOK : [README[scene.name]].filter((it) => it !== undefined)
    for (const [width, colorScheme] of looks) {
      const context = await browser.newContext({
        ...RUSSIAN,
        baseURL: vekha.url,
        viewport: { width, height: WIDTHS[width] },
        isMobile: width < 720,
        hasTouch: width < 720,
        colorScheme,
      })
      const page = await context.newPage()
      await openScene(page, scene, users)
      const path = join(folder, `${scene.name}${values.all ? `-${width}-${colorScheme}` : ''}.png`)
      await page.screenshot({ path, animations: 'disabled' })
      console.log(path)
      await context.close()
    }
  }
} finally {
  await vekha.stop()
  await browser.close()
  chromium.discard()
}
