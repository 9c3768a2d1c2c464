export { targetWords } from './target-words.ts'
