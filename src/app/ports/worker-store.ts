export interface WorkTerritory {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly kind: 'region' | 'municipality'
  readonly timeZone: string
}

/** What jobs see across territories: only what they need to act in each. */
export interface WorkerStore {
  readonly territories: () => Promise<WorkTerritory[]>
  /** Imports not read yet, waiting for at least so many seconds. */
  readonly unreadImports: (seconds: number) => Promise<{ readonly territoryId: string; readonly importId: string }[]>
  /** Tables not read or not taken yet, waiting for at least so many seconds. */
  readonly unreadLoads: (
    seconds: number,
  ) => Promise<{ readonly territoryId: string; readonly loadId: string; readonly state: string }[]>
  /** Those of the hashes that some row points to. */
  readonly knownFiles: (sha256s: readonly string[]) => Promise<string[]>
}

export interface WaitingLetter {
  readonly key: string
  readonly recipient: string
  readonly subject: string
  readonly body: string
}

/** The box of letters from the postman's side. */
export interface Outbox {
  /** A letter to send now; another postman leaves it alone for some minutes. */
  readonly take: () => Promise<WaitingLetter | null>
  readonly sent: (key: string) => Promise<void>
  /** Tried again later, later each time. */
  readonly failed: (key: string, reason: string) => Promise<void>
}
