import type { BenchResult } from './result.ts'

const ONE_TOWN = /, coordinator, 1 user, p90$/
/** A page of one town may cost so much more with fifty towns in the database; small times are mostly noise. */
const MOST = 1.5
const NOISE_MS = 10

/** Cost per page must not grow with the territory next door: the town's p90 at M by that at S. */
export function neighbourRatios(results: readonly BenchResult[]): BenchResult[] {
  const small = new Map(results.filter(({ size }) => size === 'S').map((it) => [it.name, it.value]))
  return results.flatMap(({ name, size, value }) => {
    const alone = small.get(name)
    if (size !== 'M' || !ONE_TOWN.test(name) || !alone) return []
    const ratio = Math.round((value / alone) * 100) / 100
    return [
      {
        name: `${name.replace(ONE_TOWN, '')}: a town among 50 by a town alone`,
        size: 'M / S',
        value: ratio,
        unit: 'times',
        bar: `<= ${MOST} times, or within ${NOISE_MS} ms`,
        holds: ratio <= MOST || value - alone <= NOISE_MS,
      },
    ]
  })
}
