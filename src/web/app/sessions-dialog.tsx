import { Button, Modal } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../call.ts'
import { moment } from '../i18n/format.ts'
import { frame } from '../i18n/ru/frame.ts'
import { useSession } from '../session.ts'
import { LoadFailed } from '../ui/load-failed.tsx'
import { SkeletonRows } from '../ui/feedback.tsx'
import { toast } from '../ui/toast.tsx'

const { sessions: words } = frame

/** The browsers this person is signed in with; each but the present one can be ended. */
export default function SessionsDialog({ onClose }: { readonly onClose: () => void }) {
  const { today, territory } = useSession()
  const queries = useQueryClient()
  const sessions = useQuery({ queryKey: ['sessions'], queryFn: () => call('GET /api/sessions') })
  const again = () => queries.invalidateQueries({ queryKey: ['sessions'] })
  const end = useMutation({
    mutationFn: (id: string) => call('DELETE /api/sessions/{id}', { params: { id } }),
    onSuccess: async () => {
      await again()
      toast({ text: words.ended })
    },
  })
  const endOthers = useMutation({
    mutationFn: () => call('DELETE /api/sessions'),
    onSuccess: async ({ ended }) => {
      await again()
      toast({ text: words.endedMany(ended) })
    },
  })
  const busy = end.isPending || endOthers.isPending
  const items = sessions.data?.items ?? []
  const when = (at: string) => moment(at, today, territory.timeZone)
  return (
    <Modal opened onClose={onClose} title={words.title} size={520}>
      {sessions.isError ? (
        <LoadFailed error={sessions.error} again={() => void sessions.refetch()} />
      ) : sessions.isPending ? (
        <SkeletonRows rows={2} />
      ) : (
        <ul className="plain-rows">
          {items.map((it) => (
            <li key={it.id}>
              <span className="grow">
                {it.device}
                <small>{[it.address, words.since(when(it.createdAt))].filter(Boolean).join(', ')}</small>
                {!it.current && <small>{words.seen(when(it.seenAt))}</small>}
              </span>
              {it.current ? (
                <span className="sm muted">{words.current}</span>
              ) : (
                <Button size="xs" onClick={() => end.mutate(it.id)} disabled={busy}>
                  {words.end}
                  <span className="vh"> {it.device}</span>
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {items.length > 1 && (
        <div className="dialog-acts">
          <Button onClick={() => endOthers.mutate()} disabled={busy}>
            {words.endOthers}
          </Button>
        </div>
      )}
    </Modal>
  )
}
