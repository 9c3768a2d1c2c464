export * from './output-book.ts'
export * from './output-document.ts'
export * from './read-refusal.ts'
export * from './source-document.ts'
