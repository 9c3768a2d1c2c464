import { expect, it } from 'vitest'
import { accessibilityFaults, useBrowser } from '../support/browser.ts'
import { coordinatorOf, goTo, signIn, useVekha } from '../support/steps.ts'

// A school from its first line in the register: added, put in a list by an act, asked about on a day, its numbers written.

const vekha = useVekha(() => ({ demo: true }))
const { newVisitor } = useBrowser()

it('a school is added, enters a list and is found there on 1 October', async () => {
  const page = await newVisitor()
  await signIn(page, vekha(), await coordinatorOf(vekha()))
  await goTo(page, 'Школы')
  const dialog = page.getByRole('dialog')

  await page.getByRole('button', { name: 'Добавить школу' }).click()
  await dialog.getByLabel('Полное название').fill('МБОУ «Луговская основная общеобразовательная школа»')
  expect(await dialog.getByLabel('Краткое название').getAttribute('placeholder')).toBe('Луговская ООШ')
  await dialog.getByRole('button', { name: 'Добавить школу' }).click()
  await page.getByRole('heading', { level: 1, name: 'Луговская ООШ' }).waitFor()

  await page.getByRole('button', { name: 'Включить в список' }).click()
  await dialog.getByLabel('Первый день').fill('02.09.2024')
  await dialog.getByLabel('Последний день').fill('31.05.2025')
  await dialog.getByLabel('Основание').fill('приказ от 30.08.2024 № 118')
  expect(await accessibilityFaults(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Включить в список' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByText('Включение в список ШНОР').waitFor()

  // The same days once more: refused in the dialog, what was typed stays.
  await page.getByRole('button', { name: 'Включить в список' }).click()
  await dialog.getByLabel('Первый день').fill('01.05.2025')
  await dialog.getByRole('button', { name: 'Включить в список' }).click()
  await dialog.getByText('В эти дни школа уже стоит в этом списке').waitFor()
  expect(await dialog.getByLabel('Первый день').inputValue()).toBe('01.05.2025')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })

  // A field by keyboard, then the numbers of a year.
  await page.getByRole('tab', { name: 'Сведения' }).click()
  await page.getByRole('button', { name: 'Изменить: Телефон' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Телефон' }).fill('2-14-05')
  await page.keyboard.press('Enter')
  await page.getByText('2-14-05').waitFor()

  // Somebody else changes two fields meanwhile: the other one is no conflict, the same one asks.
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  const elsewhere = async (fields: object) => {
    const address = `${vekha().url}/api/schools/${id}`
    const { version } = (await (await page.request.get(address)).json()) as { version: number }
    expect((await page.request.patch(address, { data: { version, ...fields } })).ok()).toBe(true)
  }
  const edit = async (field: string, value: string) => {
    await page.getByRole('button', { name: `Изменить: ${field}` }).click()
    await page.getByRole('textbox', { name: field }).fill(value)
    await page.keyboard.press('Enter')
  }
  await elsewhere({ site: 'lugovaya.example' })
  await edit('Адрес', 'с. Луговое, ул. Садовая, 1')
  await page.getByText('lugovaya.example').waitFor()
  await elsewhere({ phone: '2-14-06' })
  await edit('Телефон', '2-14-07')
  await dialog.getByText(/вносит другое \(телефон\): «2-14-06»/).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Оставить моё' }).click()
  await page.getByText('2-14-07').waitFor()
  await page.getByRole('button', { name: /^Внести 20/ }).click()
  await page.getByLabel(/^Учеников/).fill('много')
  await page.getByText('Нужно целое число').waitFor()
  await page.getByLabel(/^Учеников/).fill('96')
  await page.getByLabel(/^Смен/).fill('1')
  await page.keyboard.press('Enter')
  await page.getByText('96 учеников').waitFor()
  expect(await accessibilityFaults(page)).toEqual([])

  await goTo(page, 'Школы')
  await page.getByRole('button', { name: 'Список' }).click()
  await page.getByRole('option', { name: 'в списке ШНОР' }).click()
  await page.getByLabel('На дату').fill('01.10.2024')
  await page.getByText('1 октября 2024 года в списке ШНОР была 1 школа').waitFor()
  expect(await page.getByRole('row').getByRole('link').allTextContents()).toEqual(['Луговская ООШ'])
  await page.getByLabel('На дату').fill('01.06.2025')
  await page.getByText('1 июня 2025 года в списке ШНОР').waitFor()
  await page.getByRole('link', { name: 'Луговская ООШ' }).waitFor({ state: 'detached' })
})
