import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { build } from 'vite'
import { CHECKOUT } from '../config.ts'

// A process of its own, so that the bundler's memory ends with the build: `build-process.ts FOLDER`.

const [folder] = process.argv.slice(2)
if (!folder) throw new Error('build-process.ts FOLDER')

const COMPRESSED = new Set(['.js', '.css', '.html', '.svg', '.json', '.webmanifest'])
const SMALLEST = 1024

await build({
  configFile: join(CHECKOUT, 'src/web/vite.config.ts'),
  configLoader: 'native', // the other ones write beside the packages, which may not be ours
  logLevel: 'warn',
  build: { outDir: folder, emptyOutDir: true },
})

const entries = await readdir(folder, { recursive: true, withFileTypes: true })
for (const entry of entries) {
  if (!entry.isFile() || !COMPRESSED.has(extname(entry.name))) continue
  const file = join(entry.parentPath, entry.name)
  const bytes = await readFile(file)
  if (bytes.length < SMALLEST) continue
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
  await writeFile(`${file}.br`, await promisify(brotliCompress)(bytes, { params }))
  await writeFile(`${file}.gz`, await promisify(gzip)(bytes, { level: 9 }))
}
