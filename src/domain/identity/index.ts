export * from './actor.ts'
export * from './may.ts'
export * from './names.ts'
export * from './nominative.ts'
