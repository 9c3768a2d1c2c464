export { matchingStore } from './matching-store.ts'
