/** What waits in the queue, by name of the job. */
export interface JobInputs {
  readonly 'read-import': { readonly territoryId: string; readonly importId: string }
}

export interface Jobs {
  readonly enqueue: <Name extends keyof JobInputs>(name: Name, input: JobInputs[Name]) => Promise<void>
}
