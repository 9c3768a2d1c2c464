import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs'

/** The file appears with all of its content or not at all. */
export function writeWhole(file: string, content: string, mode = 0o644): void {
  const unfinished = `${file}.${process.pid}`
  const handle = openSync(unfinished, 'w', mode)
  writeSync(handle, content)
  fsyncSync(handle)
  closeSync(handle)
  renameSync(unfinished, file)
}
