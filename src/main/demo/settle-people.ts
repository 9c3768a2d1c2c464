import { addMember, addPerson, assign, createBody, substitute, takePost } from '#app/people/index.ts'
import type { Stores } from '#app/ports/stores.ts'
import type { Transactions } from '#app/ports/transactions.ts'
import type { Actor } from '#domain/identity/index.ts'
import { addDays, type Day, yearOf } from '#domain/kernel/index.ts'
import { randomUUID } from 'node:crypto'
import { command } from './command.ts'
import {
  ABSENT,
  ASSOCIATION,
  COUNCIL,
  type DemoBody,
  FORMER_DIRECTOR,
  NEWCOMERS,
  SUBSTITUTE,
  WORKING_GROUP,
} from './town-people.ts'

interface Settling {
  readonly transactions: Transactions
  readonly coordinator: Actor
  readonly today: Day
  /** Ids of organisations by short name and of people by name. */
  readonly ids: ReadonlyMap<string, string>
}

/**
 * Beside those who sign in: the director before the present one, a working group, an association and a council, a performer
 * without an account, somebody on leave and who acts meanwhile. By the use cases of the product, as a coordinator would.
 */
export async function settlePeople({ transactions, coordinator, today, ids }: Settling): Promise<void> {
  const year = yearOf(today)
  const on = (text: string): Day => text as Day
  const known = new Map(ids)
  const the = (name: string): string => known.get(name) ?? ''
  const newId = randomUUID
  const carry = <T>(work: (stores: Stores) => Promise<{ ok: true; value: T } | { ok: false; refused: string }>) =>
    command(transactions, coordinator, work)
  for (const { name, post, organisation, outside } of NEWCOMERS) {
    const added = await carry((stores) =>
      addPerson(
        { ...stores, newId },
        {
          name,
          email: null,
          phone: '',
          outside,
          post: {
            title: post,
            organisationId: organisation && the(organisation),
            from: on(`${year - 2}-09-01`),
            basis: '',
          },
        },
      ),
    )
    known.set(name, added.id)
  }
  const former = await carry((stores) =>
    addPerson({ ...stores, newId }, { name: FORMER_DIRECTOR.name, email: null, phone: '', outside: false }),
  )
  await carry((stores) =>
    takePost({ ...stores, newId }, former.id, {
      title: 'директор',
      organisationId: the(FORMER_DIRECTOR.school),
      from: on(`${year - 9}-08-15`),
      to: on(`${year - 2}-12-31`),
      basis: `приказ управления образования от 14.08.${year - 9} № 112-л`,
    }),
  )
  const form = async ({ kind, name, basis, seats }: DemoBody): Promise<void> => {
    const from = on(`${year - 1}-09-01`)
    const fields = { kind, name, organisationId: null, basis: basis(year - 1), from, to: null }
    const { id } = await carry((stores) => createBody(stores, fields))
    for (const [person, seat] of seats)
      await carry((stores) =>
        addMember({ ...stores, newId, today }, id, { personId: the(person), seat, from, to: null }),
      )
  }
  for (const body of [WORKING_GROUP, ASSOCIATION, COUNCIL]) await form(body)
  await carry((stores) =>
    substitute(
      { ...stores, newId },
      {
        personId: the(ABSENT),
        substituteId: the(SUBSTITUTE),
        from: addDays(today, -4),
        to: addDays(today, 9),
        basis: 'приказ об отпуске',
      },
    ),
  )
  await carry((stores) =>
    assign(
      { ...stores, newId },
      {
        kind: 'curator',
        personId: the('Юрьева Светлана Олеговна'),
        schoolId: the('СОШ № 4'),
        roadmapId: null,
        from: on(`${year - 1}-01-15`),
        to: null,
        basis: `приказ управления образования от 15.01.${year - 1} № 9-о`,
      },
    ),
  )
}
