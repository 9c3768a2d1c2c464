export { registerStore } from './register-store.ts'
