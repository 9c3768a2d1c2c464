/** Bytes under their hash. What `keep` has returned is safely on the disk. */
export interface FileVault {
  readonly keep: (bytes: Uint8Array<ArrayBuffer>) => Promise<{ readonly sha256: string; readonly size: number }>
  readonly read: (sha256: string) => Promise<Uint8Array<ArrayBuffer>>
}
