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

/** The frame of a signed-in person. */
export const inside = (page: Page): Promise<void> => page.getByRole('navigation', { name: 'Разделы' }).waitFor()

export const goTo = async (page: Page, section: string): Promise<void> => {
  await page.getByRole('navigation', { name: 'Разделы' }).getByRole('link', { name: section }).click()
  await page.getByRole('navigation', { name: 'Вы здесь' }).getByText(section).waitFor()
}
