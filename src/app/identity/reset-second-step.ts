import type { Actor } from '#domain/identity/index.ts'
import { type Day, done, type Outcome, refuse } from '#domain/kernel/index.ts'
import type { Stores } from '../ports/stores.ts'
import { secondStepResetLetter } from './letters.ts'

interface Needs extends Pick<Stores, 'accounts' | 'audit' | 'letters'> {
  readonly today: Day
  /** Instant. */
  readonly now: string
}

/** For somebody who has lost the phone and the recovery codes. Only an administrator does this to an administrator. */
export async function resetSecondStep(
  { accounts, audit, letters, today, now }: Needs,
  actor: Actor,
  personId: string,
): Promise<Outcome<Record<string, never>, 'notAllowed' | 'notFound' | 'noSecondStep'>> {
  const holder = await accounts.holder(personId, today)
  if (!holder) return refuse('notFound')
  if (holder.roles.includes('administrator') && !actor.roles.includes('administrator')) return refuse('notAllowed')
  if (!(await accounts.resetSecondStep(personId))) return refuse('noSecondStep')
  await audit.write({
    action: 'secondStep.reset',
    entity: 'person',
    entityId: personId,
    summary: `Сброшен второй шаг входа: ${holder.name}`,
  })
  if (holder.email)
    await letters.put({
      key: `second-step-reset:${personId}:${now}`,
      recipient: holder.email,
      ...secondStepResetLetter({ name: holder.name, by: actor.name }),
    })
  return done({})
}
