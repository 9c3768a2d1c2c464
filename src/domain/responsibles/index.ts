export * from './responsible.ts'
