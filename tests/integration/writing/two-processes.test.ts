import { beforeAll, expect, it } from 'vitest'
import { applyEdits, type Edit, type Sheet } from '#domain/writing/index.ts'
import { useDatabase } from '../../support/fresh-database.ts'
import { plantTerritory } from '../../support/plant.ts'
import { testHouse } from '../../support/test-house.ts'

const database = useDatabase()
// two products on one database: they share nothing but PostgreSQL
const houses = [testHouse(database), testHouse(database)] as const
const PEOPLE = ['Ветрова Анна Петровна', 'Юдин Марк Олегович'] as const

beforeAll(async () => {
  const town = await plantTerritory(database().owner, 'olkhovka', 'Ольховка')
  for (const [i, house] of houses.entries()) {
    const name = PEOPLE[i] ?? ''
    house().signIn('writer', town.signedIn(await town.addPerson(name), name, ['municipalCoordinator']))
  }
})

/** Numbers that look like chance and are the same in every run (a linear congruential generator). */
const chance = (seed: number) => (below: number) => (seed = (seed * 1664525 + 1013904223) % 2 ** 32) % below

/** A writer of one product: what they know of the sheet, and what the server said yes to. */
class Writer {
  sheet: Sheet = []
  seq = 0
  conflicts = 0
  readonly acknowledged: {
    readonly row: string
    readonly field: string
    readonly text: string
    readonly seq: number
  }[] = []
  readonly house: (typeof houses)[number]
  readonly plan: string
  readonly pick: (below: number) => number
  constructor(house: (typeof houses)[number], plan: string, seed: number) {
    this.house = house
    this.plan = plan
    this.pick = chance(seed)
  }

  async open(): Promise<void> {
    const { body } = await this.house().send('writer', 'GET', `${this.plan}/sheet`)
    this.sheet = body.rows
    this.seq = body.seq
  }

  async catchUp(): Promise<void> {
    const { body } = await this.house().send('writer', 'GET', `${this.plan}/edits?since=${this.seq}`)
    for (const { edits } of body.batches as { edits: Edit[] }[]) this.sheet = applyEdits(this.sheet, edits).sheet
    this.seq = body.seq
  }

  /** Any edit of what the writer knows: most write a cell, others add, move, remove and bring back rows. */
  next(n: number): Edit {
    const rows = this.sheet.filter((row) => row.kind === 'measure')
    const row = rows[this.pick(rows.length)]
    const after = rows[this.pick(rows.length)]?.id ?? null
    const kind = this.pick(10)
    if (!row || kind === 0)
      return {
        op: 'add',
        row: crypto.randomUUID(),
        kind: 'measure',
        parent: null,
        after,
        cells: { title: `Новая ${n}` },
      }
    if (kind === 1) return { op: 'move', row: row.id, parent: null, after: after === row.id ? null : after }
    if (kind === 2) return { op: row.removedWith === undefined ? 'remove' : 'restore', row: row.id }
    const field = (['title', 'termText', 'responsibleText'] as const)[this.pick(3)] ?? 'title'
    return {
      op: 'set',
      row: row.id,
      field,
      text: `${this.house === houses[0] ? 'А' : 'Б'} ${n}`,
      base: row.versions[field] ?? 0,
    }
  }

  async write(n: number): Promise<void> {
    const edit = this.next(n)
    const { status, body } = await this.house().send('writer', 'POST', `${this.plan}/edits`, { edits: [edit] })
    expect(status).toBe(200)
    this.conflicts += body.conflicts.length
    if (edit.op === 'set' && body.conflicts.length + body.refused.length === 0)
      this.acknowledged.push({ row: edit.row, field: edit.field, text: edit.text, seq: body.seq })
    if (this.pick(3) === 0) await this.catchUp()
  }
}

it('two processes write one sheet at once: nothing that was acknowledged is lost, and both end with the same sheet', async () => {
  const { send } = houses[0]()
  const wanted = { from: 'nothing', title: 'Дорожная карта', periodFrom: '2025-01-01', periodTo: '2025-12-31' }
  const plan = `/api/plans/${(await send('writer', 'POST', '/api/plans', wanted)).body.planId}`
  const edits = Array.from({ length: 8 }, (_, i) => ({
    ...{ op: 'add', row: crypto.randomUUID(), kind: 'measure', parent: null, after: null },
    cells: { title: `Строка ${i}` },
  }))
  await send('writer', 'POST', `${plan}/edits`, { edits })
  const writers = houses.map((house, i) => new Writer(house, plan, 7 + i))
  await Promise.all(
    writers.map(async (writer) => {
      await writer.open()
      for (let n = 0; n < 200; n++) await writer.write(n)
      await writer.catchUp()
    }),
  )
  for (const writer of writers) await writer.catchUp()
  const kept = (await send('writer', 'GET', `${plan}/sheet`)).body
  for (const { sheet, seq } of writers) {
    expect(seq).toBe(kept.seq)
    expect(sheet).toEqual(kept.rows)
  }
  // each acknowledged word stands, or somebody who had seen it wrote over it later: the trail has every one in its batch
  const { batches } = (await send('writer', 'GET', `${plan}/edits?since=0`)).body as {
    batches: { seq: number; edits: Edit[] }[]
  }
  expect(batches.map(({ seq }) => seq)).toEqual(batches.map((_, i) => i + 1))
  for (const { row, field, text, seq } of writers.flatMap((it) => it.acknowledged)) {
    expect(batches[seq - 1]?.edits).toMatchObject([{ op: 'set', row, field, text }])
    const last = batches.findLast((it) =>
      it.edits.some((edit) => edit.op === 'set' && edit.row === row && edit.field === field),
    )
    const words = last?.edits.find((edit) => edit.op === 'set')
    expect(kept.rows.find((it: { id: string }) => it.id === row).cells[field]).toBe(words?.op === 'set' && words.text)
  }
  expect(writers.every((it) => it.conflicts > 0)).toBe(true)
})

it('an edit and an approval at once: the edit is in the approved sheet, or it is refused', async () => {
  const [one, two] = [houses[0](), houses[1]()]
  for (let n = 0; n < 10; n++) {
    const wanted = { from: 'nothing', title: `Дорожная карта ${n}`, periodFrom: '2025-01-01', periodTo: '2025-12-31' }
    const plan = `/api/plans/${(await one.send('writer', 'POST', '/api/plans', wanted)).body.planId}`
    const add = (title: string) => ({
      edits: [{ op: 'add', row: crypto.randomUUID(), kind: 'measure', parent: null, after: null, cells: { title } }],
    })
    await one.send('writer', 'POST', `${plan}/edits`, add('Семинар'))
    const order = { number: `${n}`, day: '2024-12-20' }
    const [edited, ...approved] = await Promise.all([
      two.send('writer', 'POST', `${plan}/edits`, add('Поздняя строка')),
      one.send('writer', 'POST', `${plan}/approve`, order),
      two.send('writer', 'POST', `${plan}/approve`, order),
    ])
    expect(approved.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    const { rows, state } = (await one.send('writer', 'GET', `${plan}/sheet`)).body
    expect(state).toBe('approved')
    expect(rows).toHaveLength(edited?.status === 200 ? 3 : 2)
    if (edited?.status !== 200) expect(edited?.body.code).toBe('sheetFrozen')
  }
})
