import type { Actor } from '#domain/identity/index.ts'
import { type Day, done, type Outcome, refuse } from '#domain/kernel/index.ts'
import type { Stores } from '../ports/stores.ts'
import type { Expertise } from '../ports/writing-store.ts'
import { holdPlan, type HoldRefusal } from './hold-plan.ts'

type Needs = Pick<Stores, 'audit' | 'files' | 'writing'>

/** The plan went to somebody outside: to whom, when, and when the answer is due. */
export async function sendToExpertise(
  { audit, writing }: Needs,
  actor: Actor,
  { id, ...sent }: { id: string; expert: string; sentOn: Day; answerDue: Day | null },
): Promise<Outcome<null, HoldRefusal>> {
  const held = await holdPlan({ writing }, actor, id, 'expertise')
  if (!held.ok) return held
  await writing.addExpertise(id, sent)
  await audit.write({
    action: 'plan.expertise',
    entity: 'roadmap',
    entityId: id,
    summary: `План «${held.value.title}» направлен на экспертизу: ${sent.expert}`,
  })
  return done(null)
}

interface Answer extends Pick<Expertise, 'answer' | 'fileId'> {
  readonly outcome: NonNullable<Expertise['outcome']>
  readonly answeredOn: Day
}

/** The answer that came back. A later one takes the place of an earlier. */
export async function answerExpertise(
  { audit, files, writing }: Needs,
  actor: Actor,
  { expertiseId, ...answer }: Answer & { readonly expertiseId: string },
): Promise<Outcome<{ planId: string }, HoldRefusal | 'unknownFile'>> {
  const planId = await writing.planOfExpertise(expertiseId)
  if (!planId) return refuse('notFound')
  const held = await holdPlan({ writing }, actor, planId, 'expertise')
  if (!held.ok) return held
  if (answer.fileId && !(await files.find(answer.fileId))) return refuse('unknownFile')
  await writing.answerExpertise(expertiseId, answer)
  await audit.write({
    action: 'plan.expertiseAnswer',
    entity: 'roadmap',
    entityId: planId,
    summary: `Записан ответ экспертизы на план «${held.value.title}»`,
    details: { outcome: answer.outcome },
  })
  return done({ planId })
}
