export * from './read-indicator.ts'
export * from './read-targets.ts'
export * from './target.ts'
