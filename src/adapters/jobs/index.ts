export { type OpenQueue, openQueue } from './queue.ts'
