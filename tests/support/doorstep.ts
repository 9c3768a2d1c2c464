import type { TestHouse } from './test-house.ts'

/** A browser before the product: keeps the cookies it is given, and forgets those that are taken away. */
export interface Visit {
  readonly post: (path: string, body?: object, headers?: Record<string, string>) => Promise<Answer>
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Answer>
  readonly remove: (path: string) => Promise<Answer>
  readonly cookies: Map<string, string>
}

export interface Answer {
  readonly status: number
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test looks at whatever the server has sent
  readonly body: any
}

export function visit(house: () => TestHouse, userAgent = ''): Visit {
  const cookies = new Map<string, string>()
  const send = async (method: string, path: string, body?: object, headers: Record<string, string> = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await house().fetch(path, {
      method,
      headers: { 'content-type': 'application/json', 'user-agent': userAgent, cookie, ...headers },
      ...(body && { body: JSON.stringify(body) }),
    })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '' || /max-age=0/i.test(line)) cookies.delete(name)
      else cookies.set(name, value)
    }
    return { status: answer.status, body: (await answer.json()) as unknown }
  }
  return {
    cookies,
    post: (path, body = {}, headers) => send('POST', path, body, headers),
    get: (path, headers) => send('GET', path, undefined, headers),
    remove: (path) => send('DELETE', path),
  }
}
