import { afterAll, expect, it } from 'vitest'
import { useBrowser } from '../support/browser.ts'
import { linkIn, type Mailbox, openMailbox } from '../support/mailbox.ts'
import { goTo, inside, sendInvitation, signIn, useVekha } from '../support/steps.ts'

// From an empty product to a second person inside: first run, invitation by letter, a new password by letter.

let mailbox: Mailbox | undefined
const vekha = useVekha(async () => {
  mailbox = await openMailbox()
  return { demo: false, env: { VEKHA_SMTP_URL: mailbox.url } }
})
afterAll(() => mailbox?.close())
const letterTo = (address: string) => {
  if (!mailbox) throw new Error('no mailbox')
  return mailbox.letterTo(address)
}
const { newVisitor } = useBrowser()

const ADMINISTRATOR = { email: 'admin@olkhograd.example', password: 'тихий лодочный причал' }
const COORDINATOR = { email: 'vikhreva@olkhograd.example', password: 'семь синих клумб' }

it('the first page makes the first administrator', async () => {
  const page = await newVisitor()
  await page.goto(vekha().url)
  await page.getByRole('heading', { name: 'Веха установлена' }).waitFor()
  await page.getByLabel('Город или район').fill('город Ольхоград')
  await page.getByLabel('Орган управления образованием').fill('Управление образования городского округа Ольхоград')
  await page.getByLabel('Фамилия, имя, отчество').fill('Шубин Марк Георгиевич')
  await page.getByLabel('Электронная почта').fill(ADMINISTRATOR.email)
  await page.getByLabel('Пароль', { exact: true }).fill(ADMINISTRATOR.password)
  await page.getByRole('button', { name: 'Создать и продолжить' }).click()
  await inside(page)

  const stranger = await newVisitor()
  await stranger.goto(`${vekha().url}/first-run`)
  await stranger.getByLabel('Электронная почта').waitFor()
  expect(await stranger.getByRole('heading', { name: 'Веха установлена' }).count(), 'the door is closed behind').toBe(0)
})

it('an invitation by letter lets a person in, once', async () => {
  const admin = await newVisitor()
  await signIn(admin, vekha(), ADMINISTRATOR)
  await goTo(admin, 'Люди и органы')
  await admin.getByRole('button', { name: 'Пригласить человека' }).click()
  const dialog = admin.getByRole('dialog')
  await dialog.getByLabel('Фамилия, имя, отчество').fill('Вихрева Ольга Шамильевна')
  await dialog.getByLabel('Роль').selectOption({ label: 'координатор' })
  await sendInvitation(admin, COORDINATOR.email)

  const link = linkIn(await letterTo(COORDINATOR.email))
  expect(link).toContain(vekha().url)
  const guest = await newVisitor()
  await guest.goto(link)
  await guest.getByText('Вихрева Ольга Шамильевна').waitFor()
  await guest.getByLabel('Придумайте пароль').fill(COORDINATOR.password)
  await guest.getByRole('button', { name: 'Принять приглашение' }).click()
  await inside(guest)

  const second = await newVisitor()
  await second.goto(link)
  await second.getByText('Ссылка больше не действует').first().waitFor()
})

it('a forgotten password is replaced by a letter, and the old one no longer fits', async () => {
  const page = await newVisitor()
  await page.goto(`${vekha().url}/sign-in`)
  await page.getByRole('link', { name: 'Забыли пароль?' }).click()
  await page.getByRole('heading', { name: 'Новый пароль' }).waitFor()
  await page.getByLabel('Электронная почта').fill(COORDINATOR.email)
  await page.getByRole('button', { name: 'Прислать ссылку' }).click()
  await page.getByText('Письмо отправлено').waitFor()

  await page.goto(linkIn(await letterTo(COORDINATOR.email)))
  await page.getByLabel('Пароль', { exact: true }).fill('восемь красных клумб')
  await page.getByRole('button', { name: 'Сохранить пароль' }).click()
  await page.getByText('Пароль сохранён').first().waitFor()

  const old = await newVisitor()
  await old.goto(`${vekha().url}/sign-in`)
  await old.getByLabel('Электронная почта').fill(COORDINATOR.email)
  await old.getByLabel('Пароль', { exact: true }).fill(COORDINATOR.password)
  await old.getByRole('button', { name: 'Войти', exact: true }).click()
  await old.getByText('Почта или пароль не подошли').waitFor()
  await old.getByLabel('Пароль', { exact: true }).fill('восемь красных клумб')
  await old.getByRole('button', { name: 'Войти', exact: true }).click()
  await inside(old)
})
