/** Sizes of BARS: what a municipality, and what a region holds. */
export const SIZES = {
  S: {
    municipalities: 1,
    schools: 40,
    lowOutcome: 12,
    roadmaps: 5,
    measures: 400,
    obligations: 6_000,
    evidence: 10_000,
    values: 20_000,
    people: 120,
  },
  M: {
    municipalities: 50,
    schools: 1_200,
    lowOutcome: 250,
    roadmaps: 400,
    measures: 40_000,
    obligations: 600_000,
    evidence: 1_000_000,
    values: 3_000_000,
    people: 6_000,
  },
} as const

export type Size = keyof typeof SIZES
export type Counts = Readonly<Record<keyof (typeof SIZES)['S'], number>>

/** A size with one of `part` of its plans and what hangs on them: the same shape, made in less time. */
export function countsOf(size: Size, part: number): Counts {
  const whole = SIZES[size]
  const some = (n: number): number => Math.max(1, Math.round(n / part))
  // whole rounds of plans, so that each town has as many
  const roadmaps = Math.max(1, Math.round(whole.roadmaps / whole.municipalities / part)) * whole.municipalities
  const measures = (whole.measures / whole.roadmaps) * roadmaps
  return {
    ...whole,
    roadmaps,
    measures,
    obligations: (whole.obligations / whole.measures) * measures,
    evidence: some(whole.evidence),
    values: some(whole.values),
  }
}
