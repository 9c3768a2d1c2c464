import { afterAll, it } from 'vitest'
import { useBrowser } from '../support/browser.ts'
import { type OidcProvider, openOidcProvider } from '../support/oidc.ts'
import { coordinatorOf, inside, useVekha } from '../support/steps.ts'
import { freePort } from '../support/vekha.ts'

// A real provider of OpenID Connect, a real browser: in by its account, or a clear no.

let provider: OidcProvider | undefined
const vekha = useVekha(async () => {
  const port = await freePort()
  provider = await openOidcProvider(`http://localhost:${port}/sign-in/back`)
  return {
    demo: true,
    port,
    env: {
      VEKHA_OIDC_ISSUER: provider.issuer,
      VEKHA_OIDC_CLIENT_ID: provider.clientId,
      VEKHA_OIDC_CLIENT_SECRET: provider.clientSecret,
      VEKHA_OIDC_NAME: 'учётную запись области',
    },
  }
})
afterAll(() => provider?.close())
const { newVisitor } = useBrowser()

it('lets in whoever is invited, and tells a stranger what to do', async () => {
  const { email } = await coordinatorOf(vekha())
  provider?.sits({ sub: 'one', email, email_verified: true })
  const page = await newVisitor()
  await page.goto(`${vekha().url}/people`)
  await page.getByRole('button', { name: 'Войти через учётную запись области' }).click()
  await inside(page)
  await page.waitForURL(/\/people$/)

  provider?.sits({ sub: 'two', email: 'stranger@elsewhere.example', email_verified: true })
  const stranger = await newVisitor()
  await stranger.goto(`${vekha().url}/sign-in`)
  await stranger.getByRole('button', { name: 'Войти через учётную запись области' }).click()
  await stranger.getByText('С этой почтой в Веху не приглашали').waitFor()
  await stranger.getByRole('link', { name: 'Ко входу' }).click()
  await stranger.getByLabel('Электронная почта').waitFor()
})
