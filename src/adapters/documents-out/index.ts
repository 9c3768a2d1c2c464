export { writeDocx } from './docx/write-docx.ts'
