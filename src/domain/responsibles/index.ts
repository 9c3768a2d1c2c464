export * from './read-responsibles.ts'
export * from './responsible.ts'
export { noSurname } from './heads.ts'
