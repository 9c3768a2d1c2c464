import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, expect, it } from 'vitest'
import { useBrowser } from '../support/browser.ts'
import { linkIn, type Mailbox, openMailbox } from '../support/mailbox.ts'
import { acceptInvitation, answerFirst, coordinatorOf, goTo, invite, signIn, useVekha } from '../support/steps.ts'

// A school's director is replaced in the middle of the year: what is answered keeps the old name, what is open is the new
// one's, the old one sees the school no more, the new one comes in by a letter and answers.

let mailbox: Mailbox | undefined
const vekha = useVekha(async () => {
  mailbox = await openMailbox()
  return { demo: true, env: { VEKHA_SMTP_URL: mailbox.url } }
})
afterAll(() => mailbox?.close())
const { newVisitor } = useBrowser()

const proofs = mkdtempSync(join(tmpdir(), 'vekha-proofs-'))
const proof = join(proofs, 'справка.txt')
writeFileSync(proof, 'Справка: выполнено в срок.\n')
afterAll(() => {
  rmSync(proofs, { recursive: true, force: true })
})

const OLD = 'Карелин Николай Иванович'
const NEW = 'Лосева Инна Павловна'
const ACT = 'приказ управления образования № 44-л'

async function addPerson(page: Page, name: string): Promise<void> {
  await goTo(page, 'Люди и органы')
  await page.getByRole('button', { name: 'Добавить человека' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Фамилия, имя, отчество').fill(name)
  await dialog.getByRole('button', { name: 'Добавить', exact: true }).click()
  await page.getByRole('link', { name }).waitFor()
}

/** The three steps: to whom, what moves, by which act. */
async function handOver(page: Page, from: string, to: string): Promise<void> {
  await page.getByRole('link', { name: from }).click()
  await page.getByRole('button', { name: 'Передать дела' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'Преемник' }).fill(to.split(' ')[0] ?? '')
  await page.getByRole('option', { name: to }).click()
  await dialog.getByRole('button', { name: 'Дальше' }).click()
  await dialog.getByText('директор, СОШ № 4').waitFor()
  await dialog.getByRole('button', { name: 'Дальше' }).click()
  await dialog.getByRole('button', { name: 'Передать' }).click()
  await dialog.getByText('Назовите приказ').waitFor()
  await dialog.getByLabel('Основание').fill(ACT)
  await page.keyboard.press('Enter')
  await page.getByText('Дела переданы').waitFor()
}

it('a director is replaced in the middle of the year', async () => {
  if (!mailbox) throw new Error('no mailbox')
  const director = (await vekha().demoUsers()).find(({ email }) => email.startsWith('karelin'))
  if (!director) throw new Error('the demo has lost its director')
  const old = await newVisitor()
  await signIn(old, vekha(), director)
  const answered = await answerFirst(old, proof)

  const office = await newVisitor()
  await signIn(office, vekha(), await coordinatorOf(vekha()))
  await addPerson(office, NEW)
  await handOver(office, OLD, NEW)
  await office.getByText(`Преемник: Лосева`).waitFor()

  await old.goto(`${vekha().url}/tasks`)
  await old.getByLabel('Электронная почта').waitFor()

  await invite(office, NEW, 'loseva@school.example')
  const school = await newVisitor()
  await acceptInvitation(school, linkIn(await mailbox.letterTo('loseva@school.example')), 'три зелёных карандаша')
  const own = await answerFirst(school, proof)
  expect(own).not.toBe(answered)

  await goTo(office, 'Проверка ответов')
  for (const [title, who] of [
    [answered, 'Карелин'],
    [own, 'Лосева'],
  ] as const)
    await office.locator('main').getByRole('listitem').filter({ hasText: title }).filter({ hasText: who }).waitFor()
})
