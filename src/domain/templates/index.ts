export { TEMPLATE_CODES, TEMPLATES } from './library.ts'
export { templateSheet } from './template-sheet.ts'
export type { TemplateCode } from './template.ts'
