/** One reader's requests that are not measured by the load maker: writing, uploads, walks through pages. */
export interface Asker {
  readonly get: <T>(path: string) => Promise<T>
  readonly post: <T>(path: string, body: object) => Promise<T>
  readonly upload: <T>(path: string, name: string, bytes: Uint8Array<ArrayBuffer>) => Promise<T>
  /** Bytes of an answer that is a file. */
  readonly size: (path: string) => Promise<number>
}

export function askerFor(origin: string, token: string): Asker {
  let keys = 0
  const ask = async (
    path: string,
    init: RequestInit & { headers?: Record<string, string> } = {},
  ): Promise<Response> => {
    const headers = {
      authorization: `Bearer ${token}`,
      'idempotency-key': `bench-${process.pid}-${(keys += 1)}`,
      ...init.headers,
    }
    const response = await fetch(origin + path, { ...init, headers })
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return response
  }
  return {
    get: async <T>(path: string) => (await (await ask(path)).json()) as T,
    post: async <T>(path: string, body: object) => {
      const init = { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
      return (await (await ask(path, init)).json()) as T
    },
    upload: async <T>(path: string, name: string, bytes: Uint8Array<ArrayBuffer>) => {
      const body = new FormData()
      body.append('file', new File([bytes], name))
      return (await (await ask(path, { method: 'POST', body })).json()) as T
    },
    size: async (path) => (await (await ask(path)).arrayBuffer()).byteLength,
  }
}

/** Milliseconds that something took. */
export async function timed(what: () => Promise<unknown>): Promise<number> {
  const since = performance.now()
  await what()
  return performance.now() - since
}
