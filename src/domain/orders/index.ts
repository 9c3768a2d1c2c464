export { planDocument } from './plan-document.ts'
