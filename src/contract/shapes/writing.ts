import { ROADMAP_STATES } from '#domain/roadmaps/index.ts'
import { TEMPLATE_CODES } from '#domain/templates/index.ts'
import { FIELDS, type Field, type RowKind, type SheetRow } from '#domain/writing/index.ts'
import { z } from 'zod'
import { DayText, Id, Instant } from '../route.ts'

const KINDS = Object.keys(FIELDS) as RowKind[]
const CellName = z.enum([...new Set(Object.values(FIELDS).flat())] as [Field, ...Field[]])
/** PostgreSQL keeps no NUL. */
const CellText = z
  .string()
  .max(20_000)
  .regex(/^[^\0]*$/u)

const PersonRef = z.object({ id: Id, name: z.string() })

const Period = { periodFrom: DayText, periodTo: DayText }
/** Empty for the name that the source gives. */
const Title = z.string().trim().max(1000).default('')

export const NewPlan = z.discriminatedUnion('from', [
  z.object({ from: z.literal('nothing'), title: z.string().trim().min(3).max(1000), ...Period }),
  z.object({
    from: z.literal('lastYear'),
    planId: Id,
    title: Title,
    ...Period,
    /** What was to be done once and is done is not repeated. */
    leaveOutDone: z.boolean().default(false),
  }),
  z.object({ from: z.literal('template'), template: z.enum(TEMPLATE_CODES), title: Title, ...Period }),
  z.object({ from: z.literal('regional'), planId: Id, title: Title, ...Period }),
])

export const TemplateView = z.object({
  code: z.enum(TEMPLATE_CODES),
  name: z.string(),
  /** For whom and for what. */
  about: z.string(),
  sections: z.number().int(),
  measures: z.number().int(),
})

const WHY = [
  'yearInWords',
  'leapDay',
  'weekday',
  'outsidePeriod',
  'termToCheck',
  'paperNamed',
  'distantYear',
  'targetToSet',
  'regional',
] as const

export const BegunPlan = z.object({
  planId: Id,
  /** How many measures were left out. */
  leftOut: z.number().int(),
  /** Cells whose years were moved. */
  moved: z.array(z.object({ row: Id, field: CellName, before: z.string(), after: z.string() })),
  /** Cells that a person should look at. */
  unsure: z.array(z.object({ row: Id, field: CellName, text: z.string(), why: z.enum(WHY) })),
})

const SetEdit = z.object({
  op: z.literal('set'),
  row: Id,
  field: CellName,
  text: CellText,
  /** Version of the cell that the person saw. */
  base: z.number().int().min(0),
})

export const Edit = z.discriminatedUnion('op', [
  SetEdit,
  z.object({
    op: z.literal('add'),
    /** Made by whoever adds the row. */
    row: Id,
    kind: z.enum(KINDS as [RowKind, ...RowKind[]]),
    parent: Id.nullable(),
    after: Id.nullable(),
    cells: z.partialRecord(CellName, CellText),
  }),
  z.object({ op: z.literal('remove'), row: Id }),
  z.object({ op: z.literal('restore'), row: Id }),
  z.object({ op: z.literal('move'), row: Id, parent: Id.nullable(), after: Id.nullable() }),
])

export const EditedSheet = z.object({
  /** Number of the kept batch; of the last one where nothing changed. */
  seq: z.number().int(),
  conflicts: z.array(
    z.object({
      edit: SetEdit,
      theirs: z.string(),
      version: z.number().int(),
      by: PersonRef.nullable().optional(),
      at: Instant.optional(),
    }),
  ),
  refused: z.array(z.object({ edit: Edit, reason: z.string() })),
})

const SheetRowView = z.custom<SheetRow>((it) => typeof it === 'object')
const Present = z.object({ person: PersonRef, row: Id.nullable(), field: z.string().nullable() })

export const FollowedSheet = z.object({
  seq: z.number().int(),
  state: z.enum(ROADMAP_STATES),
  version: z.number().int(),
  batches: z.array(z.object({ seq: z.number().int(), by: PersonRef.nullable(), at: Instant, edits: z.array(Edit) })),
  present: z.array(Present),
})

const Agreement = z.object({
  id: Id,
  round: z.number().int(),
  person: PersonRef,
  answerDue: DayText.nullable(),
  askedAt: Instant,
  decision: z.enum(['agreed', 'remarks']).nullable(),
  note: z.string(),
  decidedAt: Instant.nullable(),
})

const Remark = z.object({
  id: Id,
  /** Null for the whole plan. */
  row: Id.nullable(),
  field: z.string().nullable(),
  text: z.string(),
  author: PersonRef.nullable(),
  madeAt: Instant,
  state: z.enum(['open', 'taken', 'declined']),
  reply: z.string(),
  closedBy: PersonRef.nullable(),
  closedAt: Instant.nullable(),
})

const Expertise = z.object({
  id: Id,
  expert: z.string(),
  sentOn: DayText,
  answerDue: DayText.nullable(),
  answeredOn: DayText.nullable(),
  outcome: z.enum(['approved', 'toImprove', 'rejected']).nullable(),
  answer: z.string(),
  fileId: Id.nullable(),
  version: z.number().int(),
})

const ACTS = [
  'edit',
  'send',
  'recall',
  'agree',
  'remark',
  'expertise',
  'approve',
  'unapprove',
  'activate',
  'complete',
  'reopen',
  'archive',
  'unarchive',
  'discard',
] as const

export const SheetView = z.object({
  id: Id,
  title: z.string(),
  state: z.enum(ROADMAP_STATES),
  periodFrom: DayText,
  periodTo: DayText,
  /** Number of the last batch of edits in `rows`. */
  seq: z.number().int(),
  /** Grows with everything that happens to the plan beside edits of its cells. */
  version: z.number().int(),
  orderNumber: z.string().nullable(),
  orderDay: DayText.nullable(),
  previousId: Id.nullable(),
  regionalId: Id.nullable(),
  template: z.string().nullable(),
  /** Removed rows too, in their places, with `removedWith`. */
  rows: z.array(SheetRowView),
  present: z.array(Present),
  /** Of all rounds; the last one counts. */
  agreements: z.array(Agreement),
  remarks: z.array(Remark),
  expertises: z.array(Expertise),
  /** What whoever asks may do now. */
  can: z.record(z.enum(ACTS), z.boolean()),
})
