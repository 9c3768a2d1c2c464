export interface SearchHit {
  readonly kind: 'person' | 'school' | 'body' | 'measure' | 'obligation' | 'plan' | 'document'
  readonly id: string
  readonly title: string
  /** The found words are between «[[» and «]]». */
  readonly snippet: string
  readonly planId: string | null
}

export interface SearchStore {
  readonly find: (q: string, limit: number) => Promise<SearchHit[]>
}
