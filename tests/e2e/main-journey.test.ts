import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { useBrowser } from '../support/browser.ts'
import { linkIn, type Mailbox, openMailbox } from '../support/mailbox.ts'
import {
  acceptFirst,
  acceptInvitation,
  answerFirst,
  confirmPlan,
  invite,
  loadDocument,
  signIn,
  useVekha,
} from '../support/steps.ts'
import { ROOT } from '../support/vekha.ts'

// The main job of the product, on its pages alone: an order is loaded, checked and confirmed, a director of one of its schools is
// invited and answers an obligation with a file, the coordinator accepts the answer.

interface Order {
  readonly file: string
  readonly measures: number
  /** A director as the order names him. */
  readonly director: string
}

const ORDERS: readonly Order[] = [
  { file: join(ROOT, 'samples/lugoyarsk-2026.md'), measures: 20, director: 'Топоркова' },
  { file: join(ROOT, 'samples/olkhograd-2026.docx'), measures: 19, director: 'Рябинина' },
  ...realOrders(),
]

/** A real order, where it lies beside the checkout; its director is taken from the reading by hand, never written here. */
function realOrders(): Order[] {
  const file = join(ROOT, '../shared/seeds/004_6ebf894109046bcf.txt')
  const byHand = join(ROOT, '../shared/expect/004_6ebf894109046bcf.expect.json')
  if (!existsSync(byHand)) return [{ file, measures: 43, director: '' }]
  const { schools } = JSON.parse(readFileSync(byHand, 'utf8')) as { schools: { director: string }[] }
  const surname = /\p{Lu}\p{Ll}{2,}/u.exec(schools[0]?.director ?? '')
  return [{ file, measures: 43, director: surname?.[0] ?? '' }]
}

const proofs = mkdtempSync(join(tmpdir(), 'vekha-proofs-'))
const proof = join(proofs, 'аналитическая справка.txt')
writeFileSync(proof, 'Справка о результатах: выполнено в срок.\n')
afterAll(() => {
  rmSync(proofs, { recursive: true, force: true })
})

describe.each(ORDERS.filter(({ file }) => existsSync(file) || notThere(file)))(
  '$file',
  ({ file, measures, director }) => {
    let mailbox: Mailbox | undefined
    const vekha = useVekha(async () => {
      mailbox = await openMailbox()
      return { demo: true, env: { VEKHA_SMTP_URL: mailbox.url } }
    })
    afterAll(() => mailbox?.close())
    const { newVisitor } = useBrowser()

    it('from the approved order to an accepted answer', async () => {
      const users = await vekha().demoUsers()
      const coordinator = users.find(({ role }) => role === 'municipalCoordinator')
      if (!coordinator || !mailbox) throw new Error('no coordinator in the demo')
      const office = await newVisitor()
      await signIn(office, vekha(), coordinator)
      await loadDocument(office, file)
      await confirmPlan(office)
      expect(await office.getByText(`Подтверждено ${measures} `).count()).toBe(1)

      const email = 'director@school.example'
      await invite(office, director, email)
      const school = await newVisitor({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
      await acceptInvitation(school, linkIn(await mailbox.letterTo(email)), 'три зелёных карандаша')
      const answered = await answerFirst(school, proof)

      await acceptFirst(office)
      await office.reload()
      expect(await office.locator('main').getByText(answered).count()).toBe(0)
    })
  },
)

function notThere(file: string): boolean {
  console.log(`not run: the journey of ${basename(file)}, which is not beside this clone`)
  return false
}
