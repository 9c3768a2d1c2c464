export { schoolStore } from './school-store.ts'
