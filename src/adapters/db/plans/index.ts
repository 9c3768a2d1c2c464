export { overviewStore } from './overview-store.ts'
export { planStore } from './plan-store.ts'
