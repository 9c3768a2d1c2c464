import { join } from 'node:path'
import { expect, it } from 'vitest'
import { useBrowser } from '../support/browser.ts'
import { coordinatorOf, signIn, useVekha } from '../support/steps.ts'
import { ROOT } from '../support/vekha.ts'

// The draft screen without a mouse: load, look at every doubt, correct a field, take it back, leave and come again, confirm.

const vekha = useVekha(() => ({ demo: true }))
const { newVisitor } = useBrowser()

it('an order becomes a plan by keyboard alone', async () => {
  const page = await newVisitor()
  await signIn(page, vekha(), await coordinatorOf(vekha()))
  await page.goto(`${vekha().url}/imports`)
  const choose = page.getByRole('button', { name: 'Выбрать файл' })
  await choose.waitFor()
  for (let presses = 0; presses < 60 && !(await choose.evaluate((it) => it === document.activeElement)); presses++)
    await page.keyboard.press('Tab')
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')])
  await chooser.setFiles(join(ROOT, 'samples/olkhograd-2026.docx'))
  await page.getByRole('button', { name: 'Подтвердить план' }).waitFor({ timeout: 60_000 })

  // Every doubt: F8 goes to the next, its number takes a choice.
  const settled = page.getByText('сомнений не осталось')
  expect(await settled.isVisible(), 'the sample has something to doubt').toBe(false)
  for (let doubts = 0; doubts < 80 && !(await settled.isVisible()); doubts++) {
    await page.keyboard.press('F8')
    await page.keyboard.press('Digit1')
    if (await page.locator('textarea.printed-input').isVisible()) await page.keyboard.press('Escape')
  }
  await settled.waitFor()

  // A field: E opens the term of the measure, Enter keeps it, Ctrl Z takes it back.
  const term = page.getByRole('textbox', { name: 'Срок' })
  const printed = page.locator('.dr-open').getByText('до 25 декабря 2026 года')
  await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.press('KeyE')
  await term.waitFor()
  await page.keyboard.press('Control+KeyA')
  await page.keyboard.insertText('до 25 декабря 2026 года')
  await page.keyboard.press('Enter')
  await printed.waitFor()
  await page.keyboard.press('Control+KeyZ')
  await printed.waitFor({ state: 'detached' })
  await page.keyboard.press('Control+Shift+KeyZ')
  await printed.waitFor()

  // Leaving the page loses nothing.
  await page.getByText(/^сохранено в/).waitFor()
  await page.reload()
  await page.getByRole('button', { name: 'Подтвердить план' }).waitFor()
  expect(await settled.isVisible()).toBe(true)

  await page.keyboard.press('Control+Enter')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Подтвердить\s\d/ })
    .waitFor()
  await page.keyboard.press('Enter')
  await page.getByText(/^Подтверждено\s19/).waitFor()
  await page.waitForURL(/\/plans\//)
})
