export { overviewOf } from './overview.ts'
