import type { Actor } from '#domain/identity/index.ts'
import { type Day, done, type Outcome, refuse } from '#domain/kernel/index.ts'
import { statusAfter } from '#domain/obligations/index.ts'
import type { Answer } from '../ports/answer-store.ts'
import type { Stores } from '../ports/stores.ts'

interface Needs extends Pick<Stores, 'answers' | 'audit' | 'obligations'> {
  /** The day of an instant in the territory's zone. */
  readonly dayOf: (instant: string) => Day
  /** The instant, ISO in UTC. */
  readonly now: string
}

export type Verdict = { readonly decision: 'accepted' } | { readonly decision: 'returned'; readonly reason: string }

/**
 * Accepts an answer or returns it with a reason. The obligation is held first, so that accepting and returning at once
 * end in one decision.
 */
export async function decideAnswer(
  { answers, audit, obligations, dayOf, now }: Needs,
  actor: Actor,
  answerId: string,
  verdict: Verdict,
): Promise<Outcome<Answer, 'notFound' | 'alreadyDecided'>> {
  const obligationId = await answers.obligationOf(answerId)
  const obligation = obligationId && (await obligations.lock(obligationId))
  if (!obligation || obligation.territoryId !== actor.territoryId) return refuse('notFound')
  const answer = await answers.find(answerId)
  if (!answer) return refuse('notFound')
  if (answer.decision !== null || answer.state === 'inProgress') return refuse('alreadyDecided')
  const accepted = verdict.decision === 'accepted'
  await answers.decide(answerId, verdict.decision, accepted ? null : verdict.reason, now)
  await obligations.setStatus(
    obligation.id,
    statusAfter(
      { state: answer.state, receivedOn: dayOf(answer.submittedAt), decision: verdict.decision },
      obligation.dueOn,
    ),
  )
  // the leaver keeps what was answered; what must be done again is the successor's
  if (!accepted) await obligations.passToSuccessor(obligation.id, answer.submittedAt)
  await audit.write({
    action: accepted ? 'answer.accept' : 'answer.return',
    entity: 'obligation',
    entityId: obligation.id,
    summary: accepted
      ? `Принят ответ на «${obligation.measureTitle}» (${obligation.addressee})`
      : `Возвращён ответ на «${obligation.measureTitle}» (${obligation.addressee}): ${verdict.reason}`,
    details: { answerId },
  })
  const decided = await answers.find(answerId)
  if (!decided) throw new Error('an answer just decided is not there')
  return done(decided)
}
