export * from './source-document.ts'
export * from './read-refusal.ts'
