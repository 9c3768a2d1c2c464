import { expect, it } from 'vitest'
import { useBrowser } from '../support/browser.ts'
import { signIn, useVekha } from '../support/steps.ts'

const vekha = useVekha(() => ({ demo: true }))
const { newVisitor } = useBrowser()

it('an answer sent without a connection waits on the phone and goes by itself', async () => {
  const page = await newVisitor({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true })
  const director = (await vekha().demoUsers()).find(({ role }) => role === 'schoolDirector')
  if (!director) throw new Error('the demo has no director')
  await signIn(page, vekha(), director)
  await page.goto(`${vekha().url}/tasks`)
  await page.locator('main').getByRole('listitem').getByRole('button').first().click()
  const form = page.locator('form.answer')
  await form.getByText('Не можем', { exact: true }).click()
  await form.getByLabel('Почему не получается').fill('Ждём приказа о выходных')

  await page.context().setOffline(true)
  await form.getByRole('button', { name: 'Отправить на проверку' }).click()
  await page.getByText('Ответ сохранён на этом устройстве и уйдёт сам').first().waitFor()

  const sent = page.waitForResponse((it) => it.request().method() === 'POST' && it.url().endsWith('/answers'))
  await page.context().setOffline(false)
  expect((await sent).status()).toBe(200)
})
