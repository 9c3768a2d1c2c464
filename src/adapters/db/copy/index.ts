export { copyIn } from './copy-in.ts'
export { type Snapshot, type TableCopy, withSnapshot } from './copy-out.ts'
