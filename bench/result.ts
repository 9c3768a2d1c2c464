/** One line of `bench/results.json` (INTERFACES). */
export interface BenchResult {
  readonly name: string
  /** S, M or L of the bars; null where the size plays no part. */
  readonly size: string | null
  readonly value: number
  readonly unit: string
  readonly peer?: { readonly name: string; readonly value: number }
  /** The bar in words, as BARS says it. */
  readonly bar?: string
  readonly holds?: boolean
}
