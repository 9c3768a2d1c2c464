export { spreadsheetStore } from './spreadsheet-store.ts'
