import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { newDataFolder } from '../support/data-folder.ts'
import { freePort, ROOT } from '../support/vekha.ts'

// bin/vekha-node tests/reliability/kill.ts [rounds]
// Files are uploaded without a pause while node, PostgreSQL or both are killed at a random moment; after each start every
// file that was acknowledged must be there, byte for byte.

const rounds = Number(process.argv[2] ?? 10)
const data = newDataFolder()
const port = await freePort()
const url = `http://localhost:${port}`
const kept = new Map<string, string>()
const ADMIN = { email: 'vera@olkhovka.example', password: 'тихая река за лесом' }
let cookie = ''

const post = (path: string, body: object): Promise<Response> =>
  fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

async function start(): Promise<{ child: ChildProcess; ms: number }> {
  const since = performance.now()
  const child = spawn(join(ROOT, 'bin/vekha'), ['serve', '--port', `${port}`, '--data', data, '--no-demo'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  while (
    !(await fetch(`${url}/readyz`).then(
      (it) => it.ok,
      () => false,
    ))
  ) {
    if (child.exitCode !== null) throw new Error(`the product ended with ${child.exitCode}`)
    await sleep(50)
  }
  return { child, ms: Math.round(performance.now() - since) }
}

async function signIn(path: string, body: object): Promise<void> {
  const answer = await post(path, body)
  if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`)
  cookie = answer.headers.getSetCookie().join('; ').split(';')[0] ?? ''
}

/** Until told to stop; what is not acknowledged may be lost. */
async function upload(stopped: () => boolean): Promise<void> {
  while (!stopped())
    try {
      const text = randomBytes(3000).toString('hex')
      const form = new FormData()
      form.set('file', new File([text], 'proof.txt', { type: 'text/plain' }))
      const answer = await fetch(`${url}/api/files`, { method: 'POST', headers: { cookie }, body: form })
      if (answer.ok) kept.set(((await answer.json()) as { id: string }).id, text)
    } catch {
      await sleep(10)
    }
}

async function lost(): Promise<number> {
  let missing = 0
  for (const [id, text] of kept) {
    const answer = await fetch(`${url}/api/files/${id}/content`, { headers: { cookie } })
    if (!answer.ok || (await answer.text()) !== text) missing++
  }
  return missing
}

const pidIn = (file: string): number => {
  const text = readFileSync(join(data, file), 'utf8')
  return file.endsWith('.json') ? (JSON.parse(text) as { pid: number }).pid : Number.parseInt(text, 10)
}
const NODE = 'running.json'
const POSTGRES = 'postgres/postmaster.pid'
const WAYS = [[NODE], [POSTGRES], [NODE, POSTGRES], [POSTGRES, NODE]]

let { child } = await start()
await signIn('/api/first-run', { territoryName: 'Ольховка', organisationName: 'Отдел', name: 'Вера Луговая', ...ADMIN })
let bad = 0
for (let round = 0; round < rounds; round++) {
  const way = WAYS[round % WAYS.length] ?? []
  let stopped = false
  const uploads = [1, 2, 3].map(() => upload(() => stopped))
  await sleep(300 + Math.random() * 1500)
  for (const file of way) process.kill(pidIn(file), 'SIGKILL')
  if (way.includes(NODE)) await once(child, 'exit')
  else await sleep(3000)
  stopped = true
  await Promise.all(uploads)
  let ms = 0
  if (way.includes(NODE)) ({ child, ms } = await start())
  const missing = await lost()
  bad += missing
  console.log(`${way.join(' + ')}: acknowledged ${kept.size}, lost ${missing}${ms ? `, ready again in ${ms} ms` : ''}`)
}
child.kill('SIGTERM')
await once(child, 'exit')
rmSync(data, { recursive: true, force: true })
console.log(bad === 0 ? 'Nothing acknowledged was lost.' : `${bad} lost.`)
process.exitCode = bad === 0 ? 0 : 1
