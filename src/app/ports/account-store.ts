import type { Role } from '#domain/identity/index.ts'
import type { Day } from '#domain/kernel/index.ts'

/** The sign-ins of the territory's people, as whoever looks after them sees it. */
export interface AccountStore {
  /** Who of the people signs in in two steps. */
  readonly inTwoSteps: () => Promise<string[]>
  readonly holder: (
    personId: string,
    today: Day,
  ) => Promise<{ readonly name: string; readonly email: string | null; readonly roles: readonly Role[] } | null>
  /** Ends every sign-in too; false when there was no second step. */
  readonly resetSecondStep: (personId: string) => Promise<boolean>
}
