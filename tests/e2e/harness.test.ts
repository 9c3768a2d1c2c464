import { createServer } from 'node:http'
import { once } from 'node:events'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { accessibilityFaults, sidewaysScroll, useBrowser } from '../support/browser.ts'

// The harness itself: a real Chromium starts here, and axe sees a fault where there is one.

const PAGES: Readonly<Record<string, string>> = {
  '/good': '<main><h1>Веха</h1><p>Срок: 1 июня</p></main>',
  '/bad': '<main><h1>Веха</h1><input><p style="color:#ddd">бледно</p><p style="width:3000px">широко</p></main>',
}
const server = createServer(({ url = '' }, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.end(
    `<!doctype html><html lang="ru"><title>Веха</title><body style="background:#fff;color:#111">${PAGES[url] ?? ''}`,
  )
})
let origin = ''
beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address !== null && typeof address !== 'string') origin = `http://127.0.0.1:${address.port}`
})
afterAll(() => {
  server.close()
})
const { newVisitor } = useBrowser()

it('finds nothing wrong with a sound page', async () => {
  const page = await newVisitor()
  await page.goto(`${origin}/good`)
  expect(await page.getByRole('heading', { name: 'Веха' }).count()).toBe(1)
  expect(await accessibilityFaults(page)).toEqual([])
  expect(await sidewaysScroll(page)).toBe(0)
})

it('finds a field without a name, pale words and a page wider than the window', async () => {
  const page = await newVisitor()
  await page.goto(`${origin}/bad`)
  const faults = (await accessibilityFaults(page)).join('\n')
  expect(faults).toContain('light label:')
  expect(faults).toContain('dark color-contrast:')
  expect(await sidewaysScroll(page)).toBeGreaterThan(1000)
})
