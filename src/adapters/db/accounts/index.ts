export { accountStore } from './account-store.ts'
