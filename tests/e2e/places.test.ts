import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { accessibilityFaults, useBrowser } from '../support/browser.ts'
import { coordinatorOf, inside, signIn, useVekha } from '../support/steps.ts'
import { ROOT } from '../support/vekha.ts'

// A coordinator who is also the director of a school: one place at a time, in every page of the browser by itself.

const vekha = useVekha(() => ({ demo: true }))
const { newVisitor } = useBrowser()

it('moves between the places of a person, and remembers the last', async () => {
  const coordinator = await coordinatorOf(vekha())
  const role = ['--role', 'schoolDirector', '--school', 'СОШ № 4', '--territory', 'kedroborsk']
  execFileSync(join(ROOT, 'bin/vekha'), ['user', 'grant', coordinator.email, ...role, '--data', vekha().data])

  const page = await newVisitor()
  await signIn(page, vekha(), coordinator)
  const reviews = page.getByRole('link', { name: 'Проверка ответов' })
  await reviews.waitFor()
  await page.getByRole('button', { name: /Кедроборск.*Все мои роли/ }).click()
  expect(await accessibilityFaults(page)).toEqual([])
  const other = await page.context().newPage()
  await other.goto(vekha().url)
  await inside(other)

  await page.getByRole('menuitem', { name: /СОШ № 4/ }).click()
  await page.getByRole('button', { name: /СОШ № 4.*директор школы/ }).waitFor()
  await inside(page)
  expect(await reviews.count()).toBe(0)
  await page.reload()
  await page.getByRole('button', { name: /СОШ № 4.*директор школы/ }).waitFor()

  // the page that was open before stays what it was
  await other.getByRole('link', { name: 'Проверка ответов' }).click()
  await other.getByRole('heading', { name: 'Проверка ответов' }).first().waitFor()
  expect(await other.getByText('доступно не вашей роли').count()).toBe(0)

  const phone = await newVisitor({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true })
  await signIn(phone, vekha(), coordinator)
  await phone.getByRole('button', { name: 'Ещё' }).click()
  const sheet = phone.getByRole('dialog')
  await sheet.getByRole('button', { name: /Все мои роли/ }).click()
  await phone.getByRole('menuitem', { name: 'координатор', exact: true }).click()
  await inside(phone)
})
