import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../call.ts'
import { secondStep } from '../../i18n/ru/second-step.ts'
import { may, useSession } from '../../session.ts'
import { ConfirmQuestion } from '../../ui/confirm-question.tsx'
import { toast } from '../../ui/toast.tsx'
import type { Person } from './people-query.ts'

const { reset: words } = secondStep
const KEY = ['second-steps']

/** For somebody who has lost the phone; nothing where the person signs in with a password alone. */
export function ResetSecondStep({ of }: { readonly of: Person }) {
  const session = useSession()
  const queries = useQueryClient()
  const [asking, ask] = useState(false)
  const inTwoSteps = useQuery({
    queryKey: KEY,
    queryFn: () => call('GET /api/second-steps'),
    enabled: may(session, 'person.edit'),
  }).data?.people
  const reset = useMutation({
    mutationFn: () => call('POST /api/people/{id}/second-step/reset', { params: { id: of.id } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: KEY })
      toast({ text: words.done })
    },
    onError: (error) => toast({ text: error.message }),
    onSettled: () => ask(false),
  })
  // one's own is turned off in one's own settings, with the password
  if (!inTwoSteps?.includes(of.id) || of.id === session.personId) return null
  return (
    <>
      <Button size="xs" onClick={() => ask(true)}>
        {words.go}
        <span className="vh"> {of.name}</span>
      </Button>
      <ConfirmQuestion
        question={words.question}
        confirm={words.go}
        cancel={words.cancel}
        busy={reset.isPending ? words.busy : undefined}
        opened={asking}
        onConfirm={() => reset.mutate()}
        onClose={() => ask(false)}
      >
        {words.text(of.name)}
      </ConfirmQuestion>
    </>
  )
}
