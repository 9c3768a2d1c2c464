import { randomBytes } from 'node:crypto'
import type { FreshDatabase } from './fresh-database.ts'
import { visit, type Visit } from './doorstep.ts'
import { type PlantedPlan, type PlantedTerritory, plantPlan, plantTerritory } from './plant.ts'
import type { Answered, TestHouse } from './test-house.ts'

/** A town whose coordinator keeps the register; people may also come in by the door. */
export interface Office extends PlantedTerritory {
  readonly plan: PlantedPlan
  readonly coordinator: string
  /** As the coordinator. */
  readonly send: (method: string, path: string, body?: object) => Promise<Answered>
  /** Somebody who is invited by the coordinator and has come in; no role is given beside. */
  readonly cameIn: (personId: string, name: string, role: string, organisationId?: string) => Promise<Visit>
}

let towns = 0

export async function openOffice(database: FreshDatabase, house: () => TestHouse): Promise<Office> {
  const town = await plantTerritory(database.owner, `office-${++towns}-${randomBytes(3).toString('hex')}`, 'Ольховка')
  const plan = await plantPlan(database.owner, town, '2024-06-03')
  const name = 'Ветрова Анна Петровна'
  const coordinator = await town.addPerson(name, `vetrova-${towns}@example.org`)
  const as = `coordinator of ${town.id}`
  house().signIn(as, town.signedIn(coordinator, name, ['municipalCoordinator']))
  return {
    ...town,
    plan,
    coordinator,
    send: (method, path, body) => house().send(as, method, path, body),
    cameIn: async (personId, who, role, organisationId) => {
      const { body } = await house().send(as, 'POST', '/api/invitations', {
        personId,
        name: who,
        email: `${randomBytes(4).toString('hex')}@example.org`,
        role,
        ...(organisationId && { organisationId }),
      })
      const visitor = visit(house)
      const token = String((body as { link?: string }).link)
        .split('/')
        .at(-1)
      await visitor.post(`/api/invitations/${token ?? ''}/accept`, { password: 'семь синих клумб' })
      return visitor
    },
  }
}
