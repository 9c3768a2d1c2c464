export * from './read-term.ts'
export * from './term.ts'
