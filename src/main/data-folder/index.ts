export { FolderHeld, holderOf, holdFolder } from './holder.ts'
export { readSecrets } from './secrets.ts'
export { writeWhole } from './write-whole.ts'
