import { type Day, plural } from '#domain/kernel/index.ts'
import type { DueLine } from '../ports/obligation-store.ts'
import type { Stores } from '../ports/stores.ts'
import { inRussian } from './remind.ts'

interface Needs extends Pick<Stores, 'letters' | 'obligations'> {
  readonly today: Day
}

const DAYS_AHEAD = 7

/** One letter a person a day with everything late or due within a week; run twice, it is still one. Returns the letters. */
export async function sendDailyReminders({ letters, obligations, today }: Needs): Promise<number> {
  let put = 0
  for (const { recipient, lines } of await obligations.dueSoon(today, DAYS_AHEAD)) {
    const n = lines.length
    const letter = {
      key: `daily:${today}:${recipient.email}`,
      recipient: recipient.email,
      subject: `Веха: ${n} ${plural(n, ['ответ', 'ответа', 'ответов'])} к сроку`,
      body: `Здравствуйте, ${recipient.name}.\n\n${lines.map((line) => say(line, today)).join('\n')}\n\nОтветить можно в Вехе, в разделе «Мои задачи».\n`,
    }
    if (await letters.put(letter)) put++
  }
  return put
}

const say = ({ measure, addressee, dueOn }: DueLine, today: Day): string =>
  `– ${measure} (${addressee}): ${dueOn < today ? 'срок был' : 'до'} ${inRussian(dueOn)}`
