import { addressAs, connect, outbox, workerStore } from '#adapters/db/index.ts'
import { fileVault } from '#adapters/files/index.ts'
import { smtpSender } from '#adapters/mail/index.ts'
import { postman } from '#worker/postman.ts'
import { sweepFiles } from '#worker/sweep-files.ts'
import { mkdtempSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { useDatabase } from '../../support/fresh-database.ts'
import { openMailbox } from '../../support/mailbox.ts'

const database = useDatabase()
const folder = mkdtempSync(join(tmpdir(), 'vekha-files-'))
let jobs: pg.Pool

beforeAll(() => {
  jobs = connect(addressAs('vekha_jobs', database().address), { max: 2 })
})
afterAll(async () => {
  await jobs.end()
  rmSync(folder, { recursive: true, force: true })
})

const post = (key: string, recipient: string): Promise<unknown> =>
  database().owner.query('select system.post_letter($1, $2, $3, $4)', [key, recipient, 'Срок подходит', 'Ответьте.'])

/** A postman for a moment. */
async function deliver(url: string): Promise<unknown[]> {
  const troubles: unknown[] = []
  let pauses = 0
  await postman({
    outbox: outbox(jobs),
    send: smtpSender(url, 'Веха <vekha@olkhovka.example>'),
    report: (error) => troubles.push(error),
    pause: () => sleep(10).then(() => void pauses++),
    stopped: () => pauses > 0,
  })
  return troubles
}

it('carries every letter to a real mail server once, and forgets its text', async () => {
  const mailbox = await openMailbox()
  try {
    await post('a', 'vera@olkhovka.example')
    await post('a', 'vera@olkhovka.example')
    expect(await deliver(mailbox.url)).toEqual([])
    const letter = await mailbox.letterTo('vera@olkhovka.example')
    expect([letter.subject, letter.text?.trim()]).toEqual(['Срок подходит', 'Ответьте.'])
    const { rows } = await database().owner.query('select body, sent_at is not null as sent from system.letter')
    expect(rows).toEqual([{ body: '', sent: true }])
  } finally {
    await mailbox.close()
  }
})

it('keeps a letter that the mail server did not take, with the reason', async () => {
  await post('b', 'petr@olkhovka.example')
  await deliver('smtp://127.0.0.1:9')
  const { rows } = await database().owner.query<{ last_error: string; waits: boolean }>(
    `select last_error, sent_at is null and try_after > now() as waits from system.letter where key = 'b'`,
  )
  expect(rows[0]?.waits).toBe(true)
  expect(rows[0]?.last_error).toContain('ECONNREFUSED')
})

it('throws away only files that nobody points to and nobody has kept for a day', async () => {
  const vault = fileVault(folder)
  const bytes = (text: string) => new Uint8Array(new TextEncoder().encode(text))
  const [known, orphan, fresh] = [
    await vault.keep(bytes('known')),
    await vault.keep(bytes('orphan')),
    await vault.keep(bytes('fresh')),
  ]
  const { rows } = await database().owner.query<{ territory_id: string }>(
    `insert into territory (kind, code, name) values ('municipality', 'a', 'Ольховка') returning territory_id`,
  )
  await database().owner.query(
    `insert into file (territory_id, sha256, size, media_type, name) values ($1, $2, 5, 'text/plain', 'known')`,
    [rows[0]?.territory_id, known.sha256],
  )
  const longAgo = new Date(Date.now() - 48 * 60 * 60 * 1000)
  for (const { sha256 } of [known, orphan])
    utimesSync(join(folder, sha256.slice(0, 2), sha256.slice(2)), longAgo, longAgo)
  expect(await sweepFiles(vault, workerStore(jobs))).toBe(1)
  await expect(vault.read(orphan.sha256)).rejects.toThrow()
  expect((await vault.read(known.sha256)).length).toBe(5)
  expect((await vault.read(fresh.sha256)).length).toBe(5)
})
