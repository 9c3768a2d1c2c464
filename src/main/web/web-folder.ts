import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { CHECKOUT } from '../config.ts'

/** Everything that the bundle is made of. */
const INGREDIENTS = ['src/web', 'src/contract', 'src/domain', 'package-lock.json']
const KEPT_MS = 7 * 24 * 60 * 60 * 1000

/**
 * The folder with the built web client. It is built when its sources are new here, in about ten seconds, and kept in the
 * clone under their hash; in the data folder where the clone cannot be written to.
 */
export async function webFolder(dataFolder: string, say: (line: string) => void): Promise<string> {
  const hash = hashOfSources()
  const shelves = [join(CHECKOUT, '.cache', 'web'), join(dataFolder, 'web')]
  const built = shelves.map((shelf) => join(shelf, hash)).find((folder) => existsSync(folder))
  if (built) return built
  const shelf = shelves.find(writable)
  if (!shelf) throw new Error(`Нет места для страниц: папка ${dataFolder} не записывается`)
  say('Собираем страницы, это нужно один раз')
  const unfinished = join(shelf, `.${hash}.${process.pid}`)
  try {
    await build(unfinished)
    return settle(unfinished, join(shelf, hash))
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
    sweep(shelf, hash)
  }
}

function hashOfSources(): string {
  const hash = createHash('sha256').update(process.version)
  const add = (path: string): void => {
    if (statSync(join(CHECKOUT, path)).isDirectory())
      for (const name of readdirSync(join(CHECKOUT, path)).sort()) add(`${path}/${name}`)
    else if (!/[.]test[.]tsx?$/.test(path)) hash.update(`${path}\0`).update(readFileSync(join(CHECKOUT, path)))
  }
  INGREDIENTS.forEach(add)
  return hash.digest('hex').slice(0, 16)
}

function writable(shelf: string): boolean {
  try {
    mkdirSync(shelf, { recursive: true })
    const probe = join(shelf, `.probe.${process.pid}`)
    mkdirSync(probe)
    rmSync(probe, { recursive: true })
    return true
  } catch {
    return false
  }
}

function build(folder: string): Promise<void> {
  const script = join(import.meta.dirname, 'build-process.ts')
  const child = spawn(process.execPath, [script, folder], { cwd: CHECKOUT, stdio: ['ignore', 'ignore', 'pipe'] })
  let trouble = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (trouble += text))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`Страницы не собрались: ${trouble.trim().split('\n').at(0)}`)),
    )
  })
}

/** Another copy may have been quicker. */
function settle(unfinished: string, folder: string): string {
  try {
    renameSync(unfinished, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
  }
  return folder
}

/** Builds of older sources, and remains of builds cut short. */
function sweep(shelf: string, hash: string): void {
  for (const name of readdirSync(shelf)) {
    const folder = join(shelf, name)
    if (name !== hash && Date.now() - statSync(folder).mtimeMs > KEPT_MS)
      rmSync(folder, { recursive: true, force: true })
  }
}
