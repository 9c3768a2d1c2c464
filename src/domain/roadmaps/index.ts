export * from './plan-weeks.ts'
