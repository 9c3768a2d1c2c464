import { elsewhereRoutes } from './routes/elsewhere.ts'
import { identityRoutes } from './routes/identity.ts'
import { importsRoutes } from './routes/imports.ts'
import { matchingRoutes } from './routes/matching.ts'
import { obligationsRoutes } from './routes/obligations.ts'
import { bodyRoutes, peopleRoutes } from './routes/people.ts'
import { planAgreementRoutes } from './routes/plan-agreement.ts'
import { planLifeRoutes } from './routes/plan-life.ts'
import { plansRoutes } from './routes/plans.ts'
import { recordsRoutes } from './routes/records.ts'
import { spreadsheetRoutes } from './routes/spreadsheets.ts'
import { schoolsRoutes } from './routes/schools.ts'
import { secondStepRoutes } from './routes/second-step.ts'
import { writingRoutes } from './routes/writing.ts'

/** The routes of the product. The key is method and path; the fixed ones are those of INTERFACES. */
export const routes = {
  ...identityRoutes,
  ...secondStepRoutes,
  ...elsewhereRoutes,
  ...schoolsRoutes,
  ...peopleRoutes,
  ...bodyRoutes,
  ...importsRoutes,
  ...matchingRoutes,
  ...plansRoutes,
  ...writingRoutes,
  ...planAgreementRoutes,
  ...planLifeRoutes,
  ...obligationsRoutes,
  ...recordsRoutes,
  ...spreadsheetRoutes,
}

export type Routes = typeof routes
export type RouteKey = keyof Routes
