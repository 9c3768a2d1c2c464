export * from './difference.ts'
export * from './plan-weeks.ts'
