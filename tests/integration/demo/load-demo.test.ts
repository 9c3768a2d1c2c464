import { transactions } from '#adapters/db/index.ts'
import { readDocument } from '#adapters/documents-in/index.ts'
import type { FileVault } from '#app/ports/file-vault.ts'
import type { Day } from '#domain/kernel/index.ts'
import { loadDemo } from '#main/demo/load-demo.ts'
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { useDatabase } from '../../support/fresh-database.ts'

const memoryVault = (): FileVault => {
  const kept = new Map<string, Uint8Array<ArrayBuffer>>()
  return {
    keep: (bytes) => {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      kept.set(sha256, bytes)
      return Promise.resolve({ sha256, size: bytes.byteLength })
    },
    read: (sha256) => Promise.resolve(kept.get(sha256) ?? new Uint8Array()),
  }
}

describe('the demo town', () => {
  const database = useDatabase()

  const load = async (today: string) => {
    const owner = await database().owner.connect()
    try {
      const needs = { owner, transactions: transactions(database().app), vault: memoryVault(), read: readDocument }
      return await loadDemo({ ...needs, today: today as Day })
    } finally {
      owner.release()
    }
  }
  const count = async (sql: string): Promise<number> =>
    Number((await database().owner.query<{ n: string }>(`select count(*) as n from ${sql}`)).rows[0]?.n)

  it('has last year half carried out, with proofs, late answers and silence', async () => {
    expect(await load('2026-11-23')).toHaveLength(12)
    expect(await count("organisation where kind = 'school'")).toBe(8)
    expect(await count("school_listing where code = 'ШНОР'")).toBe(5)
    expect(await count("school_listing where code = 'ШНОР' and to_day = '2025-12-31'")).toBe(1)
    expect(await count('school_year')).toBe(24)
    expect(await count('person')).toBe(16)
    expect(await count('post_holding where to_day is not null')).toBe(1)
    expect(await count("body_member where seat = 'head'")).toBeGreaterThanOrEqual(2)
    expect(await count('substitution')).toBe(1)
    expect(await count('person where outside')).toBe(1)
    expect(await count('measure')).toBe(15)
    const all = await count('obligation')
    const done = await count("obligation where status in ('done', 'doneLate')")
    expect(all).toBeGreaterThan(40)
    expect(done / all).toBeGreaterThan(0.4)
    expect(done / all).toBeLessThan(0.7)
    expect(await count("obligation where status = 'open' and due_on < '2026-01-01'")).toBeGreaterThan(5)
    expect(await count("obligation where status = 'onReview'")).toBeGreaterThan(0)
    expect(await count("evidence where kind = 'file'")).toBeGreaterThan(10)
    expect(await count("obligation where addressee_kind = 'unmatched'")).toBe(0)
  })

  it('begins anew over what a killed start has left, and moves with the calendar', async () => {
    await database().owner.query('delete from evidence')
    await load('2031-03-02')
    expect(await count('organisation')).toBe(10)
    expect(await count("roadmap where period_from = '2030-01-01'")).toBe(1)
    expect(await count('evidence')).toBeGreaterThan(10)
  })

  it('never touches a database of somebody else', async () => {
    await database().owner.query(
      "insert into territory (kind, code, name) values ('municipality', 'real', 'Другой город')",
    )
    await expect(load('2026-11-23')).rejects.toThrow('empty database')
    expect(await count('person')).toBe(16)
  })
})
