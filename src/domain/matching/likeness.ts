/** How well two things fit each other. */
export interface Likeness {
  /** 0–1. */
  readonly score: number
  /** In short Russian. */
  readonly reasons: readonly string[]
}
