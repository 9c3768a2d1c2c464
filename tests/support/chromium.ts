import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A Chromium that was seen to start on this machine. */
export interface Chromium {
  readonly executable: string
  readonly env: Record<string, string>
  /** Removes what was unpacked. */
  readonly discard: () => void
}

/**
 * `VEKHA_CHROMIUM`, else the one packed inside the npm package, else the system's.
 * Throws an error of one line when none of them starts here.
 */
export async function findChromium(): Promise<Chromium> {
  const given = process.env['VEKHA_CHROMIUM']
  const keep = () => undefined
  const candidates: (() => Promise<Chromium>)[] = given
    ? [() => tried({ executable: given, env: surroundings(given), discard: keep })]
    : [unpacked, () => tried({ executable: '/usr/bin/chromium', env: surroundings(), discard: keep })]
  const refusals: string[] = []
  for (const candidate of candidates)
    try {
      return await candidate()
    } catch (error) {
      refusals.push(error instanceof Error ? (error.message.split('\n').at(-1) ?? '') : String(error))
    }
  throw new Error(`no Chromium starts here (${refusals.join('; ')})`)
}

/** The package reuses any `chromium` in the temporary folder, so each unpacking gets a folder of its own. */
async function unpacked(): Promise<Chromium> {
  const folder = mkdtempSync(join(tmpdir(), 'vekha-chromium-'))
  const discard = () => {
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    const script = "import('@sparticuz/chromium').then((it) => it.default.executablePath())"
    // Taken for a cloud function, the package also unpacks the nss, nspr and expat that a bare machine lacks.
    const env = { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' }
    await run(process.execPath, ['--input-type=module', '-e', script], { cwd: import.meta.dirname, env })
    const executable = join(folder, 'chromium')
    writeFileSync(
      join(folder, 'fonts/fonts.conf'),
      `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>` +
        `<dir>${folder}/fonts/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>`,
    )
    return await tried({ executable, env: surroundings(executable), discard })
  } catch (error) {
    discard()
    throw error
  }
}

/** What an unpacked browser has beside it comes before what the system has. */
function surroundings(executable?: string): Record<string, string> {
  const env = Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
  const beside = (path: string) => executable !== undefined && existsSync(join(dirname(executable), path))
  const folder = dirname(executable ?? '')
  return {
    ...env,
    TZ: 'Europe/Moscow',
    ...(beside('al2023/lib') && { LD_LIBRARY_PATH: join(folder, 'al2023/lib') }),
    ...(beside('fonts/fonts.conf') && { FONTCONFIG_PATH: join(folder, 'fonts') }),
  }
}

async function tried(it: Chromium): Promise<Chromium> {
  if (!existsSync(it.executable)) throw new Error(`${it.executable} is not there`)
  await run(it.executable, ['--version'], { env: it.env, timeout: 20_000 })
  return it
}
