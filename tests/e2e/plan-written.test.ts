import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { accessibilityFaults, sidewaysScroll, useBrowser } from '../support/browser.ts'
import { coordinatorOf, signIn, userOf, useVekha } from '../support/steps.ts'

// A plan is written in the product: begun, filled by keys and from the clipboard, by two people at once.

const vekha = useVekha(() => ({ demo: true }))
const { newVisitor } = useBrowser()

/** The visitor's own clipboard, as Word fills it, pasted where the cursor stands. */
const pasteHtml = (page: Page, html: string) =>
  page.locator('[role=grid]').evaluate((grid, text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', text)
    grid.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, html)

const grid = (page: Page) => page.getByRole('grid', { name: 'Мероприятия' })
const terms = (page: Page, text: string) => grid(page).getByRole('gridcell', { name: new RegExp(`^Срок.*: ${text}`) })
const keys = async (page: Page, ...pressed: string[]) => {
  for (const it of pressed) await page.keyboard.press(it)
}
const saved = (page: Page) => page.getByText(/^(всё сохранено|сохранено в)/).waitFor()

async function begin(page: Page, title: string): Promise<void> {
  await page.goto(`${vekha().url}/plans`)
  await page.getByRole('button', { name: 'Новый план' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: /С чистого листа/ }).click()
  await dialog.getByLabel('Название плана').fill(title)
  await dialog.getByLabel('Начало').fill('01.01.2026')
  await dialog.getByLabel('Конец').fill('31.12.2026')
  await dialog.getByRole('button', { name: 'Начать план' }).click()
  await grid(page).waitFor()
}

it('begins from last year’s plan, years moved and what is doubtful named', async () => {
  const page = await newVisitor()
  await signIn(page, vekha(), await coordinatorOf(vekha()))
  await page.goto(`${vekha().url}/plans`)
  await page.getByRole('button', { name: 'Новый план' }).click()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('dialog').getByRole('button', { name: 'Начать план' }).click()
  await grid(page).waitFor()
  await page.getByText(/^Перенесен[оа]/).waitFor()
  expect(await grid(page).getByRole('row').count()).toBeGreaterThan(5)
  for (const part of ['Паспорт', 'Приказ', 'Группа и школы', 'Согласование', 'Просмотр']) {
    await page.getByRole('navigation', { name: 'Части плана' }).getByRole('link', { name: part }).click()
    await page.getByRole('link', { name: part, exact: true }).and(page.locator('[aria-current=page]')).waitFor()
    expect(await accessibilityFaults(page), part).toEqual([])
  }
}, 120_000)

it('is filled by keys and from Word, and read while it is typed', async () => {
  const page = await newVisitor()
  await signIn(page, vekha(), await coordinatorOf(vekha()))
  await begin(page, 'План, написанный клавишами')

  await grid(page).focus()
  await keys(page, 'Control+Shift+Enter', 'F2')
  await page.keyboard.insertText('Работа со школами')
  await keys(page, 'Enter')
  await keys(page, 'Control+Enter', 'F2')
  await page.keyboard.insertText('Встреча директоров')
  await keys(page, 'Tab', 'F2')
  await page.keyboard.insertText('до 31 мая 2026')
  await page.getByRole('complementary').getByText('1 июня, пн').waitFor()
  await keys(page, 'Tab')
  await saved(page)
  expect(await terms(page, 'до 31 мая 2026').count()).toBe(1)

  // the block lies over the row with the cursor and adds what it needs
  await keys(page, 'Control+Enter', 'Home', 'ArrowRight')
  await pasteHtml(
    page,
    `<table><tr><td><p>Диагностика</p></td><td>март 2026</td><td rowspan="2">Лунина М.С.<br>кураторы</td></tr>
     <tr><td>Свод результатов</td><td>апрель 2026</td></tr></table>`,
  )
  for (const term of ['март 2026', 'апрель 2026']) await grid(page).getByText(term, { exact: true }).waitFor()
  expect(await grid(page).getByText('Лунина М.С.').count()).toBe(2)

  await keys(page, 'Control+z')
  expect(await grid(page).getByText('Свод результатов').count()).toBe(0)
  await keys(page, 'Control+Shift+z', 'Control+Home', 'ArrowDown', 'ArrowRight', 'ArrowRight')
  await keys(page, 'Shift+ArrowDown', 'Control+d')
  expect(await terms(page, 'до 31 мая 2026').count()).toBe(2)
  await keys(page, 'Alt+ArrowDown')
  await saved(page)
  expect(await accessibilityFaults(page)).toEqual([])
  expect(await sidewaysScroll(page)).toBe(0)

  await page.reload()
  await grid(page).getByText('Свод результатов').waitFor()
  expect(await terms(page, 'до 31 мая 2026').count()).toBe(2)
})

const part = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Части плана' }).getByRole('link', { name, exact: true }).click()

it('goes on from last year, is agreed with a remark taken, approved, taken out as Word and put in force', async () => {
  const page = await newVisitor()
  await signIn(page, vekha(), await coordinatorOf(vekha()))
  await page.goto(`${vekha().url}/plans`)
  await page.getByRole('button', { name: 'Новый план' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Начать план' }).click()
  await grid(page).waitFor()
  await grid(page).focus()
  await keys(page, 'Control+Enter', 'ArrowRight', 'F2')
  await page.keyboard.insertText('Мониторинг качества подготовки')
  await keys(page, 'Enter')
  await saved(page)

  await part(page, 'Согласование')
  const ask = async () => {
    await page.getByRole('button', { name: /^Отправить/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Кто согласует').first().fill('Ветров')
    await dialog.getByRole('checkbox', { name: /Ветров Павел/ }).check()
    expect(await accessibilityFaults(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Отправить 1 человеку' }).click()
    await dialog.waitFor({ state: 'detached' })
  }
  await ask()
  const chief = await newVisitor()
  await signIn(chief, vekha(), await userOf(vekha(), 'authorityHead'))
  await chief.goto(page.url())
  await chief.getByLabel('К чему замечание').selectOption({ index: 1 })
  await chief.getByLabel('Замечание', { exact: true }).fill('Уточните ответственного')
  await chief.getByRole('button', { name: 'Добавить замечание' }).click()
  await chief.getByText('Уточните ответственного').waitFor()
  await chief.getByRole('button', { name: 'Есть замечания' }).click()
  await chief.getByText(/есть замечания, /).waitFor()

  await page.reload()
  await page.getByText('Уточните ответственного').waitFor()
  await page.getByRole('button', { name: 'Учтено' }).click()
  await page.getByText(/учтено$/).waitFor()
  await ask()
  await chief.reload()
  await chief.getByRole('button', { name: 'Согласовать', exact: true }).click()
  await chief.getByText(/согласовано, /).waitFor()
  await page.reload()
  await page.getByText(/согласовано, /).waitFor()

  await page.getByRole('button', { name: 'Утвердить' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Номер приказа').fill('41-од')
  await dialog.getByRole('button', { name: 'Утвердить' }).click()
  const next = page.getByRole('button', { name: 'Ввести в действие' })
  await next.waitFor()

  await page.getByRole('button', { name: 'Ещё действия с планом' }).click()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: /Word/ }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/\.docx$/)

  await next.click()
  await page.waitForURL(/\/plans\/[^/]+$/)
  await page.locator('main').getByText('Мониторинг качества подготовки').waitFor()
})

it('is written by two at once: nobody writes over the other', async () => {
  const [anna, vera] = [await newVisitor(), await newVisitor()]
  await signIn(anna, vekha(), await coordinatorOf(vekha()))
  await begin(anna, 'План на двоих')
  await grid(anna).focus()
  await keys(anna, 'Control+Enter', 'ArrowRight', 'F2')
  await anna.keyboard.insertText('Семинар')
  await keys(anna, 'Tab')
  await saved(anna)

  const specialist = (await vekha().demoUsers()).find(({ role }) => role === 'authoritySpecialist')
  if (!specialist) throw new Error('the demo has no specialist')
  await signIn(vera, vekha(), specialist)
  await vera.goto(anna.url())
  await grid(vera).getByText('Семинар').waitFor()

  // both open the term; the one who leaves it first has it
  await grid(vera).focus()
  await keys(vera, 'Control+Home', 'ArrowRight', 'ArrowRight', 'F2')
  await keys(anna, 'F2')
  await vera.keyboard.insertText('май')
  await keys(vera, 'Enter')
  await saved(vera)
  await anna.keyboard.insertText('апрель')
  await keys(anna, 'Enter')
  const question = anna.getByRole('alert').filter({ hasText: 'Пока вы правили' })
  await question.waitFor()
  expect(await question.textContent()).toContain('апрель')
  expect(await grid(anna).getByText('май', { exact: true }).count()).toBe(1)

  await question.getByRole('button', { name: 'Оставить мои' }).click()
  await grid(vera).getByText('апрель', { exact: true }).waitFor()
})

it('is summed up, and the next plan begins without what was dropped', async () => {
  const page = await newVisitor()
  await signIn(page, vekha(), await coordinatorOf(vekha()))
  await page.goto(`${vekha().url}/plans`)
  await page
    .getByRole('row')
    .filter({ hasNotText: /черновик|согласовании/ })
    .getByRole('link')
    .last()
    .click()
  await page.getByRole('link', { name: 'Итоги' }).click()
  const verdict = page.getByLabel(/^Решение по/).first()
  await verdict.selectOption('снять')
  await page.getByLabel('Вывод по плану').fill('Работа выполнена, мониторинг продолжим')
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Подвести итоги' }).click()
  await page.waitForURL(/\/write/)
  await grid(page).waitFor()
})
