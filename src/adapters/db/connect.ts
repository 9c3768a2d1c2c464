import pg from 'pg'

const { builtins } = pg.types
type Parse = (text: string) => unknown

/** Days stay ISO strings, instants become ISO strings in UTC, counts become numbers: no Date beyond the driver. */
const PLAIN: Readonly<Record<number, Parse>> = {
  [builtins.DATE]: (text) => text,
  [builtins.TIMESTAMPTZ]: (text) => new Date(text).toISOString(),
  [builtins.INT8]: Number,
  [builtins.NUMERIC]: Number,
}
const plainTypes = {
  getTypeParser: (oid: number, format?: 'text' | 'binary'): Parse =>
    (format !== 'binary' && PLAIN[oid]) || (pg.types.getTypeParser(oid, format) as Parse),
}

interface Wish {
  /** Most connections at a time. */
  readonly max?: number
  /** Values as the driver itself gives them, for a library that expects so. */
  readonly driverTypes?: boolean
}

/** A pool that outlives its server: broken idle connections are dropped, the next query makes a new one. */
export function connect(address: string, { max = 10, driverTypes = false }: Wish = {}): pg.Pool {
  const pool = new pg.Pool({
    connectionString: address,
    max,
    application_name: 'vekha',
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    ...(!driverTypes && { types: plainTypes }),
  })
  pool.on('error', () => undefined)
  // a connection in use breaks too: its query is refused, and without a listener the whole process would end
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

/** SQLSTATE classes and driver codes that mean «the server is away», not «the query is wrong». */
const AWAY = /^(08...|57P0[123]|53300|ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT)$/

export function isAway(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown }
  if (typeof code === 'string') return AWAY.test(code)
  return typeof message === 'string' && /^(Connection terminated|timeout exceeded when trying to connect)/.test(message)
}
