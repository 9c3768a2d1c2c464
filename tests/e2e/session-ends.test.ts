import { it } from 'vitest'
import { useBrowser } from '../support/browser.ts'
import { inside, signIn, useVekha } from '../support/steps.ts'

const vekha = useVekha(() => ({ demo: true }))
const { newVisitor } = useBrowser()

it('a sign-in that ends while somebody types loses nothing of the answer', async () => {
  const page = await newVisitor({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true })
  const director = (await vekha().demoUsers()).find(({ role }) => role === 'schoolDirector')
  if (!director) throw new Error('the demo has no director')
  await signIn(page, vekha(), director)
  await page.goto(`${vekha().url}/tasks`)
  await page.locator('main').getByRole('listitem').getByRole('button').first().click()
  const form = page.locator('form.answer')
  await form.getByText('Не можем', { exact: true }).click()
  await form.getByLabel('Почему не получается').fill('Учитель в отпуске до конца месяца')
  await page.context().clearCookies()
  await form.getByRole('button', { name: 'Отправить на проверку' }).click()

  const again = page.getByRole('dialog').filter({ hasText: 'Вход закончился' })
  await again.getByLabel('Пароль', { exact: true }).fill(director.password)
  await again.getByRole('button', { name: 'Войти' }).click()
  await page.getByText('Ответ отправлен на проверку').waitFor()
  await inside(page)

  await page.goto(`${vekha().url}/tasks?segment=others`)
  await page.locator('main').getByRole('listitem').getByRole('button').first().click()
  await page.locator('#answer-title').getByRole('link').click()
  await page.locator('main').getByText('Учитель в отпуске до конца месяца').first().waitFor()
})
