export { outbox, workerStore } from './worker-store.ts'
