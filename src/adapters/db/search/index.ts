export { searchStore } from './search-store.ts'
