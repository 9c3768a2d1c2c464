import type { WorkerStore } from '#app/ports/worker-store.ts'
import type { Actor } from '#domain/identity/index.ts'

type Territory = Awaited<ReturnType<WorkerStore['territories']>>[number]

/** A job acts in one territory as its administrator would, and as no person. */
export const jobActor = ({ id, name, kind }: Territory): Actor => ({
  userId: '',
  personId: '',
  name: 'Веха',
  territoryId: id,
  territoryName: name,
  territoryKind: kind,
  readable: [id],
  roles: ['administrator'],
  schools: [],
})
