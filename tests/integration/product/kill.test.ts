import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { newDataFolder } from '../../support/data-folder.ts'
import { freePort, ROOT } from '../../support/vekha.ts'

// Real processes over one data folder, killed in every way that a machine kills.

const data = newDataFolder()
const port = await freePort()
const url = `http://localhost:${port}`
const EMAIL = 'vera@olkhovka.example'
const PASSWORD = 'тихая река за лесом'

let running: ChildProcess | undefined

async function start(): Promise<ChildProcess> {
  const child = spawn(join(ROOT, 'bin/vekha'), ['serve', '--port', `${port}`, '--data', data, '--no-demo'], {
    env: asTyped(),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (it: string) => (output += it))
  running = child
  await expect.poll(() => ready(), { timeout: 90_000, interval: 50, message: output }).toBe(true)
  return child
}

/** The environment of a person: the system's Node first on the PATH, so that the launcher goes over to the pinned one. */
function asTyped(): NodeJS.ProcessEnv {
  const { DATABASE_URL: _, PATH = '', ...env } = process.env
  const folders = PATH.split(delimiter).filter((it) => !it.includes('node_modules'))
  return { ...env, PATH: folders.join(delimiter) }
}

const ready = (): Promise<boolean> =>
  fetch(`${url}/readyz`).then(
    (it) => it.ok,
    () => false,
  )

const post = (path: string, body: object): Promise<Response> =>
  fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

const signsIn = async (): Promise<number> =>
  (await post('/api/auth/sign-in/email', { email: EMAIL, password: PASSWORD })).status

/** The process that serves, which is not the launcher where another Node was on the PATH. */
const server = (): number => (JSON.parse(readFileSync(join(data, 'running.json'), 'utf8')) as { pid: number }).pid

/** Main process of PostgreSQL. */
const postgres = (): number => Number.parseInt(readFileSync(join(data, 'postgres/postmaster.pid'), 'utf8'), 10)

async function kill(...pids: number[]): Promise<void> {
  for (const pid of pids) process.kill(pid, 'SIGKILL')
  await sleep(50)
}

const ended = (child: ChildProcess): Promise<unknown> =>
  child.exitCode !== null || child.signalCode !== null ? Promise.resolve() : once(child, 'exit')

afterEach(async () => {
  running?.kill('SIGTERM')
  if (running) await ended(running)
  running = undefined
})
afterAll(() => rmSync(data, { recursive: true, force: true }))

describe('the product', { timeout: 120_000 }, () => {
  it('starts from an empty folder and keeps what it has acknowledged', async () => {
    await start()
    const answer = await post('/api/first-run', {
      territoryName: 'Ольховка',
      organisationName: 'Отдел образования',
      name: 'Вера Луговая',
      email: EMAIL,
      password: PASSWORD,
    })
    expect(answer.status).toBe(200)
    const child = running
    await kill(server(), postgres())
    if (child) await ended(child)
    await start()
    expect(await signsIn()).toBe(200)
  })

  it('takes over the server of a parent that was killed', async () => {
    const child = await start()
    const before = postgres()
    await kill(server())
    await ended(child)
    expect(postgres()).toBe(before)
    await start()
    expect(postgres()).not.toBe(before)
    expect(await signsIn()).toBe(200)
  })

  it('starts PostgreSQL again when only that is killed, and meanwhile answers clearly', async () => {
    await start()
    await kill(postgres())
    const answers: Response[] = []
    for (let i = 0; i < 20; i++)
      answers.push(await post('/api/auth/sign-in/email', { email: EMAIL, password: PASSWORD }))
    const statuses = new Set(answers.map((it) => it.status))
    expect([...statuses].filter((it) => it !== 200 && it !== 503)).toEqual([])
    await expect.poll(signsIn, { timeout: 20_000 }).toBe(200)
  })

  it('stops with its launcher', async () => {
    const child = await start()
    const serving = server()
    await kill(child.pid ?? 0)
    await expect.poll(() => alive(serving), { timeout: 10_000 }).toBe(false)
    await start()
    expect(await signsIn()).toBe(200)
  })

  it('tells a second copy over the same folder where the first one is', async () => {
    await start()
    const second = spawn(join(ROOT, 'bin/vekha'), ['serve', '--port', `${await freePort()}`, '--data', data], {
      env: asTyped(),
    })
    let said = ''
    second.stderr.setEncoding('utf8').on('data', (it: string) => (said += it))
    const [code] = (await once(second, 'exit')) as [number]
    expect(code).toBe(1)
    expect(said).toContain(`Веха уже работает с этой папкой данных: ${url}`)
  })
})

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.startsWith('Z') === false
  } catch {
    return false
  }
}
