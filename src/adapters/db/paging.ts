import { type Page, WrongCursor } from '#app/ports/shared.ts'

/** The sort key of the last row shown, by kind: the next page begins after it, however the list has changed since. */
type Kinds = readonly ('number' | 'text' | 'uuid')[]
type Keys<K extends Kinds> = { [I in keyof K]: K[I] extends 'number' ? number : string }

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/

const fits = (value: unknown, kind: Kinds[number]): boolean =>
  kind === 'number'
    ? typeof value === 'number' && Number.isSafeInteger(value)
    : typeof value === 'string' && !value.includes('\0') && (kind === 'text' || UUID.test(value))

/** Null for the first page. Throws `WrongCursor` for what no list has given out. */
export function readCursor<const K extends Kinds>(cursor: string | undefined, kinds: K): Keys<K> | null {
  if (cursor === undefined) return null
  let keys: unknown
  try {
    keys = JSON.parse(Buffer.from(cursor, 'base64url').toString())
  } catch {
    throw new WrongCursor()
  }
  if (!Array.isArray(keys) || keys.length !== kinds.length || !kinds.every((kind, i) => fits(keys[i], kind)))
    throw new WrongCursor()
  return keys as Keys<K>
}

/** A page out of `limit + 1` rows: one more than shown tells that there is a next page. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  keysOf: (row: Row) => readonly (string | number)[],
  toItem: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    items: shown.map(toItem),
    next: last === undefined ? null : Buffer.from(JSON.stringify(keysOf(last))).toString('base64url'),
  }
}
