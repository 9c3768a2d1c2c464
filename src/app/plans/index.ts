export { overviewOf } from './overview.ts'
export { exportPlan } from './export-plan.ts'
