export { writingStore } from './writing-store.ts'
