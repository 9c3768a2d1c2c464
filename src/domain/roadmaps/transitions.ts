import { type Action, type Actor, may } from '../identity/index.ts'
import type { RoadmapState } from './states.ts'

interface Transition {
  readonly from: readonly RoadmapState[]
  /** Null where the state stays as it is. */
  readonly to: RoadmapState | null
  readonly asks: Action
  /** Only for plans written here: there is no sheet of a plan that was read from a document. */
  readonly written: boolean
}

const written = { written: true } as const
const any = { written: false } as const

/**
 * Everything that moves a roadmap through its life, one line each: no line, no way. On agreement the sheet stays open, so
 * that remarks can be worked in; from the order on it is frozen.
 */
const TRANSITIONS = {
  edit: { from: ['draft', 'onAgreement'], to: null, asks: 'plan.write', ...written },
  /** From agreement it is sent round once more. */
  send: { from: ['draft', 'onAgreement'], to: 'onAgreement', asks: 'plan.write', ...written },
  recall: { from: ['onAgreement'], to: 'draft', asks: 'plan.write', ...written },
  agree: { from: ['onAgreement'], to: null, asks: 'plan.agree', ...written },
  remark: { from: ['draft', 'onAgreement'], to: null, asks: 'plan.agree', ...written },
  expertise: { from: ['draft', 'onAgreement', 'approved'], to: null, asks: 'plan.write', ...written },
  approve: { from: ['draft', 'onAgreement'], to: 'approved', asks: 'plan.approve', ...written },
  /** The order is taken back before the plan is in force. */
  unapprove: { from: ['approved'], to: 'draft', asks: 'plan.approve', ...written },
  activate: { from: ['approved'], to: 'active', asks: 'plan.approve', ...written },
  complete: { from: ['active'], to: 'completed', asks: 'plan.approve', ...any },
  reopen: { from: ['completed'], to: 'active', asks: 'plan.approve', ...any },
  archive: { from: ['completed'], to: 'archived', asks: 'plan.approve', ...any },
  unarchive: { from: ['archived'], to: 'completed', asks: 'plan.approve', ...any },
  discard: { from: ['draft'], to: null, asks: 'plan.write', ...written },
} satisfies Record<string, Transition>

export type RoadmapAct = keyof typeof TRANSITIONS
const ACTS = Object.keys(TRANSITIONS) as RoadmapAct[]

interface Standing {
  readonly state: RoadmapState
  /** Written here, on a sheet. */
  readonly written: boolean
}

/** May the act happen to a roadmap that stands so, whoever does it? */
export const fits = (act: RoadmapAct, roadmap: Standing): boolean => {
  const { from, written: onlyWritten }: Transition = TRANSITIONS[act]
  return from.includes(roadmap.state) && (roadmap.written || !onlyWritten)
}

/** What a person may do with a roadmap now. */
export const actsOf = (actor: Pick<Actor, 'roles'>, roadmap: Standing): Readonly<Record<RoadmapAct, boolean>> =>
  Object.fromEntries(ACTS.map((act) => [act, fits(act, roadmap) && may(actor, TRANSITIONS[act].asks)])) as Record<
    RoadmapAct,
    boolean
  >
