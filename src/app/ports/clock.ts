import type { Day } from '#domain/kernel/index.ts'

export interface Clock {
  /** The instant, ISO in UTC. */
  readonly now: () => string
  /** The day in an IANA time zone such as «Europe/Moscow». */
  readonly today: (timeZone: string) => Day
}
