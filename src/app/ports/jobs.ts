/** What use cases put into the queue, by name of the job. Every job may run twice. */
export interface JobInputs {
  /** Reads an uploaded document into a draft. */
  readonly 'read-import': { readonly territoryId: string; readonly importId: string }
  /** Reads the rows of a loaded table. */
  readonly 'read-spreadsheet': { readonly territoryId: string; readonly loadId: string }
  /** Takes the rows that a person has chosen. */
  readonly 'apply-spreadsheet': { readonly territoryId: string; readonly loadId: string }
}

export interface Jobs {
  readonly enqueue: <Name extends keyof JobInputs>(name: Name, input: JobInputs[Name]) => Promise<void>
}

/** The other end of the queue. */
export interface JobQueue extends Jobs {
  readonly work: <Name extends keyof JobInputs>(
    name: Name,
    handle: (input: JobInputs[Name]) => Promise<void>,
  ) => Promise<void>
  /** Runs by a cron line in UTC, on one node at a time. */
  readonly every: (cron: string, name: string, handle: () => Promise<void>) => Promise<void>
}
