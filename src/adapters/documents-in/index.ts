export { readWorkbookAside } from './xlsx/read-aside.ts'
export { readDocument } from './read-document.ts'
