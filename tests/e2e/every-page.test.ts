import { beforeAll, describe, expect, it } from 'vitest'
import { accessibilityFaults, sidewaysScroll, useBrowser } from '../support/browser.ts'
import { openScene, SCENES } from '../support/scenes.ts'
import { useVekha } from '../support/steps.ts'
import type { DemoUser } from '../support/vekha.ts'

// Every page as the people of the demo see it: WCAG 2.1 AA by axe, light and dark, and nothing wider than a phone of 360 px.

const vekha = useVekha(() => ({ demo: true }))
const { newVisitor } = useBrowser()
let users: readonly DemoUser[] = []
beforeAll(async () => {
  users = await vekha().demoUsers()
})

describe.each(SCENES)('$name', (scene) => {
  it('has no fault that axe can find', async () => {
    const page = await newVisitor({ baseURL: vekha().url })
    await openScene(page, scene, users)
    expect(await page.locator('h1').count(), 'one heading of the first level').toBe(1)
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('fits a phone of 360 px', async () => {
    const page = await newVisitor({
      baseURL: vekha().url,
      viewport: { width: 360, height: 740 },
      isMobile: true,
      hasTouch: true,
    })
    await openScene(page, scene, users)
    expect(await sidewaysScroll(page)).toBe(0)
    expect(await accessibilityFaults(page)).toEqual([])
  })
})
