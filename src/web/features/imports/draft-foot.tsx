import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { call, Problem } from '../../call.ts'
import { imports } from '../../i18n/ru/imports.ts'
import { may, useSession } from '../../session.ts'
import { ConfirmQuestion } from '../../ui/confirm-question.tsx'
import { totalOf } from '../../ui/counts.ts'
import { Kbd } from '../../ui/kbd.tsx'
import { badToast, toast } from '../../ui/toast.tsx'
import { useDesk } from './desk-context.ts'

interface Props {
  readonly importId: string
  readonly confirming: boolean
  readonly setConfirming: (on: boolean) => void
  /** Unsent edits go first. */
  readonly beforeConfirm: () => Promise<void>
  readonly onLater: () => void
}

/** How far the check has come, and the one filled button of the screen. */
export function DraftFoot({ importId, confirming, setConfirming, beforeConfirm, onLater }: Props) {
  const { draft, review } = useDesk()
  const session = useSession()
  const confirm = useConfirm(importId, beforeConfirm, () => setConfirming(false))
  const { checked, total, doubtfulFields } = review
  const doubts = imports.foot.fields(doubtfulFields)
  const mayConfirm = may(session, 'plan.confirm')
  const press = () => {
    if (doubtfulFields > 0) setConfirming(true)
    else confirm.mutate()
  }
  return (
    <div className="im-foot">
      <span
        className="bar"
        role="progressbar"
        aria-label={imports.foot.progress(checked, total)}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={checked}
      >
        <i style={{ width: `${total > 0 ? (checked / total) * 100 : 0}%` }} />
      </span>
      <span className="say">
        {imports.foot.said} <b>{imports.foot.of(checked, total)}</b> {imports.foot.measures(total)},{' '}
        {doubtfulFields > 0 ? (
          <>
            {imports.foot.doubtful} <b>{doubts}</b>
          </>
        ) : (
          imports.foot.nothingLeft
        )}
      </span>
      <span className="keys" aria-hidden="true">
        <span>
          <Kbd>F8</Kbd> {imports.foot.next}
        </span>
        <span>
          <Kbd>Enter</Kbd> {imports.foot.agree}
        </span>
        <span>
          <Kbd>Ctrl Z</Kbd> {imports.foot.undo}
        </span>
      </span>
      <span className="grow" />
      <Button onClick={onLater}>{imports.foot.later}</Button>
      {mayConfirm && (
        <Button
          variant="filled"
          onClick={press}
          disabled={confirm.isPending || draft.measures.length === 0}
          aria-keyshortcuts="Control+Enter"
        >
          {confirm.isPending ? imports.foot.confirming : imports.foot.confirm}
        </Button>
      )}
      <ConfirmQuestion
        opened={confirming && mayConfirm}
        question={doubtfulFields > 0 ? imports.confirm.question(doubts) : imports.confirm.sure}
        cancel={imports.confirm.back}
        confirm={imports.confirm.yes(imports.measures(total))}
        busy={confirm.isPending ? imports.foot.confirming : undefined}
        onClose={() => setConfirming(false)}
        onConfirm={() => confirm.mutate()}
      >
        {doubtfulFields > 0 ? imports.confirm.text : imports.confirm.sureText}
      </ConfirmQuestion>
    </div>
  )
}

function useConfirm(importId: string, beforeConfirm: () => Promise<void>, close: () => void) {
  const { draft, setTab } = useDesk()
  const navigate = useNavigate()
  const client = useQueryClient()
  return useMutation({
    mutationFn: async () => {
      await beforeConfirm()
      return call('POST /api/imports/{id}/confirm', { params: { id: importId }, body: {} })
    },
    onSuccess: async ({ planId }) => {
      const plan = await call('GET /api/plans/{id}', { params: { id: planId } }).catch(() => null)
      const measures = imports.measures(draft.measures.length)
      toast({
        text: plan
          ? imports.confirm.done(measures, imports.obligations(totalOf(plan.counts)))
          : imports.confirm.doneShort(measures),
      })
      await navigate({ to: '/plans/$planId', params: { planId } })
      await client.invalidateQueries()
    },
    onError: (error) => {
      close()
      if (!(error instanceof Problem)) throw error
      badToast({ id: 'confirm', text: error.title })
      if (error.code === 'noPeriod') setTab('passport')
    },
  })
}
