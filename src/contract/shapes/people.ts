import { ROLES } from '#domain/identity/index.ts'
import { ASSIGNMENT_KINDS, SEATS } from '#domain/posts/index.ts'
import { z } from 'zod'
import { DayText, Id } from '../route.ts'

const PersonRef = z.object({ id: Id, name: z.string() })
const OrganisationRef = z.object({ id: Id, shortName: z.string() })
const PlanRef = z.object({ id: Id, title: z.string() })
const Days = z.object({ from: DayText.nullable(), to: DayText.nullable() })
const Dated = Days.extend({ id: Id, version: z.number().int() })
const Basis = z.string()

export const PersonRow = z.object({
  id: Id,
  name: z.string(),
  email: z.string().nullable(),
  /** Carries things out without an account: the coordinator records for them. */
  outside: z.boolean(),
  hasAccount: z.boolean(),
  invited: z.boolean(),
  posts: z.array(Days.extend({ title: z.string(), organisation: OrganisationRef.nullable() })),
  roles: z.array(z.enum(ROLES)),
})

export const PersonCard = PersonRow.extend({
  phone: z.string(),
  version: z.number().int(),
  posts: z.array(
    Dated.extend({
      postId: Id,
      title: z.string(),
      organisation: OrganisationRef.nullable(),
      /** Held by one person at a time. */
      sole: z.boolean(),
      basis: Basis,
    }),
  ),
  assignments: z.array(
    Dated.extend({
      kind: z.enum(ASSIGNMENT_KINDS),
      school: OrganisationRef.nullable(),
      plan: PlanRef.nullable(),
      basis: Basis,
    }),
  ),
  seats: z.array(
    Dated.extend({
      body: z.object({ id: Id, name: z.string() }),
      seat: z.enum(SEATS),
      roleInBody: z.string().nullable(),
    }),
  ),
  substitutions: z.array(Dated.extend({ person: PersonRef, substitute: PersonRef, basis: Basis })),
  handOvers: z.array(z.object({ from: PersonRef, to: PersonRef, day: DayText, basis: Basis })),
  /** Who acts for the person today, in the order of the chain; empty while the person is there. */
  actedBy: z.array(PersonRef),
  /** For whom the person answers today. */
  actsFor: z.array(PersonRef),
  /** Obligations addressed by name that nobody has answered yet. */
  open: z.number().int(),
})

export const PostOnDay = z.object({
  id: Id,
  title: z.string(),
  organisation: OrganisationRef.nullable(),
  sole: z.boolean(),
  kind: z.enum(['vacant', 'held', 'acting']),
  holders: z.array(PersonRef),
  acting: PersonRef.nullable(),
})

export const SubstitutionRow = z.object({
  id: Id,
  person: PersonRef,
  substitute: PersonRef,
  from: DayText,
  to: DayText,
  basis: Basis,
})

export const BodyRow = Dated.extend({
  kind: z.string(),
  name: z.string(),
  organisation: OrganisationRef.nullable(),
  plan: PlanRef.nullable(),
  basis: Basis,
  head: PersonRef.nullable(),
  /** Today. */
  members: z.number().int(),
})

export const BodyCard = BodyRow.extend({
  seats: z.array(Dated.extend({ person: PersonRef, seat: z.enum(SEATS), roleInBody: z.string().nullable() })),
})

/** What of a person is in force on a day. */
export const Matters = z.object({
  holdings: z.array(
    z.object({
      id: Id,
      post: z.object({ id: Id, title: z.string(), organisationName: z.string().nullable(), sole: z.boolean() }),
    }),
  ),
  assignments: z.array(z.object({ id: Id, kind: z.enum(ASSIGNMENT_KINDS), about: z.string() })),
  seats: z.array(z.object({ id: Id, bodyId: Id, bodyName: z.string() })),
  roles: z.number().int(),
  obligations: z.number().int(),
  agreements: z.number().int(),
  /** Posts, assignments and seats that begin after the day: they stay. */
  later: z.number().int(),
})

/** How much of each kind went. */
export const Moved = z.object({
  posts: z.number().int(),
  roles: z.number().int(),
  assignments: z.number().int(),
  seats: z.number().int(),
  obligations: z.number().int(),
  agreements: z.number().int(),
})
