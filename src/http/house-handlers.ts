import type { DocumentWriter } from '#app/ports/document-writer.ts'
import type { FileVault } from '#app/ports/file-vault.ts'
import type { Jobs } from '#app/ports/jobs.ts'
import { accessHandlers } from './access/handlers.ts'
import type { Handlers } from './handler.ts'
import { fileHandlers } from './files/handlers.ts'
import { importHandlers } from './imports/handlers.ts'
import { matchingHandlers } from './matching/handlers.ts'
import { obligationHandlers } from './obligations/handlers.ts'
import { bodyHandlers } from './people/body-handlers.ts'
import { peopleHandlers } from './people/handlers.ts'
import { planHandlers } from './plans/handlers.ts'
import { recordHandlers } from './records/handlers.ts'
import { spreadsheetHandlers } from './spreadsheets/handlers.ts'

import { schoolHandlers } from './schools/handlers.ts'
import { sessionHandlers } from './session/handlers.ts'
import { planAgreementHandlers } from './writing/agreement-handlers.ts'
import { planLifeHandlers } from './writing/life-handlers.ts'
import { writingHandlers } from './writing/handlers.ts'

/** The door has handlers of its own, for it works before anybody has signed in. */
export type DoorRoute = Extract<
  keyof Handlers,
  | `${string} /api/auth/${string}`
  | `${string} /api/first-run`
  | `${string} /api/invitations${string}`
  | `${string} /api/sessions${string}`
>

/** Every route behind the door. */
export const houseHandlers = (needs: {
  vault: FileVault
  jobs: Jobs
  writer: DocumentWriter
}): Omit<Handlers, DoorRoute> => ({
  ...sessionHandlers,
  ...accessHandlers,
  ...fileHandlers(needs),
  ...importHandlers(needs),
  ...matchingHandlers,
  ...peopleHandlers,
  ...bodyHandlers,
  ...planHandlers(needs),
  ...writingHandlers,
  ...planAgreementHandlers,
  ...planLifeHandlers,
  ...obligationHandlers,
  ...recordHandlers,
  ...schoolHandlers,
  ...spreadsheetHandlers(needs),
})
