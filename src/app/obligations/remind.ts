import type { Actor } from '#domain/identity/index.ts'
import { type Day, done, type Outcome, refuse } from '#domain/kernel/index.ts'
import type { Stores } from '../ports/stores.ts'

interface Needs extends Pick<Stores, 'audit' | 'letters' | 'obligations'> {
  readonly today: Day
}

/** A letter to everybody who may answer the obligation, at most one a day. */
export async function remind(
  { audit, letters, obligations, today }: Needs,
  actor: Actor,
  id: string,
): Promise<Outcome<{ letters: number }, 'notFound' | 'closed' | 'nobodyToWrite' | 'remindedToday'>> {
  const obligation = await obligations.lock(id)
  if (obligation?.territoryId !== actor.territoryId) return refuse('notFound')
  if (!['open', 'inProgress', 'returned'].includes(obligation.status)) return refuse('closed')
  const recipients = await obligations.recipients(id)
  if (recipients.length === 0) return refuse('nobodyToWrite')
  let put = 0
  for (const { name, email } of recipients) {
    const letter = {
      key: `remind:${id}:${today}:${email}`,
      recipient: email,
      subject: `Напоминание: ${obligation.measureTitle}`.slice(0, 200),
      body: `Здравствуйте, ${name}.

${actor.name} напоминает об ответе по мероприятию «${obligation.measureTitle}».
${obligation.dueOn ? `Срок: ${inRussian(obligation.dueOn)}.` : 'Срок зависит от события.'}
Ответить можно в Вехе, в разделе «Мои задачи».
`,
    }
    if (await letters.put(letter)) put++
  }
  if (put === 0) return refuse('remindedToday')
  await audit.write({
    action: 'obligation.remind',
    entity: 'obligation',
    entityId: id,
    summary: `Отправлено напоминание: «${obligation.measureTitle}» (${obligation.addressee})`,
    details: { recipients: recipients.map(({ email }) => email) },
  })
  return done({ letters: put })
}

/** «30.04.2026». */
export const inRussian = (day: Day): string => day.split('-').reverse().join('.')
