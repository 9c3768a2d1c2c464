import type { BenchResult } from '../result.ts'

const QUANTILES = [0.5, 0.9, 0.95]

const quantile = (times: readonly number[], q: number): number => {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? NaN
}

/** Collects the lines of one size, and shows each as it comes: M takes long. */
export class Figures {
  readonly results: BenchResult[] = []
  readonly #size: string

  constructor(size: string) {
    this.#size = size
  }

  say(name: string, value: number, unit: string, bar?: { readonly words: string; readonly holds: boolean }): void {
    const rounded = Math.round(value * 10) / 10
    process.stderr.write(`  ${name}: ${rounded} ${unit}\n`)
    this.results.push({
      name,
      size: this.#size,
      value: rounded,
      unit,
      ...(bar && { bar: bar.words, holds: bar.holds }),
    })
  }

  atMost(name: string, value: number, unit: string, most: number): void {
    this.say(name, value, unit, { words: `<= ${most} ${unit}`, holds: value <= most })
  }

  /** Quantiles of times in milliseconds; `barred` is the one that the bar speaks of. */
  times(name: string, times: readonly number[], barred: number, most: number): void {
    for (const q of QUANTILES) {
      const label = `${name}, p${q * 100}`
      if (q === barred) this.atMost(label, quantile(times, q), 'ms', most)
      else this.say(label, quantile(times, q), 'ms')
    }
  }
}
