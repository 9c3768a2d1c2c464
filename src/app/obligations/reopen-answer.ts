import type { Actor } from '#domain/identity/index.ts'
import { done, type Outcome, refuse } from '#domain/kernel/index.ts'
import type { Answer } from '../ports/answer-store.ts'
import type { Stores } from '../ports/stores.ts'

interface Needs extends Pick<Stores, 'answers' | 'audit' | 'obligations'> {
  /** The instant, ISO in UTC. */
  readonly now: string
}

/** Takes a decision back, as long as no newer answer has come: the answer waits for review again. */
export async function reopenAnswer(
  { answers, audit, obligations, now }: Needs,
  actor: Actor,
  answerId: string,
): Promise<Outcome<Answer, 'notFound' | 'tooLateToUndo'>> {
  const obligationId = await answers.obligationOf(answerId)
  const obligation = obligationId && (await obligations.lock(obligationId))
  if (!obligation || obligation.territoryId !== actor.territoryId) return refuse('notFound')
  const [newest] = await answers.of(obligation.id)
  if (newest?.id !== answerId || newest.decision === null) return refuse('tooLateToUndo')
  await answers.decide(answerId, null, null, now)
  await obligations.setStatus(obligation.id, 'onReview')
  await audit.write({
    action: 'answer.reopen',
    entity: 'obligation',
    entityId: obligation.id,
    summary: `Отменено решение по ответу на «${obligation.measureTitle}» (${obligation.addressee})`,
    details: { answerId },
  })
  return done({ ...newest, decision: null, decidedBy: null, decidedAt: null, reason: null })
}
