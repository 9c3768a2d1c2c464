import type { Context, MiddlewareHandler } from 'hono'

/** Upper edges of the buckets, in seconds: the bars of the project are 50, 120, 200 and 300 ms. */
const EDGES = [0.01, 0.025, 0.05, 0.12, 0.2, 0.3, 1, 5]

interface Series {
  count: number
  seconds: number
  readonly buckets: number[]
}

/** Requests by method, route and status, and the memory of the process, in the text form of Prometheus. */
export function metrics(): { readonly count: MiddlewareHandler; readonly print: (c: Context) => Response } {
  const series = new Map<string, Series>()
  return {
    count: async (c, next) => {
      const since = performance.now()
      await next()
      const seconds = (performance.now() - since) / 1000
      const labels = `method="${c.req.method}",route="${routeOf(c)}",status="${c.res.status}"`
      const it = series.get(labels) ?? { count: 0, seconds: 0, buckets: EDGES.map(() => 0) }
      series.set(labels, it)
      it.count++
      it.seconds += seconds
      EDGES.forEach((edge, i) => {
        if (seconds <= edge) it.buckets[i] = (it.buckets[i] ?? 0) + 1
      })
    },
    print: (c) => c.text([...print(series), ''].join('\n'), 200, { 'content-type': 'text/plain; version=0.0.4' }),
  }
}

function* print(series: ReadonlyMap<string, Series>): Iterable<string> {
  yield '# TYPE vekha_http_request_seconds histogram'
  for (const [labels, { count, seconds, buckets }] of series) {
    for (const [i, edge] of EDGES.entries())
      yield `vekha_http_request_seconds_bucket{${labels},le="${edge}"} ${buckets[i] ?? 0}`
    yield `vekha_http_request_seconds_bucket{${labels},le="+Inf"} ${count}`
    yield `vekha_http_request_seconds_sum{${labels}} ${seconds.toFixed(6)}`
    yield `vekha_http_request_seconds_count{${labels}} ${count}`
  }
  const { rss, heapUsed } = process.memoryUsage()
  yield '# TYPE process_resident_memory_bytes gauge'
  yield `process_resident_memory_bytes ${rss}`
  yield '# TYPE nodejs_heap_used_bytes gauge'
  yield `nodejs_heap_used_bytes ${heapUsed}`
  yield '# TYPE process_uptime_seconds gauge'
  yield `process_uptime_seconds ${process.uptime().toFixed(0)}`
}

/** The pattern, not the address: an id in a label would make a series of its own, and so would a wrong address. */
function routeOf(c: Context): string {
  if (!c.req.path.startsWith('/api/')) return '/*'
  if (c.res.status === 404) return '/api/*'
  return c.req.path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|(?<=\/(?:invitations|sessions)\/)[^/]+/g, '{id}')
}
