export * from './read-term.ts'
export * from './say-reading.ts'
export * from './term.ts'
