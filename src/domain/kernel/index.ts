export * from './dated.ts'
export * from './day.ts'
export * from './outcome.ts'
export * from './text.ts'
