export * from './apply-edits.ts'
export * from './inverse-edits.ts'
export * from './sheet.ts'
