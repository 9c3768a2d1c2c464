import { describe, expect, it } from 'vitest'
import { readDocument } from '#adapters/documents-in/index.ts'
import type { GivenFile } from './command-result.ts'
import { runDiff } from './diff-command.ts'
import { runPlan } from './plan-command.ts'
import { runRead } from './read-command.ts'

const needs = { readDocument }
const file = (text: string, name = 'план.txt'): GivenFile => ({ name, bytes: new TextEncoder().encode(text) })

const PLAN = `План поддержки школ на 2026 год

№	Мероприятие	Срок	Ответственный	Результат
1	Опрос учителей	март 2026 года	Ларина О.С.	Сводка
2	Отчёт школы	май 2026 года	Руководители ШНОР	Отчёт
`
const LISTS = JSON.stringify({
  schools: [
    { name: 'МБОУ «СОШ № 4»', short: 'СОШ № 4', lists: [{ code: 'ШНОР', from: '2026-01-01', to: null }] },
    { name: 'МБОУ «СОШ № 5»', short: 'СОШ № 5', lists: [{ code: 'ШНОР', from: '2026-01-01', to: '2026-04-01' }] },
  ],
  people: [{ name: 'Ларина Ольга Сергеевна', position: 'методист', organisation: 'ИМЦ' }],
})

describe('read', () => {
  it('prints a draft for a program and for a person', async () => {
    const json = await runRead(needs, file(PLAN), { json: true })
    expect(json).toMatchObject({ exitCode: 0, stderr: '' })
    expect((JSON.parse(json.stdout) as { measures: unknown[] }).measures).toHaveLength(2)
    const text = await runRead(needs, file(PLAN))
    expect(text.stdout).toContain('  1 Опрос учителей | март 2026 года | Ларина О.С. | Сводка\n')
  })

  it.each([
    [file(''), 2, 'план.txt: В файле нет текста'],
    [file('%PDF-1.7'), 2, 'план.txt: PDF пока не читается'],
    [{ name: 'a.docx', bytes: new Uint8Array(100 * 1024 * 1024 + 1) }, 4, 'a.docx: Файл больше 100 МБ'],
  ])('refuses with one line and a code of its own', async (given, exitCode, line) => {
    const result = await runRead(needs, given, { json: true })
    expect(result).toMatchObject({ exitCode, stdout: '' })
    expect(result.stderr.startsWith(line)).toBe(true)
    expect(result.stderr.endsWith('\n')).toBe(true)
  })

  it('answers 0 where there are no measures, and says so', async () => {
    const { exitCode, stdout } = await runRead(needs, file('Просто письмо.\n'), { json: true })
    expect(exitCode).toBe(0)
    expect((JSON.parse(stdout) as { findings: { rule: string }[] }).findings.map((it) => it.rule)).toContain(
      'noMeasures',
    )
  })
})

describe('plan', () => {
  it('expands a class of schools by the list of the day', async () => {
    const { exitCode, stdout } = await runPlan(needs, file(PLAN), file(LISTS, 'списки.json'), { json: true })
    const { obligations } = JSON.parse(stdout) as {
      obligations: { addressee: { name: string }; due: string; shiftedDue: string }[]
    }
    expect(exitCode).toBe(0)
    expect(obligations.map((it) => [it.addressee.name, it.due])).toEqual([
      ['Ларина Ольга Сергеевна', '2026-03-31'],
      ['СОШ № 4', '2026-05-31'],
    ])
    // 31 May 2026 is a Sunday.
    expect(obligations[1]?.shiftedDue).toBe('2026-06-01')
  })

  it.each([
    '{',
    '{"schools": [{"name": ""}]}',
    '{"schools": [{"name": "А", "lists": [{"code": "ШНОР", "from": "вчера"}]}]}',
  ])('refuses a bad lists file %s', async (lists) => {
    const result = await runPlan(needs, file(PLAN), file(lists, 'списки.json'))
    expect(result).toMatchObject({ exitCode: 64, stdout: '' })
    expect(result.stderr).toMatch(/^списки\.json: .+\n$/u)
  })
})

describe('diff', () => {
  it('shows what an amendment changes', async () => {
    const amended = file(
      PLAN.replace('март', 'апрель').replace('2	Отчёт', '2	Встреча родителей	июнь 2026 года	Ларина О.С.	Протокол\n3	Отчёт'),
    )
    const { stdout } = await runDiff(needs, file(PLAN), amended, { json: true })
    const { changes } = JSON.parse(stdout) as { changes: { kinds: string[]; new: { number: string } }[] }
    expect(changes.map((it) => [it.new.number, ...it.kinds])).toEqual([['1', 'changed'], ['2', 'added'], ['3', 'renumbered']]) // prettier-ignore
    expect((await runDiff(needs, file(PLAN), amended)).stdout).toContain(
      'изменено: 1 Опрос учителей\n  - март 2026 года\n  + апрель 2026 года\n',
    )
    expect((await runDiff(needs, file(PLAN), file(PLAN))).stdout).toBe('Изменений нет\n')
  })
})
