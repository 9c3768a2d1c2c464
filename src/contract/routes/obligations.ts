import { z } from 'zod'
import { DayText, Id, Paging, byId, page, route } from '../route.ts'
import * as s from '../shapes.ts'

/** Obligations, answers and decisions. */
export const obligationsRoutes = {
  'GET /api/obligations': route({
    tag: 'Обязательства',
    summary: 'Обязательства по условиям',
    asks: 'obligation.read',
    query: Paging.extend({
      mine: z.enum(['0', '1']).optional(),
      plan: Id.optional(),
      school: Id.optional(),
      measure: Id.optional(),
      section: Id.optional(),
      state: s.State.optional(),
      due_from: DayText.optional(),
      due_to: DayText.optional(),
    }),
    output: page(s.ObligationRow),
  }),
  'GET /api/obligations/{id}': route({
    tag: 'Обязательства',
    summary: 'Обязательство с ответами',
    asks: 'obligation.read',
    params: byId,
    output: s.Obligation,
  }),
  'POST /api/obligations/{id}/answers': route({
    tag: 'Обязательства',
    summary: 'Ответить: состояние, дата, число, подтверждение',
    asks: 'answer.submit',
    params: byId,
    body: z.object({
      state: z.enum(['inProgress', 'done', 'partial', 'notDone']),
      comment: z.string().max(10000).default(''),
      date: DayText.nullable().default(null),
      value: z.number().nullable().default(null),
      evidence: z.array(Id).max(50).default([]),
      links: z
        .array(z.object({ url: z.url(), title: z.string().max(300).default('') }))
        .max(50)
        .default([]),
      ground: z.string().max(1000).default(''),
    }),
    output: s.AnswerView,
    refusals: ['groundNeeded', 'closed', 'alreadyOnReview', 'dateAhead', 'unknownFile', 'reasonNeeded'],
  }),
  'GET /api/reviews': route({
    tag: 'Обязательства',
    summary: 'Ответы, которые ждут проверки',
    asks: 'answer.decide',
    query: Paging.extend({ plan: Id.optional() }),
    output: page(s.ReviewRow),
  }),
  'POST /api/answers/{id}/accept': route({
    tag: 'Обязательства',
    summary: 'Принять ответ',
    asks: 'answer.decide',
    params: byId,
    output: s.AnswerView,
    refusals: ['alreadyDecided'],
  }),
  'POST /api/answers/{id}/return': route({
    tag: 'Обязательства',
    summary: 'Вернуть ответ на доработку',
    asks: 'answer.decide',
    params: byId,
    body: z.object({ reason: z.string().trim().min(3).max(2000) }),
    output: s.AnswerView,
    refusals: ['alreadyDecided'],
  }),
  'POST /api/answers/{id}/reopen': route({
    tag: 'Обязательства',
    summary: 'Отменить своё решение',
    asks: 'answer.decide',
    params: byId,
    output: s.AnswerView,
    refusals: ['tooLateToUndo'],
  }),
  'POST /api/obligations/{id}/remind': route({
    tag: 'Обязательства',
    summary: 'Напомнить письмом',
    asks: 'obligation.remind',
    params: byId,
    output: z.object({ letters: z.number().int() }),
    refusals: ['nobodyToWrite', 'remindedToday'],
  }),
}
