import { type Actor, may } from '#domain/identity/index.ts'
import { type Day, done, type Outcome, refuse } from '#domain/kernel/index.ts'
import type { Answer, AnswerState } from '../ports/answer-store.ts'
import type { Status } from '../ports/obligation-store.ts'
import type { Stores } from '../ports/stores.ts'

interface Needs extends Pick<Stores, 'answers' | 'audit' | 'obligations'> {
  readonly today: Day
  /** The instant, ISO in UTC. */
  readonly now: string
}

export interface Submission {
  readonly state: AnswerState
  readonly comment: string
  readonly date: Day | null
  readonly value: number | null
  readonly evidence: readonly string[]
  readonly links: readonly { readonly url: string; readonly title: string }[]
  /** Why the coordinator records what another has done; asked for where that one has no account. */
  readonly ground: string
}

type Refusal =
  | 'notFound'
  | 'notAllowed'
  | 'groundNeeded'
  | 'closed'
  | 'alreadyOnReview'
  | 'dateAhead'
  | 'unknownFile'
  | 'reasonNeeded'

const CLOSED: readonly Status[] = ['done', 'doneLate', 'partial', 'notDone', 'cancelled']

/**
 * One answer to an obligation. «В работе» only tells where things stand; any other state goes to review. The row of the
 * obligation is held, so that of two answers at once the second meets the first.
 */
export async function submitAnswer(
  { answers, audit, obligations, today, now }: Needs,
  actor: Actor,
  obligationId: string,
  { state, comment, date, value, evidence, links, ground }: Submission,
): Promise<Outcome<Answer, Refusal>> {
  const obligation = await obligations.lock(obligationId)
  if (obligation?.territoryId !== actor.territoryId) return refuse('notFound')
  if (CLOSED.includes(obligation.status)) return refuse('closed')
  if (obligation.status === 'onReview') return refuse('alreadyOnReview')
  if (date !== null && date > today) return refuse('dateAhead')
  if (state === 'notDone' && comment.trim() === '') return refuse('reasonNeeded')
  const recordedFor = performerOf(obligation, actor)
  if (recordedFor !== null && !may(actor, 'answer.record')) return refuse('notAllowed')
  if (recordedFor !== null && ground.trim() === '') return refuse('groundNeeded')
  const files = [...new Set(evidence)]
  if (files.length > 0 && (await answers.knownFiles(files)) < files.length) return refuse('unknownFile')
  const id = await answers.add(
    { obligationId, state, comment, date, value, files, links, recordedFor, ground: recordedFor ? ground.trim() : '' },
    now,
  )
  await obligations.setStatus(obligationId, state === 'inProgress' ? 'inProgress' : 'onReview')
  await audit.write({
    action: 'answer.submit',
    entity: 'obligation',
    entityId: obligationId,
    summary: `Ответ на «${obligation.measureTitle}» (${obligation.addressee}): ${SAID[state]}`,
    details: { answerId: id, state, ...(recordedFor && { recordedFor, ground }) },
  })
  const answer = await answers.find(id)
  if (!answer) throw new Error('an answer just written is not there')
  return done(answer)
}

/** Somebody addressed by name who has no account and for whom the actor does not act anyway. */
const performerOf = (
  { personId, personHasAccount }: { readonly personId: string | null; readonly personHasAccount: boolean },
  actor: Actor,
): string | null =>
  personId === null || personHasAccount || [actor.personId, ...actor.actsFor].includes(personId) ? null : personId

const SAID: Readonly<Record<AnswerState, string>> = {
  inProgress: 'в работе',
  done: 'выполнено',
  partial: 'выполнено частично',
  notDone: 'не выполнено',
}
