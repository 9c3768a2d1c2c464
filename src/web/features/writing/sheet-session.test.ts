import { applyEdits, type Cells, type Edit, type Field, type Sheet } from '#domain/writing/index.ts'
import { expect, it } from 'vitest'
import { keptEdits, type Typing } from './kept-edits.ts'
import { sheetSession, type Batch, type Sent } from './sheet-session.ts'

const measure = (id: string, cells: Cells) => ({ id, kind: 'measure' as const, parentId: null, cells, versions: {} })
const SHEET: Sheet = [measure('m1', { title: 'Семинар', termText: 'март' }), measure('m2', { title: 'Отчёт' })]

/** A server in memory for everybody at the table. */
function server() {
  let rows = SHEET
  const batches: Batch[] = []
  const keys = new Set<string>()
  return {
    rows: () => rows,
    batches: (after: number) => batches.filter((it) => it.seq > after),
    take: (by: string, edits: readonly Edit[], key: string): Sent => {
      if (keys.has(key)) return { seq: batches.length, conflicts: [], refused: [] }
      keys.add(key)
      const { sheet, applied, conflicts, refused } = applyEdits(rows, edits)
      rows = sheet
      if (applied.length > 0) batches.push({ seq: batches.length + 1, by, edits: applied })
      return { seq: batches.length, conflicts: conflicts.map((c) => c.edit), refused: refused.map((r) => r.edit) }
    },
  }
}

const shelf = (): Storage => {
  const map = new Map<string, string>()
  return {
    getItem: (name: string) => map.get(name) ?? null,
    setItem: (name: string, text: string) => void map.set(name, text),
    removeItem: (name: string) => void map.delete(name),
  } as Storage
}

/** One person at the table: timers are turned by hand, the connection comes and goes. */
function seat(house: ReturnType<typeof server>, by: string, device = shelf()) {
  const line = { up: true, answers: true }
  let timers: (() => void)[] = []
  let keys = 0
  const session = sheetSession({
    loaded: { seq: house.batches(0).length, rows: house.rows() },
    kept: keptEdits(device, 'p'),
    send: async (edits, key) => {
      if (!line.up) return 'offline'
      const answer = house.take(by, edits, key)
      return line.answers ? answer : 'offline'
    },
    since: async (seq) => (line.up && line.answers ? house.batches(seq) : null),
    later: (_, run) => {
      timers.push(run)
      return () => (timers = timers.filter((it) => it !== run))
    },
    now: () => '2026-05-14T07:42:00Z',
    newKey: () => `${by}${(keys += 1)}`,
  })
  session.start()
  const turn = async () => {
    const due = timers
    timers = []
    for (const run of due) run()
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
  const write = (text: string, field: Field = 'termText', row = 'm1') => {
    const base = session.get().sheet.find((it) => it.id === row)?.versions[field] ?? 0
    session.edit([{ op: 'set', row, field, text, base }])
  }
  const cell = (field: Field = 'termText', row = 'm1') =>
    session.get().sheet.find((it) => it.id === row)?.cells[field] ?? ''
  return { session, line, turn, write, cell, device }
}
const kept = (rows: Sheet, field: Field = 'termText') => rows[0]?.cells[field]

it('shows words at once, sends them after a pause and says when', async () => {
  const house = server()
  const anna = seat(house, 'Анна')
  anna.write('апрель')
  anna.write('апрель 2026')
  expect(anna.cell()).toBe('апрель 2026')
  expect(kept(house.rows())).toBe('март')
  await anna.turn()
  expect(kept(house.rows())).toBe('апрель 2026')
  expect(house.batches(0)[0]?.edits).toHaveLength(1)
  expect(anna.session.get()).toMatchObject({ status: 'saved', savedAt: '2026-05-14T07:42:00Z', unsent: [] })
})

it('takes what others write, beside own unsent words', async () => {
  const house = server()
  const [anna, vera] = [seat(house, 'Анна'), seat(house, 'Вера')]
  vera.write('Семинар директоров', 'title')
  await vera.turn()
  anna.write('апрель')
  await anna.turn()
  expect([anna.cell('title'), anna.cell(), anna.session.get().clashes]).toEqual(['Семинар директоров', 'апрель', []])
  await vera.turn()
  expect(vera.cell()).toBe('апрель')
})

it('never writes over another: theirs stays, ours is asked about', async () => {
  const house = server()
  const [anna, vera] = [seat(house, 'Анна'), seat(house, 'Вера')]
  vera.write('май')
  await vera.turn()
  anna.write('апрель')
  anna.write('апрель 2026')
  await anna.turn()
  expect(anna.cell()).toBe('май')
  expect(anna.session.get().clashes).toEqual([{ row: 'm1', field: 'termText', mine: 'апрель 2026', by: 'Вера' }])

  const [clash] = anna.session.get().clashes
  anna.session.resolve(clash!, true)
  await anna.turn()
  expect(kept(house.rows())).toBe('апрель 2026')
})

it('gives way when asked to', async () => {
  const house = server()
  const [anna, vera] = [seat(house, 'Анна'), seat(house, 'Вера')]
  vera.write('май')
  await vera.turn()
  anna.write('апрель')
  await anna.turn()
  anna.session.resolve(anna.session.get().clashes[0]!, false)
  await anna.turn()
  expect([anna.cell(), kept(house.rows()), anna.session.get().clashes]).toEqual(['май', 'май', []])
})

it('asks about words for a row that was taken away, and brings it back with them', async () => {
  const house = server()
  const [anna, vera] = [seat(house, 'Анна'), seat(house, 'Вера')]
  vera.session.edit([{ op: 'remove', row: 'm1' }])
  await vera.turn()
  anna.write('апрель')
  await anna.turn()
  const [clash] = anna.session.get().clashes
  expect(clash).toMatchObject({ row: 'm1', mine: 'апрель' })
  anna.session.resolve(clash!, true)
  await anna.turn()
  expect(house.rows()[0]).toMatchObject({ cells: { termText: 'апрель' } })
  expect(house.rows()[0]).not.toHaveProperty('removedWith')
})

it('keeps words on the device without a connection and through a closed page', async () => {
  const house = server()
  const anna = seat(house, 'Анна')
  anna.line.up = false
  anna.write('апрель')
  await anna.turn()
  expect(anna.session.get().status).toBe('offline')
  anna.session.stop()

  const later = seat(house, 'Анна', anna.device)
  expect(later.cell()).toBe('апрель')
  await later.turn()
  expect(kept(house.rows())).toBe('апрель')
  expect(later.session.get().unsent).toEqual([])
})

it('writes once what the server took though its answer was lost', async () => {
  const house = server()
  const anna = seat(house, 'Анна')
  anna.line.answers = false
  anna.session.edit([{ op: 'add', row: 'm3', kind: 'measure', parent: null, after: 'm1', cells: {} }])
  anna.write('апрель')
  await anna.turn()
  anna.line.answers = true
  anna.session.stop()
  const later = seat(house, 'Анна', anna.device)
  await later.turn()
  expect(house.rows().map((it) => it.id)).toEqual(['m1', 'm3', 'm2'])
  expect(later.session.get()).toMatchObject({ clashes: [], unsent: [], status: 'saved' })
})

it('sets the words of a cell that was open when the page went', () => {
  const device = shelf()
  const typing: Typing = { row: 'm2', field: 'termText', text: 'до 1 июня', base: 0 }
  keptEdits(device, 'p').keepTyping(typing)
  expect(seat(server(), 'Анна', device).cell('termText', 'm2')).toBe('до 1 июня')
})

it('undoes and redoes own steps, before and after they are sent', async () => {
  const house = server()
  const anna = seat(house, 'Анна')
  anna.write('апрель')
  await anna.turn()
  anna.write('май')
  anna.session.edit([{ op: 'add', row: 'm3', kind: 'measure', parent: null, after: 'm2', cells: {} }])
  for (const _ of [1, 2, 3]) expect(anna.session.undo()).toBe(true)
  expect([anna.cell(), anna.session.undo()]).toEqual(['март', false])
  await anna.turn()
  expect(kept(house.rows())).toBe('март')
  for (const _ of [1, 2, 3]) expect(anna.session.redo()).toBe(true)
  await anna.turn()
  expect(kept(house.rows())).toBe('май')
  expect(house.rows().at(-1)).not.toHaveProperty('removedWith')
})

it('does not undo over what another has written since', async () => {
  const house = server()
  const [anna, vera] = [seat(house, 'Анна'), seat(house, 'Вера')]
  anna.write('апрель')
  await anna.turn()
  await vera.turn()
  vera.write('май')
  await vera.turn()
  await anna.turn()
  anna.session.undo()
  expect(anna.cell()).toBe('май')
  expect(anna.session.get().clashes).toEqual([{ row: 'm1', field: 'termText', mine: 'март', by: 'Вера' }])
})
