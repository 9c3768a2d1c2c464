export { checkDraft } from './checks/index.ts'
export { applyCorrections } from './corrections/apply-corrections.ts'
export * from './draft.ts'
export { understand } from './understand.ts'
