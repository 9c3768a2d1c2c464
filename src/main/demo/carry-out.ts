import type { Day } from '#domain/kernel/index.ts'
import { addDays, earlier } from '#domain/kernel/index.ts'

/** An obligation of last year's plan, as the demo sees it. */
export interface PastObligation {
  readonly id: string
  readonly measureTitle: string
  readonly proof: string
  readonly addressee: string
  readonly dueOn: Day | null
  /** The figure the measure aims at, in %, where it has one. */
  readonly aim: number | null
  readonly personId: string | null
}

export interface PastAnswer {
  readonly obligationId: string
  readonly status: 'done' | 'doneLate' | 'partial' | 'onReview' | 'returned' | 'inProgress'
  readonly state: 'done' | 'partial' | 'inProgress'
  readonly comment: string
  readonly value: number | null
  readonly personId: string | null
  readonly submittedOn: Day
  readonly decision: 'accepted' | 'returned' | null
  readonly decidedOn: Day | null
  readonly reason: string | null
  readonly evidence: { readonly kind: 'file' | 'link'; readonly title: string } | null
}

/** What happens to every twenty-first obligation and the next ones: a bit more than half is done, a quarter never answered. */
const FATES = [
  'done',
  'done',
  'open',
  'done',
  'doneLate',
  'done',
  'open',
  'done',
  'done',
  'onReview',
  'open',
  'done',
  'partial',
  'done',
  'open',
  'done',
  'returned',
  'done',
  'open',
  'done',
  'inProgress',
] as const

const COMMENTS = [
  'Работа проведена, материалы приложены.',
  'Выполнено по плану школы, итоги рассмотрены на педсовете.',
  'Итоги обсуждены с командой, выводы в приложенном документе.',
  'Проведено в полном объёме, участвовали все запланированные классы.',
] as const

/** Answers of last year, the same at every start: a plan half carried out, with late, partial and silent places. */
export const carryOutHalf = (obligations: readonly PastObligation[]): PastAnswer[] =>
  obligations.flatMap((it, n) => {
    const fate = FATES[n % FATES.length] ?? 'open'
    if (fate === 'open' || it.personId === null || it.dueOn === null) return []
    const late = fate === 'doneLate' ? 6 : -2 - (n % 5)
    const submittedOn = addDays(it.dueOn, late)
    const decided = fate === 'onReview' || fate === 'inProgress' ? null : fate === 'returned' ? 'returned' : 'accepted'
    return [
      {
        obligationId: it.id,
        status: fate,
        state: fate === 'partial' ? 'partial' : fate === 'inProgress' ? 'inProgress' : 'done',
        comment:
          fate === 'partial'
            ? 'Сделана первая часть, остальное перенесли из-за карантина.'
            : (COMMENTS[n % COMMENTS.length] ?? ''),
        value:
          it.aim === null || fate === 'inProgress'
            ? null
            : Math.min(100, it.aim + (fate === 'partial' ? -14 : (n % 7) - 1)),
        personId: it.personId,
        submittedOn,
        decision: decided,
        decidedOn: decided === null ? null : earlier(addDays(submittedOn, 3 + (n % 4)), addDays(it.dueOn, 30)),
        reason: decided === 'returned' ? 'Приложен прошлогодний документ. Пришлите справку за этот год' : null,
        evidence: fate === 'inProgress' ? null : { kind: n % 6 === 3 ? 'link' : 'file', title: it.proof || 'Справка' },
      } satisfies PastAnswer,
    ]
  })
