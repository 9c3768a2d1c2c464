import type { StateName } from '#contract/index.ts'
import { words } from '../typeset.ts'

/** The words of the states are fixed (UI.md section 2). */
export const STATE_WORDS: Readonly<Record<StateName, string>> = words({
  notDue: 'срок не наступил',
  inProgress: 'в работе',
  onReview: 'на проверке',
  done: 'выполнено',
  doneLate: 'выполнено с нарушением срока',
  partial: 'выполнено частично',
  overdue: 'просрочено',
  returned: 'возвращено на доработку',
  postponed: 'перенесено',
  cancelled: 'снято',
  notDone: 'не выполнено',
})

/** For dense rows. */
export const DENSE_STATE_WORDS: Readonly<Record<StateName, string>> = words({
  ...STATE_WORDS,
  doneLate: 'с нарушением срока',
  partial: 'частично',
  returned: 'на доработке',
})
