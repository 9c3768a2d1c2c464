export { isOrder } from './order-part.ts'
export { planDocument } from './plan-document.ts'
export { planTable } from './plan-table.ts'
export { planTitleOf } from './plan-title.ts'
