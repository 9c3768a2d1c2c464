import type { Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { type Start, startVekha, type Vekha } from './vekha.ts'

// What people do on the pages, said once.

/** A product for the tests of one file, started from an empty data folder. */
export function useVekha(start: () => Start | Promise<Start>): () => Vekha {
  let vekha: Vekha | undefined
  beforeAll(async () => {
    vekha = await startVekha(await start())
  }, 180_000)
  afterAll(() => vekha?.stop())
  return () => {
    if (!vekha) throw new Error('the product is there from beforeAll on')
    return vekha
  }
}

export interface SignIn {
  readonly email: string
  readonly password: string
}

/** Through the form, and to the end: the frame with its menu is there. */
export async function signIn(page: Page, { url }: Vekha, { email, password }: SignIn): Promise<void> {
  await page.goto(`${url}/sign-in`)
  await page.getByLabel('Электронная почта').fill(email)
  await page.getByLabel('Пароль', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Войти', exact: true }).click()
  await inside(page)
}

/** The frame of a signed-in person: the sidebar, on a phone the bar of tabs. */
export const inside = (page: Page): Promise<void> =>
  page.getByRole('navigation', { name: 'Разделы' }).filter({ visible: true }).waitFor()

export const goTo = async (page: Page, section: string): Promise<void> => {
  await page.getByRole('navigation', { name: 'Разделы' }).getByRole('link', { name: section }).click()
  await page.getByRole('navigation', { name: 'Вы здесь' }).getByText(section).waitFor()
}

/** Loads a document on the page, waits until it is read, and stays at its draft. */
export async function loadDocument(page: Page, file: string): Promise<void> {
  await goTo(page, 'Загрузка документа')
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByRole('button', { name: 'Подтвердить план' }).waitFor({ timeout: 60_000 })
}

/** Draft → active plan; the question comes only where something is doubtful. Ends on the page of the plan. */
export async function confirmPlan(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Подтвердить план' }).click()
  const sure = page.getByRole('dialog').getByRole('button', { name: /^Подтвердить\s\d/ })
  const done = page.getByText(/^Подтверждено\s\d/)
  await sure.or(done).first().waitFor()
  if (await sure.isVisible()) await sure.click()
  await done.waitFor()
  await page.waitForURL(/\/plans\//)
}

/** Invites the first person of the register who has these words in the row and no way in yet; the letter goes to `email`. */
export async function invite(page: Page, person: string, email: string): Promise<void> {
  await goTo(page, 'Люди и органы')
  const row = page.getByRole('row').filter({ hasText: person })
  await row.getByRole('button', { name: 'Пригласить' }).first().click()
  await sendInvitation(page, email)
}

/** The dialog, filled but for the address. */
export async function sendInvitation(page: Page, email: string): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Почта').fill(email)
  await dialog.getByRole('button', { name: 'Пригласить' }).click()
  await dialog.getByLabel('Ссылка для входа').waitFor()
  await dialog.getByRole('button', { name: 'Закрыть' }).click()
}

export async function acceptInvitation(page: Page, link: string, password: string): Promise<void> {
  await page.goto(link)
  await page.getByLabel('Придумайте пароль').fill(password)
  await page.getByRole('button', { name: 'Принять приглашение' }).click()
  await inside(page)
}

/** Answers the most urgent obligation of «Мои задачи» with a file; resolves with its title. */
export async function answerFirst(page: Page, proof: string): Promise<string> {
  await page.goto(new URL('/tasks', page.url()).href)
  const first = page.locator('main').getByRole('listitem').getByRole('button').first()
  await first.click()
  const form = page.locator('form.answer')
  await form.getByText('Выполнено', { exact: true }).click()
  await form.locator('input[type=file]').last().setInputFiles(proof)
  await form.getByText('загружено').waitFor()
  const figure = form.locator('input[inputmode=decimal]')
  if ((await figure.count()) > 0) await figure.fill('100')
  const title = (await page.locator('#answer-title').textContent()) ?? ''
  await form.getByRole('button', { name: 'Отправить на проверку' }).click()
  await page.getByText('Ответ отправлен на проверку').waitFor()
  return title
}

/** The coordinator accepts the answer to the obligation with this title. */
export async function accept(page: Page, title: string): Promise<void> {
  await goTo(page, 'Проверка ответов')
  const row = page.locator('main').getByRole('listitem').filter({ hasText: title })
  await row.getByRole('button', { name: 'Принять' }).click()
  await page.getByText(/^Принят\s1\sответ/).waitFor()
  await row.waitFor({ state: 'detached' })
}

/** The first of the demo's people with the role. */
export async function userOf(vekha: Vekha, role: string): Promise<SignIn> {
  const found = (await vekha.demoUsers()).find((it) => it.role === role)
  if (!found) throw new Error(`the demo has no ${role}`)
  return found
}

/** The coordinator of the demo territory. */
export const coordinatorOf = (vekha: Vekha): Promise<SignIn> => userOf(vekha, 'municipalCoordinator')
