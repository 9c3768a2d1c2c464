export * from './dated-lists.ts'
export * from './find-schools.ts'
export * from './match-school.ts'
export * from './school-name.ts'
