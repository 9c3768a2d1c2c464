import { expect, it } from 'vitest'
import { draftSession, type Sent } from './draft-session.ts'
import type { Correction, PendingEdit } from './pending-edits.ts'

interface Server {
  version: number
  corrections: Correction[]
}

/** A server in memory, a device that keeps, and a clock that is turned by hand. */
function desk(answers: (Sent<Server> | 'save')[] = [], kept: readonly PendingEdit[] = []) {
  const server: Server = { version: 1, corrections: [] }
  const sent: (readonly PendingEdit[])[] = []
  let device = kept
  let timers: (() => void)[] = []
  const session = draftSession<Server>({
    loaded: { ...server, corrections: [] },
    kept: { read: () => device, write: (it) => (device = it) },
    send: async (edits, version) => {
      sent.push(edits)
      const answer = answers.shift() ?? 'save'
      if (answer !== 'save') return answer
      if (version !== server.version) return 'conflict'
      server.version += 1
      server.corrections = [...server.corrections, ...edits.map((it) => ({ ...it, by: 'я', at: '' }))]
      return { saved: { ...server } }
    },
    load: async () => ({ ...server }),
    later: (_, run) => {
      timers.push(run)
      return () => (timers = timers.filter((it) => it !== run))
    },
  })
  const turn = async () => {
    const due = timers
    timers = []
    for (const run of due) run()
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
  return { session, server, sent, turn, device: () => device }
}
const edit = (path: string, value = 'май') => ({ path, value })

it('sends what was typed in one batch and leaves nothing on the device', async () => {
  const { session, sent, turn, device } = desk()
  session.edit([edit('a')])
  session.edit([edit('b')])
  expect(device()).toHaveLength(2)
  await turn()
  expect(sent).toEqual([[edit('a'), edit('b')]])
  expect(session.get()).toMatchObject({ status: 'saved', pending: [], saved: { version: 2 } })
  expect(device()).toEqual([])
})

it('keeps everything without a connection and sends it when there is one', async () => {
  const { session, turn, device } = desk(['offline', 'offline'])
  session.edit([edit('a')])
  await turn()
  expect(session.get().status).toBe('offline')
  await turn()
  expect(device()).toEqual([edit('a')])
  await turn()
  expect(session.get()).toMatchObject({ status: 'saved', pending: [] })
})

it('picks up what an earlier sitting could not send', async () => {
  const { session, sent, turn } = desk([], [edit('a')])
  session.start()
  await turn()
  expect(sent).toEqual([[edit('a')]])
})

it('puts own edits over a version saved by another, when they do not meet', async () => {
  const { session, server, turn } = desk()
  server.version = 7
  server.corrections = [{ path: 'b', value: 'июнь', by: 'Юдина М. А.', at: '' }]
  session.edit([edit('a')])
  await turn()
  expect(session.get().conflicts).toEqual([])
  await turn()
  expect(server.corrections.map((it) => it.path)).toEqual(['b', 'a'])
})

it('asks when two people changed one field, and does what was answered', async () => {
  for (const keepMine of [true, false]) {
    const { session, server, turn } = desk()
    server.version = 7
    server.corrections = [{ path: 'a', value: 'июнь', by: 'Юдина М. А.', at: '' }]
    session.edit([edit('a')])
    await turn()
    expect(session.get().conflicts[0]?.theirs.by).toBe('Юдина М. А.')
    await turn()
    expect(server.version).toBe(7)
    session.resolve(keepMine)
    await turn()
    expect(server.corrections.at(-1)?.value).toBe(keepMine ? 'май' : 'июнь')
    expect(session.get().pending).toEqual([])
  }
})

it('drops what the server refuses and says why', async () => {
  const { session, turn } = desk([{ refused: 'Такого поля нет' }])
  session.edit([edit('a')])
  await turn()
  expect(session.get()).toMatchObject({ pending: [], refused: 'Такого поля нет' })
})

it('takes back what is saved by an undo, and what is not by forgetting it', async () => {
  const { session, sent, turn } = desk()
  session.edit([edit('a')])
  expect(session.undo()).toBe(true)
  await turn()
  expect(sent).toEqual([])
  session.edit([edit('b')])
  await turn()
  session.undo()
  await turn()
  expect(sent.at(-1)).toEqual([{ path: 'b', value: null, undo: true }])
  expect(session.redo()).toBe(true)
  await turn()
  expect(sent.at(-1)).toEqual([edit('b')])
  expect(session.redo()).toBe(false)
})
