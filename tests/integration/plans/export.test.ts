import * as sheets from '@e965/xlsx'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { readDocument } from '#adapters/documents-in/index.ts'
import { type Draft, understand } from '#domain/understanding/index.ts'
import { useDatabase } from '../../support/fresh-database.ts'
import { type PlantedTerritory, plantTerritory } from '../../support/plant.ts'
import { comparable, expected } from '../../support/same-plan.ts'
import { testHouse } from '../../support/test-house.ts'

const ROOT = join(import.meta.dirname, '../../..')
const database = useDatabase()
const house = testHouse(database)
let town: PlantedTerritory
let towns = 0

beforeEach(async () => {
  town = await plantTerritory(database().owner, `town-${++towns}`, 'Ольховка')
  const person = await town.addPerson('Ветрова Анна Петровна')
  house().signIn('coordinator', town.signedIn(person, 'Ветрова Анна Петровна', ['municipalCoordinator']))
})

async function confirmed(file: string): Promise<{ planId: string; draft: Draft }> {
  const { send, upload } = house()
  const bytes = new Uint8Array(readFileSync(join(ROOT, file)))
  const { id } = (await upload('coordinator', '/api/imports', file.split('/').at(-1) ?? '', bytes)).body as {
    id: string
  }
  const { draft } = (await send('coordinator', 'GET', `/api/imports/${id}`)).body as { draft: Draft }
  const { planId } = (await send('coordinator', 'POST', `/api/imports/${id}/confirm`)).body as { planId: string }
  return { planId, draft }
}

async function exported(planId: string, format: string): Promise<{ name: string; type: string; bytes: Uint8Array }> {
  const headers = { authorization: 'Bearer coordinator' }
  const response = await house().fetch(`/api/plans/${planId}/export?format=${format}`, { headers })
  expect(response.status).toBe(200)
  const name = response.headers.get('content-disposition')?.split("filename*=UTF-8''")[1] ?? ''
  return {
    name: decodeURIComponent(name),
    type: response.headers.get('content-type') ?? '',
    bytes: new Uint8Array(await response.arrayBuffer()),
  }
}

describe('a plan in force as a file', () => {
  it.each([
    'samples/kedroborsk-2026.md',
    'samples/lugoyarsk-2026.md',
    'samples/olkhograd-2026.docx',
    'tests/fixtures/documents/04-word-text.txt',
    'tests/fixtures/documents/05-programme.md',
    'tests/fixtures/documents/07-torn-no-header.txt',
  ])('%s: the Word file says what the document said that was loaded', async (file) => {
    const { planId, draft } = await confirmed(file)
    const { bytes, name, type } = await exported(planId, 'docx')
    expect([name, type]).toEqual([
      expect.stringMatching(/^Дорожная карта 20\d\d(?:–20\d\d)?\.docx$/u),
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ])
    const source = await readDocument(bytes, name)
    if (!source.ok) throw new Error(source.refused)
    expect(comparable(understand(source.value))).toEqual(expected(draft))
  })

  it('is a workbook with a row for each measure and days that are days', async () => {
    const { planId, draft } = await confirmed('samples/kedroborsk-2026.md')
    const { bytes, name } = await exported(planId, 'xlsx')
    expect(name).toBe('Дорожная карта 2026.xlsx')
    const book = sheets.read(bytes, { cellDates: true, UTC: true })
    expect(book.SheetNames).toEqual([
      'Мероприятия',
      'Показатели',
      'Контрольные точки',
      'Рабочая группа',
      'Школы',
      'Паспорт',
    ])
    const sheet = book.Sheets['Мероприятия']
    if (!sheet) throw new Error('no sheet')
    const rows = sheets.utils.sheet_to_json<Record<string, string | Date>>(sheet, { UTC: true })
    expect(rows.map((row) => [row['№'], row['Мероприятие'], row['Срок'], row['Ответственный']])).toEqual(
      draft.measures.map((it) => [it.number, it.title, it.termText, it.responsibleText]),
    )
    expect(rows[0]?.['Окончание']).toEqual(new Date('2026-02-06T00:00:00Z'))
    expect(sheet['!autofilter']).toEqual({ ref: `A1:J${rows.length + 1}` })
  })

  it('leaves a trace of who took it away, and is not there for strangers', async () => {
    const { planId } = await confirmed('samples/kedroborsk-2026.md')
    await exported(planId, 'docx')
    const { items } = (await house().send('coordinator', 'GET', '/api/audit')).body as { items: object[] }
    expect(items[0]).toMatchObject({
      action: 'plan.export',
      summary: 'Выгружена дорожная карта «О поддержке школ с низкими образовательными результатами в 2026 году»',
    })
    const other = await plantTerritory(database().owner, `other-${++towns}`, 'Другой город')
    house().signIn('other', other.signedIn(await other.addPerson('Иной И.И.'), 'Иной И.И.', ['municipalCoordinator']))
    expect((await house().send('other', 'GET', `/api/plans/${planId}/export?format=docx`)).status).toBe(404)
  })
})
