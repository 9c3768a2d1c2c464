import type { Actor } from '#domain/identity/index.ts'
import { addDays, type Day, done, type Outcome, refuse } from '#domain/kernel/index.ts'
import { assign, inForce, leavePost, passSeat, replaceHolder } from '#domain/posts/index.ts'
import type { Matters } from '../ports/hand-over-store.ts'
import type { Stores } from '../ports/stores.ts'

interface Needs extends Pick<Stores, 'assignments' | 'audit' | 'bodies' | 'handOvers' | 'people' | 'posts'> {
  readonly today: Day
  readonly newId: () => string
}

interface Wish {
  readonly toId: string
  /** The first day of the successor, today or earlier: what is addressed by name goes at once. */
  readonly day: Day
  /** The act. */
  readonly basis: string
}

/** How much of each kind went. */
export type Moved = Record<'posts' | 'roles' | 'assignments' | 'seats' | 'obligations' | 'agreements', number>

type Refusal = 'notFound' | 'notAllowed' | 'selfHandOver' | 'handOverAhead' | 'nothingToHandOver'

/** What would go to a successor on the day. */
export async function previewHandOver(
  { handOvers, people }: Pick<Needs, 'handOvers' | 'people'>,
  fromId: string,
  day: Day,
): Promise<Outcome<Matters, 'notFound'>> {
  return (await people.exists(fromId)) ? done(await handOvers.matters(fromId, day)) : refuse('notFound')
}

/**
 * Everything of a leaver that is in force on the day goes to the successor in one step: posts, roles, assignments, seats,
 * obligations that nobody has answered and agreements that wait. What was ended or answered before keeps the leaver's
 * name; what begins later stays. The second of two at once finds nothing left.
 */
export async function handOver(
  needs: Needs,
  actor: Actor,
  fromId: string,
  { toId, day, basis }: Wish,
): Promise<Outcome<{ id: string; moved: Moved }, Refusal>> {
  const { audit, handOvers, people, today } = needs
  if (fromId === toId) return refuse('selfHandOver')
  if (day > today) return refuse('handOverAhead')
  await people.takeTurn()
  if (!(await people.exists(fromId)) || !(await people.exists(toId))) return refuse('notFound')
  // nobody becomes an administrator by the hand of one who is none
  if ((await people.rolesOn(fromId, day)).includes('administrator') && !actor.roles.includes('administrator'))
    return refuse('notAllowed')
  const matters = await handOvers.matters(fromId, day)
  const moved: Moved = {
    posts: await passPosts(needs, matters, { toId, day, basis }),
    roles: await handOvers.passRoles(fromId, toId, day),
    assignments: await passAssignments(needs, matters, { toId, day, basis }),
    seats: await passSeats(needs, matters, { toId, day, basis }),
    obligations: await handOvers.passObligations(fromId, toId),
    agreements: await handOvers.passAgreements(fromId, toId),
  }
  if (Object.values(moved).every((n) => n === 0)) return refuse('nothingToHandOver')
  const id = await handOvers.note({ fromId, toId, day, basis, moved })
  for (const entityId of [fromId, toId])
    await audit.write({
      action: 'person.handOver',
      entity: 'person',
      entityId,
      summary: `Дела переданы: ${basis}`,
      details: { fromId, toId, day, moved },
    })
  return done({ id, moved })
}

async function passPosts({ posts, newId }: Needs, { holdings }: Matters, { toId, day, basis }: Wish): Promise<number> {
  for (const { post, ...holding } of holdings) {
    const before = await posts.holdingsOf(post.id)
    const next = { id: newId(), personId: toId, from: day }
    const passed = replaceHolder(before, holding.id, next, post.sole)
    const after = passed.ok ? passed.value : leftOnly(before, holding, day)
    await posts.keep(post, before, after, basis)
  }
  return holdings.length
}

/** The successor is on this post already: the leaver's place ends. */
function leftOnly(before: Parameters<typeof leavePost>[0], holding: Parameters<typeof leavePost>[1], day: Day) {
  const left = leavePost(before, holding, addDays(day, -1))
  return left.ok ? left.value : before.filter((it) => it.id !== holding.id)
}

async function passAssignments(
  { assignments, people, newId }: Needs,
  { assignments: kept }: Matters,
  { toId, day, basis }: Wish,
): Promise<number> {
  const coordinates = (await people.rolesOn(toId, day)).includes('municipalCoordinator')
  for (const { about: _, basis: __, ...it } of kept) {
    if (it.from < day) await assignments.end(it.id, addDays(day, -1))
    else await assignments.remove(it.id)
    const next = { ...it, id: newId(), personId: toId, from: day }
    const others = (await assignments.near(it)).filter((one) => one.id !== it.id && inForce(one, day))
    // a successor who has it already, or may not have it, leaves it at its end
    const may = it.kind !== 'orderController' || !coordinates
    if (may && assign(others, next).ok) await assignments.add({ ...next, basis })
  }
  return kept.length
}

async function passSeats({ bodies, newId }: Needs, { seats }: Matters, { toId, day }: Wish): Promise<number> {
  for (const { id, bodyId } of seats) {
    const before = await bodies.seatsOf(bodyId)
    await bodies.keepSeats(bodyId, before, passSeat(before, id, { id: newId(), personId: toId, from: day }))
  }
  return seats.length
}
