export { writeDocx } from './docx/write-docx.ts'
export { writeXlsx } from './xlsx/write-xlsx.ts'
