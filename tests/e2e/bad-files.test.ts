import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, expect, it } from 'vitest'
import { useBrowser } from '../support/browser.ts'
import { coordinatorOf, goTo, loadDocument, signIn, useVekha } from '../support/steps.ts'
import { ROOT } from '../support/vekha.ts'

// Files that cannot be read, each answered by one Russian sentence with a way out, and nothing lost.

const folder = mkdtempSync(join(tmpdir(), 'vekha-bad-files-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})
const make = (name: string, bytes: Uint8Array): string => {
  writeFileSync(join(folder, name), bytes)
  return join(folder, name)
}
function makeHuge(name: string): string {
  const file = openSync(join(folder, name), 'w')
  ftruncateSync(file, 101_000_000)
  closeSync(file)
  return join(folder, name)
}
const CONTENT_TYPES = strToU8(
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
)
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
/** What Word writes with a password: a compound file with a stream of this name, in UTF-16. */
const locked = Buffer.concat([
  Buffer.from(OLE),
  Buffer.alloc(504),
  Buffer.from('EncryptedPackage', 'utf16le'),
  Buffer.alloc(4096),
])

const FILES: readonly (readonly [what: string, file: string, says: RegExp])[] = [
  ['an empty file', make('пустой.txt', new Uint8Array()), /Файл пустой|нет текста/],
  ['a broken DOCX', make('битый.docx', strToU8('PK\u0003\u0004 и дальше ничего')), /повреждён|не открывается/],
  ['a DOCX with a password', make('закрытый.docx', locked), /защищён паролем/],
  ['a picture', make('снимок.docx', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0])), /вид файла/],
  [
    'a zip bomb',
    make(
      'бомба.docx',
      zipSync({ '[Content_Types].xml': CONTENT_TYPES, 'word/document.xml': new Uint8Array(300_000_000) }),
    ),
    /слишком много данных/,
  ],
  ['a file too large', makeHuge('огромный.docx'), /больше 100\sМБ/],
]

const vekha = useVekha(() => ({ demo: true }))
const { newVisitor } = useBrowser()

it.each(FILES)('%s is refused in words', async (_what, file, says) => {
  const page = await newVisitor()
  await signIn(page, vekha(), await coordinatorOf(vekha()))
  await goTo(page, 'Загрузка документа')
  await page.locator('input[type=file]').setInputFiles(file)
  const alert = page.getByRole('alert').filter({ hasText: says })
  await alert.waitFor({ timeout: 60_000 })
  expect(await alert.getByText('прежние планы и черновики на месте').count()).toBe(1)
})

it('a document without measures becomes a draft that says so and cannot be confirmed', async () => {
  const page = await newVisitor()
  await signIn(page, vekha(), await coordinatorOf(vekha()))
  await loadDocument(
    page,
    make('письмо.md', strToU8('# Письмо\n\nУважаемые коллеги, совещание переносится на 5 июня 2026 года.\n')),
  )
  expect(await page.getByRole('button', { name: 'Подтвердить план' }).isDisabled()).toBe(true)
  await page.getByRole('tab', { name: 'Мероприятия' }).click()
  await page.getByText('В документе не нашлось таблицы мероприятий').first().waitFor()
})

it('the same file twice is noticed, and the earlier draft is offered', async () => {
  const page = await newVisitor()
  await signIn(page, vekha(), await coordinatorOf(vekha()))
  await loadDocument(page, join(ROOT, 'samples/olkhograd-2026.docx'))
  const draft = page.url()
  await goTo(page, 'Загрузка документа')
  await page.locator('input[type=file]').setInputFiles(join(ROOT, 'samples/olkhograd-2026.docx'))
  await page.getByText('Этот приказ уже загруж').waitFor()
  await page.getByRole('link', { name: 'Открыть тот черновик' }).click()
  await page.waitForURL(draft)
})
