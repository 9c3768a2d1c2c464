export * from './difference.ts'
export * from './plan-weeks.ts'
export * from './states.ts'
export * from './transitions.ts'
