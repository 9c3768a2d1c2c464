export * from './return-dialog.tsx'
export * from './use-decisions.ts'
