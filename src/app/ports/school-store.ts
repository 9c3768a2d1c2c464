import type { DatedFact, Day } from '#domain/kernel/index.ts'
import type { Counts, ObligationState } from './obligation-store.ts'
import type { OrganisationRef, Page, Paging, PersonRef } from './shared.ts'

export interface TerritoryRef {
  readonly id: string
  readonly name: string
}

export interface Listing {
  readonly id: string
  readonly code: string
  readonly from: Day
  readonly to: Day | null
  readonly basis: string
  readonly exitBasis: string
  readonly version: number
}

export interface SchoolRow {
  readonly id: string
  readonly territory: TerritoryRef
  readonly name: string
  readonly shortName: string
  readonly kind: string | null
  readonly closedOn: Day | null
  readonly director: PersonRef | null
  readonly curator: PersonRef | null
  readonly lists: Listing[]
  /** Of the newest year that has them. */
  readonly pupils: number | null
  readonly counts: Counts
}

export interface SchoolFilter {
  readonly q?: string | undefined
  readonly kind?: string | undefined
  readonly list?: string | undefined
  /** The day that lists, directors and curators are asked for; today without. */
  readonly on?: Day | undefined
  readonly curator?: string | undefined
  /** Counts only obligations of this plan. */
  readonly plan?: string | undefined
  readonly only?: 'overdue' | 'waiting' | undefined
  readonly closed?: boolean | undefined
  readonly sort?: 'name' | 'pupils' | undefined
}

/** What is written about a school on its card, field by field. */
export interface SchoolFields {
  readonly name: string
  readonly shortName: string
  readonly kind: string | null
  readonly address: string
  readonly founder: string
  readonly phone: string
  readonly email: string
  readonly site: string
}

/** Fields that somebody wants written; the others stay. */
export type SchoolWish = { readonly [Field in keyof SchoolFields]?: SchoolFields[Field] | undefined }

export interface SchoolRecord extends SchoolFields {
  readonly id: string
  readonly closedOn: Day | null
  readonly version: number
}

export interface YearFigures {
  readonly pupils: number | null
  readonly classes: number | null
  readonly shifts: number | null
  readonly teachers: number | null
}

/** A person on a post or beside a school, with days. */
export interface Holder {
  readonly id: string
  readonly person: PersonRef
  readonly title: string
  readonly from: Day | null
  readonly to: Day | null
  readonly basis: string
  readonly version: number
}

export interface Mentorship {
  readonly id: string
  readonly school: OrganisationRef
  readonly from: Day
  readonly to: Day | null
  readonly basis: string
  readonly version: number
}

export interface SchoolCard extends SchoolRecord {
  readonly territory: TerritoryRef
  readonly formerNames: {
    readonly id: string
    readonly name: string
    readonly shortName: string
    readonly until: Day | null
    readonly basis: string
  }[]
  readonly lists: Listing[]
  /** The newest first. */
  readonly directors: Holder[]
  readonly curators: Holder[]
  readonly mentors: Mentorship[]
  /** Schools that this one is a mentor of. */
  readonly mentored: Mentorship[]
  /** The newest first; `year` is the one in which the school year begins. */
  readonly years: (YearFigures & { readonly year: number; readonly version: number })[]
  readonly counts: Counts
}

export type TimelineKind = 'names' | 'people' | 'lists' | 'mentors' | 'figures' | 'obligations' | 'answers' | 'card'

export type TimelineWhat =
  | 'renamed'
  | 'headed'
  | 'stoppedHeading'
  | 'assigned'
  | 'released'
  | 'entered'
  | 'left'
  | 'mentorCame'
  | 'mentorLeft'
  | 'becameMentor'
  | 'stoppedMentoring'
  | 'figures'
  | 'due'
  | 'answered'
  | 'accepted'
  | 'returned'
  | 'merged'
  | 'closed'

export interface TimelineEvent {
  readonly key: string
  readonly day: Day
  readonly kind: TimelineKind
  readonly what: TimelineWhat
  /** Code of the list, person, school, former name, title of the measure. */
  readonly subject: string
  /** The post, or the number of the measure. */
  readonly detail: string
  readonly basis: string
  /** Person, school, obligation. */
  readonly subjectId: string | null
  readonly state: ObligationState | null
  readonly figures: YearFigures | null
}

export interface TimelineFilter {
  readonly kind?: TimelineKind | undefined
  /** Calendar year. */
  readonly year?: number | undefined
}

/** An entry of a list with the school it speaks of. */
export interface FoundListing extends Listing {
  readonly schoolId: string
}

export interface ListOnDay {
  readonly code: string
  readonly name: string
  readonly schools: number
}

export interface SchoolStore {
  readonly list: (filter: SchoolFilter & Paging, today: Day) => Promise<Page<SchoolRow> & { readonly total: number }>
  readonly card: (id: string, today: Day) => Promise<SchoolCard | null>
  /** Whether there is such a school in any readable territory. */
  readonly exists: (id: string) => Promise<boolean>
  readonly timeline: (id: string, filter: TimelineFilter & Paging, today: Day) => Promise<Page<TimelineEvent>>

  /** A school of the own territory, held until the transaction ends: its dated facts change one command after another. */
  readonly lock: (id: string) => Promise<SchoolRecord | null>
  /** Another school that is called so now; no other name is given until the transaction ends. */
  readonly namesake: (
    names: Pick<SchoolFields, 'name' | 'shortName'>,
    exceptId: string | null,
  ) => Promise<string | null>
  readonly add: (fields: SchoolFields) => Promise<string>
  readonly set: (id: string, fields: SchoolFields & { readonly closedOn: Day | null }) => Promise<void>
  readonly addFormerName: (
    id: string,
    it: { readonly name: string; readonly shortName: string; readonly until: Day; readonly basis: string },
  ) => Promise<void>
  /** Ends what is open beyond the day in lists and mentorships. */
  readonly endOpen: (id: string, last: Day) => Promise<void>
  /** Who made the newest change of the card. */
  readonly lastChangedBy: (id: string) => Promise<string | null>

  readonly year: (id: string, year: number) => Promise<(YearFigures & { readonly version: number }) | null>
  readonly setYear: (id: string, year: number, figures: YearFigures) => Promise<number>

  readonly listings: (id: string, code: string) => Promise<readonly Listing[]>
  readonly listing: (id: string) => Promise<FoundListing | null>
  /** Null when another way than a command has just given one of the days. */
  readonly addListing: (id: string, code: string, it: DatedFact) => Promise<string | null>
  readonly setListing: (id: string, it: DatedFact & { readonly exitBasis: string }) => Promise<void>
  readonly removeListing: (id: string) => Promise<void>

  /** The territory's own lists. */
  readonly ownLists: () => Promise<readonly { readonly code: string; readonly name: string }[]>
  /** False when somebody has just made it. */
  readonly addList: (code: string, name: string) => Promise<boolean>
  /** How many schools stand on the day in each list that is used. */
  readonly listCounts: (on: Day) => Promise<readonly { readonly code: string; readonly schools: number }[]>
  readonly openOn: (on: Day) => Promise<number>

  readonly mentorships: (
    schoolId: string,
    mentorId: string,
  ) => Promise<readonly (DatedFact & { readonly id: string })[]>
  readonly mentorship: (
    id: string,
  ) => Promise<(Omit<Mentorship, 'school'> & { readonly schoolId: string; readonly mentorId: string }) | null>
  readonly addMentorship: (schoolId: string, mentorId: string, it: DatedFact) => Promise<string>
  readonly setMentorship: (id: string, it: DatedFact) => Promise<void>
  readonly removeMentorship: (id: string) => Promise<void>
}
