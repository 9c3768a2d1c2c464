import { decideAnswer, ownerOf, remind, reopenAnswer, submitAnswer } from '#app/obligations/index.ts'
import type { Day } from '#domain/kernel/index.ts'
import { done, refuse } from '#domain/kernel/index.ts'
import { may } from '#domain/identity/index.ts'
import type { Handlers } from '../handler.ts'

const dayIn = (timeZone: string) => (instant: string) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date(instant)) as Day

export const obligationHandlers = {
  'GET /api/obligations': async ({ stores, actor, query, today }) => {
    const { mine, due_from, due_to, ...rest } = query
    const filter = {
      ...rest,
      mine: mine === '1',
      dueFrom: due_from as Day | undefined,
      dueTo: due_to as Day | undefined,
    }
    return done(await stores.obligations.list(filter, ownerOf(actor), today))
  },

  'GET /api/obligations/{id}': async ({ stores, actor, params, today }) => {
    const obligation = await stores.obligations.find(params.id, today)
    if (!obligation) return refuse('notFound')
    const open = ['notDue', 'inProgress', 'overdue', 'returned', 'postponed'].includes(obligation.state)
    const absent = obligation.withoutAccount
    const recordsFor = absent && ![actor.personId, ...actor.actsFor].includes(absent.id) ? absent : null
    return done({
      ...obligation,
      withoutAccount: recordsFor,
      answers: await stores.answers.of(params.id),
      can: {
        answer: open && may(actor, 'answer.submit') && (recordsFor === null || may(actor, 'answer.record')),
        decide: obligation.state === 'onReview' && may(actor, 'answer.decide'),
      },
    })
  },

  'POST /api/obligations/{id}/answers': ({ stores, actor, params, body, today, clock }) =>
    submitAnswer({ ...stores, today, now: clock.now() }, actor, params.id, { ...body, date: body.date as Day | null }),

  'GET /api/reviews': async ({ stores, query, today }) => done(await stores.answers.waiting(query, today)),

  'POST /api/answers/{id}/accept': ({ stores, actor, params, signedIn, clock }) =>
    decideAnswer({ ...stores, dayOf: dayIn(signedIn.timeZone), now: clock.now() }, actor, params.id, {
      decision: 'accepted',
    }),

  'POST /api/answers/{id}/return': ({ stores, actor, params, body, signedIn, clock }) =>
    decideAnswer({ ...stores, dayOf: dayIn(signedIn.timeZone), now: clock.now() }, actor, params.id, {
      decision: 'returned',
      reason: body.reason,
    }),

  'POST /api/answers/{id}/reopen': ({ stores, actor, params, clock }) =>
    reopenAnswer({ ...stores, now: clock.now() }, actor, params.id),

  'POST /api/obligations/{id}/remind': ({ stores, actor, params, today }) =>
    remind({ ...stores, today }, actor, params.id),
} satisfies Partial<Handlers>
