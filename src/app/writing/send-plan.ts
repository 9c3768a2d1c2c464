import type { Actor } from '#domain/identity/index.ts'
import { type Day, done, type Outcome, refuse } from '#domain/kernel/index.ts'
import type { Stores } from '../ports/stores.ts'
import { holdPlan, type HoldRefusal } from './hold-plan.ts'

type Needs = Pick<Stores, 'audit' | 'letters' | 'writing'>

interface Wish {
  readonly id: string
  readonly people: readonly string[]
  readonly answerDue: Day | null
  /** Words to those who are asked, '' for none. */
  readonly note: string
}

/** Asks people to agree with the plan, each by a letter where there is an address. A plan may go round more than once. */
export async function sendPlan(
  { audit, letters, writing }: Needs,
  actor: Actor,
  { id, people, answerDue, note }: Wish,
): Promise<Outcome<null, HoldRefusal | 'unknownPerson'>> {
  const held = await holdPlan({ writing }, actor, id, 'send')
  if (!held.ok) return held
  const wanted = new Set(people)
  const asked = await writing.addressees([...wanted])
  if (asked.length < wanted.size) return refuse('unknownPerson')
  const { title } = held.value
  const round = 1 + Math.max(0, ...(await writing.talk(id)).agreements.map((it) => it.round))
  await writing.ask(id, { round, people: asked.map((it) => it.id), answerDue })
  await writing.move(id, 'onAgreement')
  for (const { name, email } of asked)
    if (email !== null)
      await letters.put({
        key: `agree:${id}:${round}:${email}`,
        recipient: email,
        subject: `На согласование: ${title}`.slice(0, 200),
        body: `Здравствуйте, ${name}.

${actor.name} просит согласовать план «${title}».
${answerDue ? `Ответьте до ${answerDue.split('-').reverse().join('.')}.\n` : ''}${note === '' ? '' : `\n${note}\n`}
План открывается в Вехе, в разделе «Планы»: там можно согласовать его или написать замечания к строкам.
`,
      })
  await audit.write({
    action: 'plan.send',
    entity: 'roadmap',
    entityId: id,
    summary: `План «${title}» отправлен на согласование: ${asked.map(({ name }) => name).join(', ')}`,
    details: { round, answerDue },
  })
  return done(null)
}

/** Back to the desk: those who have not answered are not asked any more. */
export async function recallPlan(
  { audit, writing }: Pick<Stores, 'audit' | 'writing'>,
  actor: Actor,
  id: string,
): Promise<Outcome<null, HoldRefusal>> {
  const held = await holdPlan({ writing }, actor, id, 'recall')
  if (!held.ok) return held
  await writing.move(id, 'draft')
  await audit.write({
    action: 'plan.recall',
    entity: 'roadmap',
    entityId: id,
    summary: `План «${held.value.title}» отозван с согласования`,
  })
  return done(null)
}
