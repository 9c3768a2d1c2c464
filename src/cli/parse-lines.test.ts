import { describe, expect, it } from 'vitest'
import { parseLines, type Grammar } from './parse-lines.ts'

async function* each(lines: readonly string[]): AsyncIterable<string> {
  for (const line of lines) yield await Promise.resolve(line)
}

async function parsed(what: Grammar, ...lines: string[]): Promise<Record<string, unknown>[]> {
  const answers: Record<string, unknown>[] = []
  for await (const answer of parseLines(what, each(lines))) answers.push(JSON.parse(answer) as Record<string, unknown>)
  return answers
}

describe('parse over lines', () => {
  it('answers a term in the form of the interface', async () => {
    const [term] = await parsed('terms', '{"text": "ежегодно, март", "from": "2023-01-01", "to": "2024-12-31"}')
    expect(term).toEqual({
      kind: 'recurring',
      unit: 'year',
      windows: [
        ['2023-03-01', '2023-03-31'],
        ['2024-03-01', '2024-03-31'],
      ],
      due: ['2023-03-31', '2024-03-31'],
      outside: [],
      doubts: [],
    })
  })

  it('writes a null kind and takes a missing or null context', async () => {
    const answers = await parsed('terms', '{"text": "—", "from": null}', '{"text": "5 мая 2024"}')
    expect(answers.map(({ kind }) => kind)).toEqual([null, 'date'])
  })

  it('never stops at a bad line and keeps the order', async () => {
    const answers = await parsed(
      'terms',
      'не json',
      '{"text": "май 2024"}',
      '[]',
      '{"text": 5}',
      '{"text": "май", "from": "31.12.2024"}',
      '{"text": "май", "from": "2024-12-31", "to": "2024-01-01"}',
      '{"text": "май", "above": 1}',
      '{"text": "июнь 2024"}',
    )
    expect(answers.map(({ error }) => typeof error)).toEqual([
      'string',
      'undefined',
      'string',
      'string',
      'string',
      'string',
      'string',
      'undefined',
    ])
  })

  it('gives a ditto mark the term above, as text or as it was read', async () => {
    const plan = { from: '2024-01-01', to: '2024-12-31' }
    const [above] = await parsed('terms', JSON.stringify({ text: 'май', ...plan }))
    const answers = await parsed(
      'terms',
      JSON.stringify({ text: '-//-', above: 'май', ...plan }),
      JSON.stringify({ text: '»', above, ...plan }),
    )
    for (const answer of answers) expect(answer['windows']).toEqual([['2024-05-01', '2024-05-31']])
  })

  it.each(['responsibles', 'targets'] as const)('answers %s as items', async (what) => {
    const [answer] = await parsed(what, '{"text": "Не менее 2 программ"}')
    expect(Array.isArray(answer!['items'])).toBe(true)
  })
})
