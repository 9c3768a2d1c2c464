import type { Day } from '#domain/kernel/index.ts'
import type { RoadmapState } from '#domain/roadmaps/index.ts'
import type { Edit, EditConflict, Sheet, SheetRow } from '#domain/writing/index.ts'
import type { Counts } from './obligation-store.ts'
import type { PersonRef } from './shared.ts'

/** A roadmap as far as writing it goes. */
export interface WrittenPlan {
  readonly id: string
  readonly territoryId: string
  readonly title: string
  readonly state: RoadmapState
  /** False for one that was read from a document. */
  readonly written: boolean
  readonly periodFrom: Day
  readonly periodTo: Day
  /** Number of the last kept batch of edits. */
  readonly seq: number
  /** Grows with everything that happens to the plan beside edits of its cells. */
  readonly version: number
  readonly orderNumber: string | null
  readonly orderDay: Day | null
  readonly previousId: string | null
  readonly regionalId: string | null
  readonly template: string | null
}

export type NewWrittenPlan = Pick<
  WrittenPlan,
  'id' | 'title' | 'periodFrom' | 'periodTo' | 'previousId' | 'regionalId' | 'template'
>

/** A kept batch of edits: whoever knows the sheet before it does the same edits and knows the sheet after it. */
export interface EditBatch {
  readonly seq: number
  readonly by: PersonRef | null
  readonly at: string
  readonly edits: Edit[]
}

/** Somebody who has the sheet open, and the cell they stand in. */
export interface Present {
  readonly person: PersonRef
  readonly row: string | null
  readonly field: string | null
}

export interface Agreement {
  readonly id: string
  readonly round: number
  readonly person: PersonRef
  readonly answerDue: Day | null
  readonly askedAt: string
  readonly decision: 'agreed' | 'remarks' | null
  readonly note: string
  readonly decidedAt: string | null
}

export interface Remark {
  readonly id: string
  /** Null for the whole plan. */
  readonly row: string | null
  readonly field: string | null
  readonly text: string
  readonly author: PersonRef | null
  readonly madeAt: string
  readonly state: 'open' | 'taken' | 'declined'
  readonly reply: string
  readonly closedBy: PersonRef | null
  readonly closedAt: string | null
}

export interface Expertise {
  readonly id: string
  readonly expert: string
  readonly sentOn: Day
  readonly answerDue: Day | null
  readonly answeredOn: Day | null
  readonly outcome: 'approved' | 'toImprove' | 'rejected' | null
  readonly answer: string
  readonly fileId: string | null
  readonly version: number
}

/** What is said about a plan being written. */
export interface Talk {
  readonly agreements: Agreement[]
  readonly remarks: Remark[]
  readonly expertises: Expertise[]
}

/** Somebody to whom a letter may go. */
export interface Addressee extends PersonRef {
  readonly email: string | null
}

/** Who changed a cell last. */
export interface ChangedBy {
  readonly by: PersonRef | null
  readonly at: string
}

export interface Saved {
  readonly before: Sheet
  readonly after: Sheet
  /** Ids of the rows whose cells, place or standing changed. */
  readonly changed: readonly string[]
  readonly edits: readonly Edit[]
  /** The instant, ISO in UTC. */
  readonly at: string
}

export interface Verdict {
  readonly measureId: string
  readonly verdict: 'keep' | 'change' | 'drop'
  readonly note: string
}

/** What a year gave, measure by measure, and what people made of it. */
export interface ClosingReview {
  readonly summary: string
  readonly verdicts: readonly Verdict[]
  readonly nextPlanId: string | null
  readonly closedBy: PersonRef | null
  readonly closedAt: string | null
  /** In the order of the plan, obligations counted by state. */
  readonly measures: readonly {
    readonly id: string
    readonly number: string | null
    readonly title: string
    readonly counts: Counts
  }[]
}

export interface WritingStore {
  readonly create: (plan: NewWrittenPlan, rows: readonly SheetRow[]) => Promise<void>
  /** Holds the plan until the transaction ends; what is read after it is as it will stay. */
  readonly lock: (id: string) => Promise<WrittenPlan | null>
  /** The plan and its sheet, both as of one moment. */
  readonly find: (id: string) => Promise<{ readonly plan: WrittenPlan; readonly rows: Sheet } | null>
  readonly peek: (id: string) => Promise<WrittenPlan | null>
  readonly sheet: (id: string) => Promise<Sheet>
  /** Keeps a batch of edits and answers its number. */
  readonly save: (plan: WrittenPlan, saved: Saved) => Promise<number>
  /** What a plan is called in lists follows its passport. */
  readonly rename: (id: string, named: Pick<WrittenPlan, 'title' | 'periodFrom' | 'periodTo'>) => Promise<void>
  /** Who wrote what stands in the cells now, in the order of the conflicts; null where the trail does not say. */
  readonly authorsOf: (id: string, conflicts: readonly EditConflict[]) => Promise<(ChangedBy | null)[]>
  readonly batchesAfter: (id: string, seq: number) => Promise<EditBatch[]>
  /** Those who have shown themselves in the last seconds. */
  readonly present: (id: string) => Promise<Present[]>
  readonly showUp: (id: string, at: Pick<Present, 'row' | 'field'>) => Promise<void>
  readonly talk: (id: string) => Promise<Talk>
  /** Those of the people who are of the territory. */
  readonly addressees: (people: readonly string[]) => Promise<Addressee[]>
  readonly ask: (
    id: string,
    asked: { readonly round: number; readonly people: readonly string[]; readonly answerDue: Day | null },
  ) => Promise<void>
  readonly decide: (
    id: string,
    agreementId: string,
    said: Pick<Agreement, 'decision' | 'note'> & { readonly at: string },
  ) => Promise<void>
  readonly addRemark: (
    id: string,
    said: Pick<Remark, 'row' | 'field' | 'text'> & { readonly at: string },
  ) => Promise<void>
  readonly planOfRemark: (remarkId: string) => Promise<string | null>
  readonly closeRemark: (
    id: string,
    remarkId: string,
    closed: Pick<Remark, 'state' | 'reply'> & { readonly at: string },
  ) => Promise<void>
  readonly move: (id: string, to: RoadmapState, order?: Pick<WrittenPlan, 'orderNumber' | 'orderDay'>) => Promise<void>
  /** The draft and everything about it. */
  readonly discard: (id: string) => Promise<void>
  readonly addExpertise: (id: string, sent: Pick<Expertise, 'expert' | 'sentOn' | 'answerDue'>) => Promise<void>
  readonly planOfExpertise: (expertiseId: string) => Promise<string | null>
  readonly answerExpertise: (
    expertiseId: string,
    answer: Pick<Expertise, 'outcome' | 'answeredOn' | 'answer' | 'fileId'>,
  ) => Promise<void>
  /** Null for a plan that was never in force. */
  readonly closing: (id: string, today: Day) => Promise<ClosingReview | null>
  readonly close: (
    id: string,
    review: Pick<ClosingReview, 'summary' | 'verdicts' | 'nextPlanId'> & { readonly at: string },
  ) => Promise<void>
}
