export { checkDraft } from './checks/index.ts'
export { applyCorrections, type Correction } from './corrections/apply-corrections.ts'
export * from './draft.ts'
export { type UnderstandOptions, understand } from './understand.ts'
