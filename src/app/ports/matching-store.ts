export type Matched = 'school' | 'person'

export interface MatchChoice {
  readonly kind: Matched
  readonly key: string
  readonly printed: string
  /** Null for «такого в реестре нет». */
  readonly targetId: string | null
}

export interface MatchingStore {
  /** Keeps what was chosen for a printed name; the newest choice wins. */
  readonly choose: (choice: MatchChoice) => Promise<void>
}
