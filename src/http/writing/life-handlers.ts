import { randomUUID } from 'node:crypto'
import {
  activatePlan,
  answerExpertise,
  approvePlan,
  completePlan,
  discardPlan,
  movePlan,
  sendToExpertise,
  unapprovePlan,
  viewClosing,
  viewSheet,
} from '#app/writing/index.ts'
import type { RefusalCode } from '#contract/index.ts'
import { type Day, done, type Outcome } from '#domain/kernel/index.ts'
import type { Handlers } from '../handler.ts'
import { sheetAfter } from './sheet-after.ts'

const planAfter = <Code extends RefusalCode>(planId: string, outcome: Outcome<unknown, Code>) =>
  outcome.ok ? done({ planId }) : outcome

export const planLifeHandlers = {
  'POST /api/plans/{id}/approve': async ({ stores, actor, params: { id }, body }) =>
    sheetAfter(stores, actor, id, await approvePlan(stores, actor, { ...body, id, day: body.day as Day })),

  'POST /api/plans/{id}/unapprove': async ({ stores, actor, params: { id } }) =>
    sheetAfter(stores, actor, id, await unapprovePlan(stores, actor, id)),

  'POST /api/plans/{id}/activate': async ({ stores, actor, params: { id } }) =>
    planAfter(id, await activatePlan({ ...stores, newId: randomUUID }, actor, id)),

  'GET /api/plans/{id}/closing': async ({ stores, params, today }) => {
    const review = await viewClosing({ ...stores, today }, params.id)
    if (!review.ok) return review
    const { verdicts, measures, ...rest } = review.value
    return done({ ...rest, verdicts: [...verdicts], measures: [...measures] })
  },

  'POST /api/plans/{id}/complete': ({ stores, actor, params, body: { summary, verdicts, next }, clock, today }) => {
    const period = next && { periodFrom: next.periodFrom as Day, periodTo: next.periodTo as Day }
    const needs = { ...stores, newId: randomUUID, now: clock.now(), today }
    return completePlan(needs, actor, { id: params.id, summary, verdicts, next: period })
  },

  'POST /api/plans/{id}/reopen': async ({ stores, actor, params: { id } }) =>
    planAfter(id, await movePlan(stores, actor, id, 'reopen')),
  'POST /api/plans/{id}/archive': async ({ stores, actor, params: { id } }) =>
    planAfter(id, await movePlan(stores, actor, id, 'archive')),
  'POST /api/plans/{id}/unarchive': async ({ stores, actor, params: { id } }) =>
    planAfter(id, await movePlan(stores, actor, id, 'unarchive')),

  'DELETE /api/plans/{id}': ({ stores, actor, params }) => discardPlan(stores, actor, params.id),

  'POST /api/plans/{id}/expertise': async ({ stores, actor, params: { id }, body: { expert, sentOn, answerDue } }) => {
    const sent = { expert, sentOn: sentOn as Day, answerDue: answerDue as Day | null }
    return sheetAfter(stores, actor, id, await sendToExpertise(stores, actor, { id, ...sent }))
  },

  'POST /api/expertises/{id}/answer': async ({ stores, actor, params, body }) => {
    const answer = { ...body, answeredOn: body.answeredOn as Day, expertiseId: params.id }
    const outcome = await answerExpertise(stores, actor, answer)
    return outcome.ok ? viewSheet(stores, actor, outcome.value.planId) : outcome
  },
} satisfies Partial<Handlers>
