import { z } from 'zod'
import { DayText, Id } from '../route.ts'
import { Counts, OrganisationRef, PersonRef, State } from '../shapes.ts'

const TerritoryRef = z.object({ id: Id, name: z.string() })

const Listing = z.object({
  id: Id,
  code: z.string(),
  from: DayText,
  /** The last day; null while it stands there. */
  to: DayText.nullable(),
  basis: z.string(),
  /** The act of leaving. */
  exitBasis: z.string(),
  version: z.number().int(),
})

export const SchoolRow = z.object({
  id: Id,
  territory: TerritoryRef,
  name: z.string(),
  shortName: z.string(),
  /** «СОШ», «гимназия»; null where neither the name nor anybody says it. */
  kind: z.string().nullable(),
  /** The last day it worked. */
  closedOn: DayText.nullable(),
  director: PersonRef.nullable(),
  curator: PersonRef.nullable(),
  lists: z.array(Listing),
  pupils: z.number().int().nullable(),
  counts: Counts,
})

const Holder = z.object({
  id: Id,
  person: PersonRef,
  title: z.string(),
  from: DayText.nullable(),
  to: DayText.nullable(),
  basis: z.string(),
  version: z.number().int(),
})

const Mentorship = z.object({
  id: Id,
  school: OrganisationRef,
  from: DayText,
  to: DayText.nullable(),
  basis: z.string(),
  version: z.number().int(),
})

const figure = (most: number) => z.number().int().min(0).max(most).nullable()
export const YearFigures = z.object({
  pupils: figure(100_000),
  classes: figure(1_000),
  shifts: z.number().int().min(1).max(3).nullable(),
  teachers: figure(10_000),
})

export const SchoolRecord = z.object({
  id: Id,
  name: z.string(),
  shortName: z.string(),
  kind: z.string().nullable(),
  address: z.string(),
  founder: z.string(),
  phone: z.string(),
  email: z.string(),
  site: z.string(),
  closedOn: DayText.nullable(),
  version: z.number().int(),
})

export const SchoolCard = SchoolRecord.extend({
  territory: TerritoryRef,
  formerNames: z.array(
    z.object({ id: Id, name: z.string(), shortName: z.string(), until: DayText.nullable(), basis: z.string() }),
  ),
  lists: z.array(Listing),
  /** Who heads the school today. */
  director: Holder.nullable(),
  directors: z.array(Holder),
  curators: z.array(Holder),
  mentors: z.array(Mentorship),
  /** Schools that this one is a mentor of. */
  mentored: z.array(Mentorship),
  /** `year` is the one in which the school year begins. */
  years: z.array(YearFigures.extend({ year: z.number().int(), version: z.number().int() })),
  counts: Counts,
  can: z.object({ edit: z.boolean(), editOwn: z.boolean() }),
})

export const TIMELINE_KINDS = [
  'names',
  'people',
  'lists',
  'mentors',
  'figures',
  'obligations',
  'answers',
  'card',
] as const

export const TimelineEvent = z.object({
  key: z.string(),
  day: DayText,
  kind: z.enum(TIMELINE_KINDS),
  what: z.enum([
    ...['renamed', 'headed', 'stoppedHeading', 'assigned', 'released', 'entered', 'left', 'mentorCame'],
    ...['mentorLeft', 'becameMentor', 'stoppedMentoring', 'figures', 'due', 'answered', 'accepted', 'returned'],
    ...['merged', 'closed'],
  ] as const),
  /** Code of the list, person, school, former name, title of the measure. */
  subject: z.string(),
  /** The post, or the number of the measure. */
  detail: z.string(),
  /** The act; of an answer its comment, of a return its reason. */
  basis: z.string(),
  /** Person, school or obligation. */
  subjectId: Id.nullable(),
  state: State.nullable(),
  figures: YearFigures.nullable(),
})

/** How many schools stand in each list on one day. */
export const ListsOnDay = z.object({
  on: DayText,
  schools: z.number().int(),
  items: z.array(z.object({ code: z.string(), name: z.string(), schools: z.number().int(), own: z.boolean() })),
})
