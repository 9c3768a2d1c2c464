import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { useBrowser } from '../support/browser.ts'
import { linkIn, type Mailbox, openMailbox } from '../support/mailbox.ts'
import {
  accept,
  acceptInvitation,
  answerFirst,
  confirmPlan,
  coordinatorOf,
  invite,
  loadDocument,
  signIn,
  useVekha,
} from '../support/steps.ts'
import { ROOT } from '../support/vekha.ts'

// The main job of the product, on its pages alone: an order is loaded, checked and confirmed, a director of one of its schools is
// invited and answers an obligation with a file, the coordinator accepts the answer.

interface Order {
  /** From the root of the clone. */
  readonly file: string
  readonly measures: number
  /** What marks a director in the register: the surname, for a real order the post alone. A school whose director is known keeps him. */
  readonly director: string
}

const ORDERS: readonly Order[] = [
  { file: 'samples/lugoyarsk-2026.md', measures: 20, director: 'Топоркова' },
  { file: 'samples/olkhograd-2026.docx', measures: 19, director: 'Сомов' },
  { file: '../shared/seeds/004_6ebf894109046bcf.txt', measures: 43, director: 'директор' },
]

const proofs = mkdtempSync(join(tmpdir(), 'vekha-proofs-'))
const proof = join(proofs, 'аналитическая справка.txt')
writeFileSync(proof, 'Справка о результатах: выполнено в срок.\n')
afterAll(() => {
  rmSync(proofs, { recursive: true, force: true })
})

describe.each(ORDERS.filter(({ file }) => existsSync(join(ROOT, file)) || notThere(file)))(
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
      if (!mailbox) throw new Error('no mailbox')
      const office = await newVisitor()
      await signIn(office, vekha(), await coordinatorOf(vekha()))
      await loadDocument(office, join(ROOT, file))
      await confirmPlan(office)
      expect(await office.getByText(`Подтверждено ${measures} `).count()).toBe(1)

      const email = 'director@school.example'
      await invite(office, director, email)
      const school = await newVisitor({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
      await acceptInvitation(school, linkIn(await mailbox.letterTo(email)), 'три зелёных карандаша')
      const answered = await answerFirst(school, proof)

      await accept(office, answered)
      await school.goto(`${vekha().url}/tasks?segment=finished`)
      await school.locator('main').getByText(answered).waitFor()
    })
  },
)

function notThere(file: string): boolean {
  console.log(`not run: the journey of ${file}, which is not beside this clone`)
  return false
}
