export * from './obligation-rows.ts'
export { obligationStore } from './obligation-store.ts'
