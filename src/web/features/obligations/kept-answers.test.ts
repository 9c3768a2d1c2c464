import { expect, it } from 'vitest'
import { emptyDraft } from './answer-draft.ts'
import { deliver, keptAnswers, type Delivery, type Shelf } from './kept-answers.ts'

function memory(): Shelf & { readonly items: Map<string, string> } {
  const items = new Map<string, string>()
  return {
    items,
    getItem: (name) => items.get(name) ?? null,
    setItem: (name, value) => void items.set(name, value),
    removeItem: (name) => void items.delete(name),
  }
}
const draft = { ...emptyDraft('2026-05-14'), comment: 'провели' }
const waiting = (obligationId: string) => ({ obligationId, key: `key-${obligationId}`, draft, title: 'Открытый урок' })

it('gives a draft back to the one who typed it and to nobody else', () => {
  const shelf = memory()
  keptAnswers(shelf, 'anna').keep('o1', draft)
  expect(keptAnswers(shelf, 'anna').draft('o1')).toEqual(draft)
  expect(keptAnswers(shelf, 'boris').draft('o1')).toBeNull()
})

it('leaves nothing behind when all is sent', async () => {
  const shelf = memory()
  const kept = keptAnswers(shelf, 'anna')
  kept.keep('o1', draft)
  kept.enqueue(waiting('o1'))
  expect((await deliver(kept, async () => 'sent')).sent.map((it) => it.key)).toEqual(['key-o1'])
  expect(shelf.items.size).toBe(0)
})

it('stops without a connection and keeps the order and the keys', async () => {
  const kept = keptAnswers(memory(), 'anna')
  for (const id of ['o1', 'o2', 'o3']) kept.enqueue(waiting(id))
  const outcomes: Delivery[] = ['sent', 'unreachable']
  await deliver(kept, async () => outcomes.shift() ?? 'sent')
  expect(kept.waiting().map((it) => it.key)).toEqual(['key-o2', 'key-o3'])
})

it('a refusal returns one answer to the drafts and lets the others pass', async () => {
  const kept = keptAnswers(memory(), 'anna')
  for (const id of ['o1', 'o2']) kept.enqueue(waiting(id))
  const outcome = await deliver(kept, async (it) => (it.obligationId === 'o1' ? { refused: 'Закрыто' } : 'sent'))
  expect(outcome.refused.map((it) => it.title)).toEqual(['Закрыто'])
  expect(outcome.sent.map((it) => it.obligationId)).toEqual(['o2'])
  expect(kept.draft('o1')).toEqual(draft)
  expect(kept.waiting()).toEqual([])
})

it('a second answer to the same obligation replaces the first', () => {
  const kept = keptAnswers(memory(), 'anna')
  kept.enqueue(waiting('o1'))
  kept.enqueue({ ...waiting('o1'), key: 'later' })
  expect(kept.waiting().map((it) => it.key)).toEqual(['later'])
})

it('survives a spoilt shelf', () => {
  const shelf = memory()
  shelf.items.set('vekha.answers.anna', '{broken')
  expect(keptAnswers(shelf, 'anna').waiting()).toEqual([])
})
