export { fileStore } from './file-store.ts'
export { importStore } from './import-store.ts'
