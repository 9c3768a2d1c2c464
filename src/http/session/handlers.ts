import { ownerOf } from '#app/obligations/index.ts'
import { ACTIONS, may } from '#domain/identity/index.ts'
import { done } from '#domain/kernel/index.ts'
import type { Handlers } from '../handler.ts'

export const sessionHandlers = {
  'GET /api/session': async ({ signedIn, actor, stores, today }) => {
    const { email, timeZone, organisation, territories, place, places, secondStep } = signedIn
    const { userId, personId, name, roles } = actor
    return done({
      userId,
      personId,
      name,
      email,
      territory: { id: actor.territoryId, name: actor.territoryName, kind: actor.territoryKind, timeZone },
      territories: [...territories],
      organisation,
      roles: [...roles],
      permissions: ACTIONS.filter((action) => may(actor, action)),
      today,
      place,
      places: places.map((it) => ({ ...it, roles: [...it.roles] })),
      secondStep,
      waiting: {
        tasks: await stores.obligations.countMine(ownerOf(actor), today),
        reviews: may(actor, 'answer.decide') ? await stores.answers.countWaiting() : 0,
      },
    })
  },
} satisfies Partial<Handlers>
