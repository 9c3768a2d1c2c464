import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { call, type Problem } from '../../call.ts'
import { plan as words } from '../../i18n/ru/plan.ts'
import { may, useSession } from '../../session.ts'
import { SkeletonRows } from '../../ui/feedback.tsx'
import { LoadFailed } from '../../ui/load-failed.tsx'
import { Stack } from '../../ui/stack.tsx'
import { badToast, toast } from '../../ui/toast.tsx'
import { PlanFrame } from './plan-frame.tsx'
import { closingQuery, type Closing, type Plan } from './queries.ts'

const { closing: say } = words
const VERDICTS = ['keep', 'change', 'drop'] as const
type Verdict = Closing['verdicts'][number]

/** What the year gave, measure by measure, what goes on, and the plan that goes on with it. */
export function ClosingPage() {
  return <PlanFrame>{(plan) => <Body plan={plan} />}</PlanFrame>
}

function Body({ plan }: { readonly plan: Plan }) {
  const review = useQuery(closingQuery(plan.id))
  if (review.isPending) return <SkeletonRows rows={10} />
  if (review.isError) return <LoadFailed error={review.error} again={() => void review.refetch()} />
  return <Review key={review.data.closedAt} plan={plan} of={review.data} />
}

function Review({ plan, of }: { readonly plan: Plan; readonly of: Closing }) {
  const session = useSession()
  const [verdicts, setVerdicts] = useState<ReadonlyMap<string, Verdict>>(
    new Map(of.verdicts.map((it) => [it.measureId, it])),
  )
  const [summary, setSummary] = useState(of.summary)
  const [opensNext, setOpensNext] = useState(true)
  const move = useMove(plan.id)
  const open = plan.state === 'active' && may(session, 'plan.approve')
  const set = (measureId: string, part: Partial<Verdict>) =>
    setVerdicts(
      new Map(verdicts).set(measureId, {
        ...{ measureId, verdict: 'keep', note: '' },
        ...verdicts.get(measureId),
        ...part,
      }),
    )
  const next = nextPeriod(plan)
  return (
    <div className="pad plan-body closing">
      <p className="soft">{open ? say.lead : say.leadClosed}</p>
      <table className="tbl">
        <thead>
          <tr>
            <th className="c-no">№</th>
            <th>{say.measure}</th>
            <th className="c-course">{say.course}</th>
            <th className="c-verdict">{say.verdict}</th>
            <th className="c-note">{say.note}</th>
          </tr>
        </thead>
        <tbody>
          {of.measures.map(({ id, number, title, counts }) => {
            const it = verdicts.get(id)
            return (
              <tr key={id}>
                <td className="no">{number}</td>
                <td>
                  <Link to="/measures/$measureId" params={{ measureId: id }}>
                    {title}
                  </Link>
                </td>
                <td>
                  <Stack counts={counts} />
                </td>
                <td>
                  {open ? (
                    <NativeSelect
                      size="xs"
                      aria-label={say.verdictOf(number ?? title)}
                      value={it?.verdict ?? 'keep'}
                      onChange={(event) =>
                        set(id, { verdict: VERDICTS.find((one) => one === event.currentTarget.value) ?? 'keep' })
                      }
                      data={VERDICTS.map((value) => ({ value, label: say.verdicts[value] }))}
                    />
                  ) : (
                    say.verdicts[it?.verdict ?? 'keep']
                  )}
                </td>
                <td>
                  {open ? (
                    <TextInput
                      size="xs"
                      aria-label={say.noteOf(number ?? title)}
                      value={it?.note ?? ''}
                      onChange={(event) => set(id, { note: event.currentTarget.value })}
                    />
                  ) : (
                    it?.note
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {open ? (
        <form
          className="closing-form"
          onSubmit={(event) => {
            event.preventDefault()
            move.mutate({ summary, verdicts: [...verdicts.values()], ...(opensNext && { next }) })
          }}
        >
          <Textarea
            label={say.summary}
            autosize
            minRows={3}
            value={summary}
            onChange={(event) => setSummary(event.currentTarget.value)}
          />
          <Checkbox
            label={say.next(next.periodFrom.slice(0, 4))}
            checked={opensNext}
            onChange={(event) => setOpensNext(event.currentTarget.checked)}
          />
          <Button type="submit" variant="filled" disabled={move.isPending}>
            {move.isPending ? say.closing : say.close}
          </Button>
        </form>
      ) : (
        <>
          <p>{of.summary}</p>
          <PutAway plan={plan} nextPlanId={of.nextPlanId} />
        </>
      )}
    </div>
  )
}

/** The same length of time, from the day after the plan ends. */
function nextPeriod({ periodFrom, periodTo }: Plan): { periodFrom: string; periodTo: string } {
  const years =
    Number(periodTo.slice(0, 4)) - Number(periodFrom.slice(0, 4)) + (periodFrom.slice(5) === '01-01' ? 1 : 0)
  const moved = (day: string): string => `${Number(day.slice(0, 4)) + Math.max(1, years)}${day.slice(4)}`
  return { periodFrom: moved(periodFrom), periodTo: moved(periodTo) }
}

interface Wish {
  readonly summary: string
  readonly verdicts: Verdict[]
  readonly next?: { periodFrom: string; periodTo: string }
}

function useMove(id: string) {
  const client = useQueryClient()
  const navigate = useNavigate()
  return useMutation<{ nextPlanId: string | null }, Problem, Wish>({
    mutationFn: (body) => call('POST /api/plans/{id}/complete', { params: { id }, body }),
    onError: (problem) => badToast({ text: problem.title }),
    onSuccess: async ({ nextPlanId }) => {
      await client.invalidateQueries()
      toast({ text: say.closed })
      if (nextPlanId) await navigate({ to: '/plans/$planId/write', params: { planId: nextPlanId } })
    },
  })
}

function PutAway({ plan, nextPlanId }: { readonly plan: Plan; readonly nextPlanId: string | null }) {
  const client = useQueryClient()
  const session = useSession()
  const act = useMutation<unknown, Problem, 'reopen' | 'archive' | 'unarchive'>({
    mutationFn: (it) => call(`POST /api/plans/{id}/${it}`, { params: { id: plan.id } }),
    onError: (problem) => badToast({ text: problem.title }),
    onSuccess: () => client.invalidateQueries(),
  })
  const acts = plan.state === 'completed' ? (['archive', 'reopen'] as const) : (['unarchive'] as const)
  return (
    <div className="row closing-acts">
      {nextPlanId && (
        <Link className="lnk" to="/plans/$planId" params={{ planId: nextPlanId }}>
          {say.nextPlan}
        </Link>
      )}
      {plan.state !== 'active' &&
        may(session, 'plan.approve') &&
        acts.map((it) => (
          <Button key={it} size="xs" disabled={act.isPending} onClick={() => act.mutate(it)}>
            {say.acts[it]}
          </Button>
        ))}
    </div>
  )
}
