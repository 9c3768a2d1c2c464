export { readDocument } from './read-document.ts'
export { READ_REFUSALS, type ReadRefusal, refusalMessage } from './refusals.ts'
