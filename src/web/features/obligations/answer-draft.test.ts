import { describe, expect, it } from 'vitest'
import { bodyOf, emptyDraft, faultsOf, isUntouched, readFigure, readLink } from './answer-draft.ts'

describe('a figure as it is typed', () => {
  for (const [text, value] of [
    ['73', 73],
    [' 1 250 ', 1250],
    ['82,5 %', 82.5],
    ['0.5', 0.5],
    ['', null],
    ['семьдесят', null],
    ['7-8', null],
  ] as const)
    it(`«${text}»`, () => expect(readFigure(text)).toBe(value))
})

describe('a link as it is typed', () => {
  for (const [text, url] of [
    ['https://school.example/news/5', 'https://school.example/news/5'],
    ['school.example', 'https://school.example/'],
    ['javascript:alert(1)', null],
    ['file:///etc/passwd', null],
    ['отчёт на сайте', null],
    ['сайт', null],
    ['', null],
  ] as const)
    it(`«${text}»`, () => expect(readLink(text)).toBe(url))
})

describe('what keeps an answer from being sent', () => {
  const draft = emptyDraft('2026-05-14')
  const faults = (change: Partial<typeof draft>, unit: string | null = null) =>
    faultsOf({ ...draft, ...change }, { today: '2026-05-14', unit })
  it('nothing in a plain «done»', () => expect(faults({})).toEqual([]))
  it('no reason beside «cannot»', () => expect(faults({ state: 'notDone', comment: ' ' })).toEqual(['reasonMissing']))
  it('a day ahead', () => expect(faults({ date: '2026-05-15' })).toEqual(['dateAhead']))
  it('more than a hundred per cent', () => expect(faults({ value: '178' }, '%')).toEqual(['overHundred']))
  it('more than a hundred people is fine', () => expect(faults({ value: '178' }, 'count')).toEqual([]))
  it('no ground beside the work of another', () =>
    expect(faultsOf(draft, { today: '2026-05-14', unit: null, forOther: true })).toEqual(['groundMissing']))
  it('words where a figure is asked', () => expect(faults({ value: 'много' })).toEqual(['notANumber']))
})

it('sends only files that are on the server, and no day for what is not done', () => {
  const files = [
    { localId: 'a', fileId: 'f1', name: 'Справка.docx', size: 10 },
    { localId: 'b', fileId: null, name: 'Снимок.jpg', size: 10 },
  ]
  const body = bodyOf({ ...emptyDraft('2026-05-14'), files, value: '82,5', state: 'notDone' })
  expect(body).toMatchObject({ evidence: ['f1'], value: 82.5, date: null })
})

it('a fresh draft is not worth keeping', () => {
  expect(isUntouched(emptyDraft('2026-05-14'))).toBe(true)
  expect(isUntouched({ ...emptyDraft('2026-05-14'), comment: 'готово' })).toBe(false)
})
