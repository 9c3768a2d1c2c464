import { lazy } from 'react'

export * from './use-decisions.ts'
/** Comes with the first answer that is returned. */
export const ReturnDialog = lazy(() => import('./return-dialog.tsx'))
