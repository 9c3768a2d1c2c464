import type { WorkTerritory } from '#app/ports/worker-store.ts'
import type { Actor } from '#domain/identity/index.ts'

/** A job acts in one territory as its administrator would, and as no person. */
export const jobActor = ({ id, name, kind }: WorkTerritory): Actor => ({
  userId: '',
  personId: '',
  name: 'Веха',
  territoryId: id,
  territoryName: name,
  territoryKind: kind,
  readable: [id],
  roles: ['administrator'],
  schools: [],
  actsFor: [],
})
