export { registerStore } from './register-store.ts'
export { searchStore } from './search-store.ts'
