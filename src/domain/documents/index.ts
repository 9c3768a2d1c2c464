export * from './source-document.ts'
