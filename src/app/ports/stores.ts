import type { AccountStore } from './account-store.ts'
import type { AnswerStore } from './answer-store.ts'
import type { AssignmentStore } from './assignment-store.ts'
import type { AuditStore } from './audit-store.ts'
import type { BodyStore } from './body-store.ts'
import type { ConfirmStore } from './confirm-store.ts'
import type { HandOverStore } from './hand-over-store.ts'
import type { FileStore, ImportStore } from './import-store.ts'
import type { InvitationStore } from './invitation-store.ts'
import type { LetterBox } from './letters.ts'
import type { MatchingStore } from './matching-store.ts'
import type { ObligationStore } from './obligation-store.ts'
import type { PeopleStore } from './people-store.ts'
import type { PostStore } from './post-store.ts'
import type { OverviewStore, PlanStore } from './plan-store.ts'
import type { SearchStore } from './search-store.ts'
import type { WritingStore } from './writing-store.ts'
import type { SchoolStore } from './school-store.ts'
import type { SubstitutionStore } from './substitution-store.ts'
import type { SpreadsheetStore } from './spreadsheet-store.ts'

/** Everything kept, as one transaction of one actor sees it. A use case names the few it needs. */
export interface Stores {
  readonly accounts: AccountStore
  readonly answers: AnswerStore
  readonly assignments: AssignmentStore
  readonly audit: AuditStore
  readonly bodies: BodyStore
  readonly confirm: ConfirmStore
  readonly files: FileStore
  readonly handOvers: HandOverStore
  readonly imports: ImportStore
  readonly invitations: InvitationStore
  readonly letters: LetterBox
  readonly matching: MatchingStore
  readonly obligations: ObligationStore
  readonly overview: OverviewStore
  readonly people: PeopleStore
  readonly plans: PlanStore
  readonly posts: PostStore
  readonly schools: SchoolStore
  readonly search: SearchStore
  readonly substitutions: SubstitutionStore
  readonly spreadsheets: SpreadsheetStore
  readonly writing: WritingStore
}
