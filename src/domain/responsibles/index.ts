export * from './read-responsibles.ts'
export * from './responsible.ts'
