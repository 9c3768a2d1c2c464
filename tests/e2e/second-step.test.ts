import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { accessibilityFaults, useBrowser } from '../support/browser.ts'
import { coordinatorOf, goTo, inside, type SignIn, signIn, useVekha } from '../support/steps.ts'
import { codeOf } from '../support/totp.ts'
import { ROOT } from '../support/vekha.ts'

// A phone beside the password: turned on, asked, lost, helped, turned off.

const vekha = useVekha(() => ({ demo: true }))
const { newVisitor } = useBrowser()

/** A code the product has not seen: it takes each once. */
let secret = ''
let ahead = -1
const nextCode = () => codeOf(secret, ++ahead)

async function password(page: Page, { email, password }: SignIn): Promise<void> {
  await page.goto(`${vekha().url}/sign-in`)
  await page.getByLabel('Электронная почта').fill(email)
  await page.getByLabel('Пароль', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Войти', exact: true }).click()
  await page.getByRole('heading', { name: 'Код для входа' }).waitFor()
}

/** What the pages do, in a moment. */
async function turnOnByRequests(page: Page, { password }: SignIn): Promise<void> {
  const post = (path: string, data: object) =>
    page.request.post(`${vekha().url}/api/auth/second-step/${path}`, { data }).then((it) => it.json())
  ;({ secret } = (await post('set-up', { password })) as { secret: string })
  ahead = -1
  await post('turn-on', { code: nextCode() })
}

it('leads through sign-in by phone, by recovery code, and back to the password alone', async () => {
  const coordinator = await coordinatorOf(vekha())
  const page = await newVisitor()
  await signIn(page, vekha(), coordinator)
  await page.getByRole('button', { name: /Лунина/ }).click()
  await page.getByRole('menuitem', { name: 'Вход в два шага' }).click()
  await page.getByLabel('Ваш пароль').fill('не тот пароль')
  await page.getByRole('button', { name: 'Настроить' }).click()
  await page.getByText('Пароль не подошёл').waitFor()
  await page.getByLabel('Ваш пароль').fill(coordinator.password)
  await page.getByRole('button', { name: 'Настроить' }).click()
  await page.getByRole('img', { name: 'Рисунок для телефона' }).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  secret = ((await page.locator('.secret code').textContent()) ?? '').replace(/\s/gu, '')
  await page.getByLabel('Код, который показало приложение').fill(nextCode())
  await page.getByRole('button', { name: 'Включить' }).click()

  await page.getByRole('heading', { name: 'Сохраните запасные коды' }).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  const codes = await page.getByRole('list', { name: 'Запасные коды' }).getByRole('listitem').allTextContents()
  expect(codes).toHaveLength(10)
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByText('Скачать').click()])
  expect(readFileSync(await file.path(), 'utf8')).toContain(codes[9])
  await page.getByRole('button', { name: 'Коды сохранены' }).click()
  await page.getByText('Осталось 10 запасных кодов').waitFor()
  await page.getByRole('link', { name: 'К работе' }).click()
  await inside(page)

  const byPhone = await newVisitor()
  await password(byPhone, coordinator)
  await byPhone.getByLabel('Код из приложения').fill('000000')
  await byPhone.getByRole('button', { name: 'Войти' }).click()
  await byPhone.getByText('Код не подошёл').waitFor()
  await byPhone.getByLabel('Код из приложения').fill(nextCode())
  await byPhone.getByLabel('Не спрашивать код в этом браузере').check()
  await byPhone.getByRole('button', { name: 'Войти' }).click()
  await inside(byPhone)

  const byCode = await newVisitor({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true })
  await password(byCode, coordinator)
  await byCode.getByRole('button', { name: 'Телефона нет под рукой' }).click()
  await byCode.getByLabel('Запасной код').fill(codes[0] ?? '')
  await byCode.getByRole('button', { name: 'Войти' }).click()
  await inside(byCode)

  await page.goto(`${vekha().url}/second-step`)
  await page.getByText('Осталось 9 запасных кодов').waitFor()
  await page.getByRole('button', { name: 'Выключить вход в два шага' }).click()
  await page.getByLabel('Ваш пароль').fill(coordinator.password)
  await page.getByRole('button', { name: 'Выключить', exact: true }).click()
  await page.getByText('Вход в два шага выключен').waitFor()
  await signIn(await newVisitor(), vekha(), coordinator)
})

it('asks for the code over the page, when a sign-in ends while somebody works', async () => {
  const coordinator = await coordinatorOf(vekha())
  const page = await newVisitor()
  await signIn(page, vekha(), coordinator)
  await turnOnByRequests(page, coordinator)
  await page.goto(vekha().url)
  await inside(page)
  await page.context().clearCookies()
  await goTo(page, 'Люди и органы')
  const again = page.getByRole('dialog').filter({ hasText: 'Вход закончился' })
  await again.getByLabel('Пароль', { exact: true }).fill(coordinator.password)
  await again.getByRole('button', { name: 'Войти' }).click()
  await again.getByLabel('Код с телефона или запасной код').fill(nextCode())
  await again.getByRole('button', { name: 'Войти' }).click()
  await again.waitFor({ state: 'detached' })
  await page.getByRole('row').filter({ hasText: 'Лунина' }).first().waitFor()

  const admin = (await vekha().demoUsers()).find(({ role }) => role === 'administrator')
  const helper = await newVisitor()
  await signIn(helper, vekha(), admin ?? coordinator)
  await goTo(helper, 'Люди и органы')
  await helper.getByRole('button', { name: 'Сбросить второй шаг Лунина' }).click()
  await helper.getByRole('dialog').getByRole('button', { name: 'Сбросить второй шаг' }).click()
  await helper.getByText('Второй шаг сброшен').waitFor()
  const back = await newVisitor()
  await signIn(back, vekha(), coordinator)

  await turnOnByRequests(back, coordinator)
  await password(await newVisitor(), coordinator)
  const reset = ['user', 'reset-second-step', coordinator.email, '--data', vekha().data]
  execFileSync(join(ROOT, 'bin/vekha'), reset)
  await signIn(await newVisitor(), vekha(), coordinator)
})
