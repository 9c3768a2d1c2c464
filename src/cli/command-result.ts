/** What a command has to say; the shell around it owns the streams and the process. */
export interface CommandResult {
  readonly exitCode: number
  /** Data, ends with a line break where there is any. */
  readonly stdout: string
  /** One clear line, "" where all went well. */
  readonly stderr: string
}

export interface GivenFile {
  readonly name: string
  readonly bytes: Uint8Array
}
