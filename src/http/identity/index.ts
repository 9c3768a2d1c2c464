import type { DoorRoute } from '../house-handlers.ts'
import type { Handlers } from '../handler.ts'
import { arrivalHandlers, type ArrivalNeeds } from './arrival-handlers.ts'
import { elsewhereHandlers } from './elsewhere-handlers.ts'
import { secondStepHandlers } from './second-step-handlers.ts'
import { signInHandlers } from './sign-in-handlers.ts'

/** Every route at the door. */
export const doorHandlers = (needs: ArrivalNeeds): Pick<Handlers, DoorRoute> => ({
  ...signInHandlers(needs),
  ...secondStepHandlers(needs),
  ...elsewhereHandlers(needs),
  ...arrivalHandlers(needs),
})
