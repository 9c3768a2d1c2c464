// The load maker: another process, so that its own work is not in the server's figures. Reads a JSON task from the first
// argument, writes the latencies in milliseconds as JSON.
interface Task {
  readonly origin: string
  readonly token: string
  readonly paths: readonly string[]
  readonly users: number
  /** Every user asks this many times and thinks in between. */
  readonly rounds: number
  readonly thinkMs: number
}

const { origin, token, paths, users, rounds, thinkMs } = JSON.parse(process.argv[2] ?? '{}') as Task
const headers = { authorization: `Bearer ${token}` }
const taken: Record<string, number[]> = Object.fromEntries(paths.map((path) => [path, []]))

async function ask(path: string): Promise<void> {
  const since = performance.now()
  const response = await fetch(origin + path, { headers })
  await response.arrayBuffer()
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  taken[path]?.push(performance.now() - since)
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

async function user(n: number): Promise<void> {
  await sleep((n / users) * thinkMs)
  for (let round = 0; round < rounds; round += 1) {
    await ask(paths[(round + n) % paths.length] ?? '')
    if (thinkMs > 0) await sleep(thinkMs * (0.5 + ((n * 7 + round * 3) % 10) / 10))
  }
}

await Promise.all(Array.from({ length: users }, (_, n) => user(n)))
process.stdout.write(JSON.stringify(taken))
export {}
