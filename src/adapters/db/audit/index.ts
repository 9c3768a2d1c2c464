export { auditStore } from './audit-store.ts'
