export type { Hold, Holder } from './holder.ts'
export { FolderHeld, holderOf, holdFolder } from './holder.ts'
export type { Secrets } from './secrets.ts'
export { readSecrets } from './secrets.ts'
