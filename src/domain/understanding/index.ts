export * from './draft.ts'
export { type UnderstandOptions, understand } from './understand.ts'
