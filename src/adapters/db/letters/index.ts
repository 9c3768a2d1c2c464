export { letterBox } from './letter-box.ts'
