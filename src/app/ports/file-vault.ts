/** Bytes under their hash. What `keep` has returned is safely on the disk. */
export interface FileVault {
  readonly keep: (bytes: Uint8Array<ArrayBuffer>) => Promise<{ readonly sha256: string; readonly size: number }>
  readonly read: (sha256: string) => Promise<Uint8Array<ArrayBuffer>>
}

/** The same for its keeper. */
export interface VaultShelves {
  /** Can files be kept now? */
  readonly writable: () => Promise<boolean>
  /** Hashes of the files that nobody has kept anew for a day. */
  readonly idle: () => AsyncIterable<string>
  readonly drop: (sha256: string) => Promise<void>
}
