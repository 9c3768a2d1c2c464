export { confirmStore } from './confirm-store.ts'
