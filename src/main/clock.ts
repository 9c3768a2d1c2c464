import type { Clock } from '#app/ports/clock.ts'
import type { Day } from '#domain/kernel/index.ts'

/** The only place that looks at the wall. A fixed day keeps the wall's hours. */
export function wallClock(fixedToday: string | null): Clock {
  return {
    now: () =>
      (fixedToday ? new Date(`${fixedToday}T${new Date().toISOString().slice(11)}`) : new Date()).toISOString(),
    today: (timeZone) => (fixedToday ?? dayIn(timeZone)) as Day,
  }
}

const dayIn = (timeZone: string): string => new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date())
