import { resetSecondStep } from '#app/identity/index.ts'
import { done } from '#domain/kernel/index.ts'
import type { Handlers } from '../handler.ts'

/** How other people get in, for whoever looks after them. */
export const accessHandlers = {
  'GET /api/second-steps': async ({ stores }) => done({ people: await stores.accounts.inTwoSteps() }),

  'POST /api/people/{id}/second-step/reset': ({ stores, actor, params, today, clock }) =>
    resetSecondStep({ ...stores, today, now: clock.now() }, actor, params.id),
} satisfies Partial<Handlers>
