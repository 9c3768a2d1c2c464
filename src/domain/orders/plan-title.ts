import type { DraftDocument } from '../understanding/index.ts'
import { contentOf } from './annexes.ts'

/** The title of the plan itself: that of its annex where an order approves it; "" where nobody printed one. */
export const planTitleOf = ({ annexes, planTitle }: DraftDocument): string =>
  annexes.find((it) => contentOf(it) === 'plan')?.title ?? planTitle ?? ''
