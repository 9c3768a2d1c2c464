import { connect, prepareDatabase, withSnapshot } from '#adapters/db/index.ts'
import { fileVault } from '#adapters/files/index.ts'
import { backUp } from '#main/backup/back-up.ts'
import { storedFile, tableFile } from '#main/backup/manifest.ts'
import { checkBackup, restore } from '#main/backup/restore.ts'
import { randomBytes } from 'node:crypto'
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { useDatabase } from '../../support/fresh-database.ts'

const database = useDatabase()
const scratch = mkdtempSync(join(tmpdir(), 'vekha-backup-'))
const dataFolder = join(scratch, 'data')
const quiet = (): void => undefined
let territory = ''

/** A file and the row that points to it, in the order that the product keeps. */
async function upload(n: number): Promise<void> {
  const { sha256, size } = await fileVault(join(dataFolder, 'files')).keep(new Uint8Array(randomBytes(2000)))
  await database().owner.query(
    `insert into file (territory_id, sha256, size, media_type, name) values ($1, $2, $3, 'text/plain', $4)`,
    [territory, sha256, size, `файл ${n}\tс табуляцией и «кавычками»\\N`],
  )
}

/** Every row of every table, as text. */
const everything = (address: string): Promise<Record<string, string[]>> =>
  withSnapshot(address, async ({ tables, read }) => {
    const all: Record<string, string[]> = {}
    for (const it of tables) all[`${it.schema}.${it.table}`] = (await text(read(it))).split('\n').sort()
    return all
  })

async function restored(source: string): Promise<{ address: string; dataFolder: string }> {
  const url = new URL(database().address)
  url.pathname = `/vekha_restored_${randomBytes(4).toString('hex')}`
  const target = { address: url.href, dataFolder: join(scratch, randomBytes(4).toString('hex')) }
  await restore({ source, dataFolder: target.dataFolder, ownerAddress: target.address, progress: quiet })
  return target
}

async function drop(address: string): Promise<void> {
  const url = new URL(address)
  const name = url.pathname.slice(1)
  url.pathname = '/postgres'
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  await client.query(`drop database if exists ${name} with (force)`)
  await client.end()
}

beforeAll(async () => {
  const { rows } = await database().owner.query<{ territory_id: string }>(
    `insert into territory (kind, code, name) values ('municipality', 'olkhovka', 'Ольховка') returning territory_id`,
  )
  territory = rows[0]?.territory_id ?? ''
  await database().owner.query(
    `insert into audit_event (territory_id, action, entity, entity_id, summary) values ($1, 'a', 'b', 'c', 'Запись')`,
    [territory],
  )
  for (let n = 0; n < 20; n++) await upload(n)
})
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

it('comes back row for row and byte for byte, and goes on counting', async () => {
  const target = join(scratch, 'still')
  await backUp({ ownerAddress: database().address, dataFolder, target, progress: quiet })
  const copy = await restored(target)
  try {
    expect(await everything(copy.address)).toEqual(await everything(database().address))
    for (const { sha256 } of (await checkBackup(target)).files)
      expect(readFileSync(storedFile(copy.dataFolder, sha256))).toEqual(readFileSync(storedFile(dataFolder, sha256)))
    const pool = connect(copy.address, { max: 1 })
    const { rows } = await pool.query<{ id: number }>(
      `insert into audit_event (territory_id, action, entity, entity_id, summary) values ($1, 'a', 'b', 'c', 'd') returning id`,
      [territory],
    )
    await pool.end()
    expect(rows[0]?.id).toBe(2)
  } finally {
    await drop(copy.address)
  }
})

it('is one instant while others write: no row without its file, and nothing acknowledged before it is missing', async () => {
  let writing = true
  let kept = 20
  const writer = (async () => {
    for (; writing; kept++) await upload(kept)
  })()
  const before = kept
  const target = join(scratch, 'moving')
  const manifest = await backUp({ ownerAddress: database().address, dataFolder, target, progress: quiet })
  writing = false
  await writer
  expect(manifest.files.length).toBeGreaterThanOrEqual(before)
  const copy = await restored(target)
  try {
    const pool = connect(copy.address, { max: 1 })
    const { rows } = await pool.query<{ sha256: string }>('select sha256 from file')
    await pool.end()
    expect(rows.length).toBe(manifest.files.length)
    expect(rows.filter(({ sha256 }) => !existsSync(storedFile(copy.dataFolder, sha256)))).toEqual([])
  } finally {
    await drop(copy.address)
  }
})

it('is refused when a byte of it has changed, or the place is taken', async () => {
  const target = join(scratch, 'broken')
  const wish = { ownerAddress: database().address, dataFolder, target, progress: quiet }
  await backUp(wish)
  await expect(backUp(wish)).rejects.toThrow('не пустая')
  appendFileSync(tableFile(target, { schema: 'public', table: 'territory' }), '\n')
  await expect(checkBackup(target)).rejects.toThrow('Резервная копия повреждена: tables/public.territory.copy')
})

it('is not poured over a territory that is there', async () => {
  const target = join(scratch, 'twice')
  await backUp({ ownerAddress: database().address, dataFolder, target, progress: quiet })
  await prepareDatabase(database().address)
  await expect(
    restore({ source: target, dataFolder: join(scratch, 'other'), ownerAddress: database().address, progress: quiet }),
  ).rejects.toThrow('уже есть территория')
})
