import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { Readable } from 'node:stream'
import type { Context, Hono } from 'hono'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}
/** Written beside the files by the build, the smaller first. */
const ENCODINGS = [
  { name: 'br', extension: '.br' },
  { name: 'gzip', extension: '.gz' },
] as const

/** Names under /assets carry a hash of their content. */
const FOR_EVER = 'public, max-age=31536000, immutable'
const ASK_AGAIN = 'no-cache'

interface Variant {
  readonly file: string
  readonly size: number
  readonly encoding: string | null
}

/** The built pages of a folder; every other address that a person opens is the one page, and its script finds the way. */
export async function serveWeb(app: Hono, folder: string): Promise<void> {
  const files = await variantsIn(folder)
  app.get('*', (c) => {
    const { path } = c.req
    const variants = files.get(path)
    if (variants) return send(c, variants, path)
    const page = files.get('/index.html')
    return page && extname(path) === '' ? send(c, page, '/index.html') : c.notFound()
  })
}

/** Address → the same content in its encodings, the plain one last. */
async function variantsIn(folder: string): Promise<Map<string, Variant[]>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((it) => it.isFile()).map((it) => join(it.parentPath, it.name))
  const variant = async (file: string, encoding: string | null): Promise<Variant[]> =>
    files.includes(file) ? [{ file, size: (await stat(file)).size, encoding }] : []
  const all = new Map<string, Variant[]>()
  for (const file of files) {
    if (!(extname(file) in TYPES)) continue
    const compressed = await Promise.all(ENCODINGS.map(({ name, extension }) => variant(file + extension, name)))
    const address = file.slice(folder.length).replaceAll('\\', '/')
    all.set(address, [...compressed.flat(), ...(await variant(file, null))])
  }
  return all
}

function send(c: Context, variants: readonly Variant[], path: string): Response {
  const accepted = (c.req.header('accept-encoding') ?? '').split(',').map((it) => it.split(';')[0]?.trim())
  const chosen = variants.find(({ encoding }) => encoding === null || accepted.includes(encoding))
  if (!chosen) return c.notFound() as Response
  c.header('content-type', TYPES[extname(path)] ?? 'application/octet-stream')
  c.header('content-length', String(chosen.size))
  c.header('cache-control', path.startsWith('/assets/') ? FOR_EVER : ASK_AGAIN)
  c.header('vary', 'accept-encoding')
  if (chosen.encoding) c.header('content-encoding', chosen.encoding)
  if (c.req.method === 'HEAD') return c.body(null)
  return c.body(Readable.toWeb(createReadStream(chosen.file)) as ReadableStream)
}
