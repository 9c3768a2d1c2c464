import { type Day, done, type Outcome, refuse } from '#domain/kernel/index.ts'
import { reversed, type Seat, sit } from '#domain/posts/index.ts'
import type { BodyFields } from '../ports/body-store.ts'
import type { Stores } from '../ports/stores.ts'

interface Needs extends Pick<Stores, 'audit' | 'bodies' | 'people'> {
  readonly newId: () => string
}

export async function createBody(
  { audit, bodies }: Pick<Needs, 'audit' | 'bodies'>,
  fields: BodyFields,
): Promise<Outcome<{ id: string }, 'notFound' | 'wrongDays'>> {
  if (reversed(fields)) return refuse('wrongDays')
  if (fields.organisationId && !(await bodies.organisationExists(fields.organisationId))) return refuse('notFound')
  const id = await bodies.add(fields)
  await audit.write({ action: 'body.add', entity: 'body', entityId: id, summary: `Создан орган: ${fields.name}` })
  return done({ id })
}

export async function editBody(
  { audit, bodies, today }: Pick<Needs, 'audit' | 'bodies'> & { readonly today: Day },
  id: string,
  version: number,
  fields: Partial<BodyFields>,
): Promise<Outcome<{ version: number }, 'notFound' | 'wrongDays' | 'versionConflict'>> {
  const kept = await bodies.card(id, today)
  if (!kept) return refuse('notFound')
  if (reversed({ from: fields.from ?? kept.from, to: fields.to ?? kept.to })) return refuse('wrongDays')
  if (fields.organisationId && !(await bodies.organisationExists(fields.organisationId))) return refuse('notFound')
  if (!(await bodies.edit(id, version, fields))) return refuse('versionConflict')
  await audit.write({ action: 'body.edit', entity: 'body', entityId: id, summary: `Изменён орган: ${kept.name}` })
  return done({ version: version + 1 })
}

type SeatRefusal = 'notFound' | 'wrongDays' | 'alreadyMember' | 'headTaken'

interface NewSeat {
  readonly personId: string
  readonly seat: Seat
  readonly from: Day | null
  readonly to: Day | null
}

export async function addMember(
  { audit, bodies, people, newId, today }: Needs & { readonly today: Day },
  bodyId: string,
  wish: NewSeat,
): Promise<Outcome<{ id: string }, SeatRefusal>> {
  await people.takeTurn()
  const body = await bodies.card(bodyId, today)
  if (!body || !(await people.exists(wish.personId))) return refuse('notFound')
  const before = await bodies.seatsOf(bodyId)
  const id = newId()
  const after = sit(before, { ...wish, id })
  if (!after.ok) return after
  await bodies.keepSeats(bodyId, before, after.value)
  await audit.write({
    action: 'body.addMember',
    entity: 'body',
    entityId: bodyId,
    summary: `Новый член органа: ${body.name}`,
    details: { ...wish },
  })
  return done({ id })
}

interface SeatChange {
  readonly version: number
  readonly seat?: Seat | undefined
  readonly to?: Day | null | undefined
}

/** Another seat for a member, or the member's last day. */
export async function changeSeat(
  { audit, bodies, people }: Omit<Needs, 'newId'>,
  id: string,
  { version, seat, to }: SeatChange,
): Promise<Outcome<{ version: number }, SeatRefusal | 'versionConflict'>> {
  await people.takeTurn()
  const kept = await bodies.seat(id)
  if (!kept) return refuse('notFound')
  if (kept.version !== version) return refuse('versionConflict')
  const before = await bodies.seatsOf(kept.bodyId)
  const changed = {
    id,
    personId: kept.personId,
    from: kept.from,
    seat: seat ?? kept.seat,
    to: to === undefined ? kept.to : to,
  }
  const after = sit(before, changed)
  if (!after.ok) return after
  await bodies.keepSeats(kept.bodyId, before, after.value)
  await audit.write({
    action: 'body.changeSeat',
    entity: 'body',
    entityId: kept.bodyId,
    summary: `Изменён состав: ${kept.bodyName}`,
    details: { personId: kept.personId, seat: changed.seat, to: changed.to },
  })
  return done({ version: changed.seat === kept.seat && changed.to === kept.to ? version : version + 1 })
}
