export * from './refusals.ts'
export * from './route.ts'
export * from './routes.ts'
export * from './shapes.ts'
