import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { utils, write } from '@e965/xlsx'
import { afterAll, expect, it } from 'vitest'
import { accessibilityFaults, sidewaysScroll, useBrowser } from '../support/browser.ts'
import { coordinatorOf, goTo, signIn, useVekha } from '../support/steps.ts'

// A table of schools out of the product, changed in a spreadsheet, and back: looked at, taken, reported.

const folder = mkdtempSync(join(tmpdir(), 'vekha-tables-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const { newVisitor } = useBrowser()
const vekha = useVekha(() => ({ demo: true }))

const tableOf = (rows: unknown[][], name: string): string => {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Школы')
  const file = join(folder, name)
  writeFileSync(file, write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer)
  return file
}

it('a table of schools is looked at, taken in part, and reported row by row', async () => {
  const page = await newVisitor({ baseURL: vekha().url })
  await signIn(page, vekha(), await coordinatorOf(vekha()))
  await goTo(page, 'Таблицы')
  const file = tableOf(
    [
      ['Список школ'],
      ['№', 'Наименование ОО', 'Юридический адрес', 'Телефон', 'Примечание'],
      [1, 'МБОУ «Школа № 71»', 'ул. Полевая, 8', '4-12-30', ''],
      [2, 'МБОУ «Школа № 72»', 'ул. Речная, 2', '4-12-31', ''],
      [3, '', 'без названия', '', ''],
    ],
    'школы города.xlsx',
  )
  await page.locator('input[data-kind=schools]').setInputFiles(file)
  await page.getByText('3 строки: новых 2, с ошибками 1').waitFor()
  await page.getByText('Полное наименование: пусто. Заполните ячейку').waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('checkbox', { name: 'Принять строку 4' }).click()
  await page.getByRole('button', { name: 'Принять 1 строку' }).click()
  await page.getByText('оставлено 1, добавлено 1, не принято 1').waitFor()
  await page.getByRole('cell', { name: 'оставлено' }).waitFor()
  const [report] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Отчёт по строкам, XLSX' }).click(),
  ])
  expect(report.suggestedFilename()).toBe('школы города, отчёт.xlsx')
  await page.setViewportSize({ width: 360, height: 780 })
  expect(await sidewaysScroll(page)).toBe(0)
  await page.goto('/spreadsheets')
  await page.getByRole('heading', { name: 'Загруженные таблицы' }).waitFor()
  expect(await sidewaysScroll(page)).toBe(0)
  expect(await accessibilityFaults(page)).toEqual([])
})
