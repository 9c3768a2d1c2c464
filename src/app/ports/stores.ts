import type { AccountStore } from './account-store.ts'
import type { AnswerStore } from './answer-store.ts'
import type { AuditStore } from './audit-store.ts'
import type { ConfirmStore } from './confirm-store.ts'
import type { FileStore, ImportStore } from './import-store.ts'
import type { InvitationStore } from './invitation-store.ts'
import type { LetterBox } from './letters.ts'
import type { ObligationStore } from './obligation-store.ts'
import type { OverviewStore, PlanStore } from './plan-store.ts'
import type { RegisterStore, SearchStore } from './register-store.ts'
import type { SchoolStore } from './school-store.ts'

/** Everything kept, as one transaction of one actor sees it. A use case names the few it needs. */
export interface Stores {
  readonly accounts: AccountStore
  readonly answers: AnswerStore
  readonly audit: AuditStore
  readonly confirm: ConfirmStore
  readonly files: FileStore
  readonly imports: ImportStore
  readonly invitations: InvitationStore
  readonly letters: LetterBox
  readonly obligations: ObligationStore
  readonly overview: OverviewStore
  readonly plans: PlanStore
  readonly register: RegisterStore
  readonly schools: SchoolStore
  readonly search: SearchStore
}
