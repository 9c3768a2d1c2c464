import { Button, Modal } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../call.ts'
import { moment } from '../i18n/format.ts'
import { frame } from '../i18n/ru/frame.ts'
import { useSession } from '../session.ts'
import { SkeletonRows } from '../ui/feedback.tsx'
import { toast } from '../ui/toast.tsx'

const { sessions: words } = frame
const KNOWN = ['YaBrowser', 'Edg', 'Firefox', 'Chrome', 'Safari'] as const
const NAMES: Readonly<Record<string, string>> = { YaBrowser: 'Яндекс Браузер', Edg: 'Edge' }
const SYSTEMS = ['Android', 'iPhone', 'iPad', 'Windows', 'Mac OS', 'Linux'] as const

/** «Firefox, Windows» from what the browser says of itself. */
const browserOf = (agent: string): string => {
  const browser = KNOWN.find((it) => agent.includes(it))
  const system = SYSTEMS.find((it) => agent.includes(it))
  return browser ? [NAMES[browser] ?? browser, system].filter(Boolean).join(', ') : words.unknown
}

/** The browsers this person is signed in with. */
export default function SessionsDialog({ onClose }: { readonly onClose: () => void }) {
  const { today, territory } = useSession()
  const queries = useQueryClient()
  const sessions = useQuery({ queryKey: ['sessions'], queryFn: () => call('GET /api/sessions') })
  const end = useMutation({
    mutationFn: (id: string) => call('DELETE /api/sessions/{id}', { params: { id } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['sessions'] })
      toast({ text: words.ended })
    },
  })
  return (
    <Modal opened onClose={onClose} title={words.title}>
      {sessions.data ? (
        <ul className="plain-rows">
          {sessions.data.items.map((it) => (
            <li key={it.id}>
              <span className="grow">
                {browserOf(it.userAgent)}
                <small>{moment(it.createdAt, today, territory.timeZone)}</small>
              </span>
              {it.current ? (
                <span className="sm muted">{words.current}</span>
              ) : (
                <Button size="xs" onClick={() => end.mutate(it.id)} disabled={end.isPending}>
                  {words.end}
                </Button>
              )}
            </li>
          ))}
        </ul>
      ) : (
        <SkeletonRows rows={2} />
      )}
    </Modal>
  )
}
