export type Comparator = '=' | '>=' | '<=' | '>' | '<'
export type TargetUnit = '%' | 'count' | null

/** One figure or expected result of a cell, the form of `vekha parse targets` (INTERFACES). */
export interface Target {
  readonly metric: string
  readonly comparator: Comparator | null
  readonly value: number | null
  readonly valueMax?: number
  readonly unit: TargetUnit
  readonly by: readonly { readonly year: number; readonly month?: number | null; readonly value: number }[]
  readonly baseline?: number
  readonly change?: 'increase' | 'decrease'
  readonly kind: 'quantitative' | 'document' | 'qualitative'
}
