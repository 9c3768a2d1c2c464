import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { finishElsewhere } from '../../auth.ts'
import { Problem } from '../../call.ts'
import { door } from '../../i18n/ru/door.ts'
import { ErrorState } from '../../ui/feedback.tsx'
import { Door } from './door.tsx'
import { goIn } from './enter.ts'

const { elsewhere: words } = door

/** The way back from another system: in, or the reason why not and another way. */
export function ElsewherePage() {
  // as the address says it: the router would read a code of figures alone as a number
  const [returned] = useState(() => Object.fromEntries(new URLSearchParams(location.search)))
  const queries = useQueryClient()
  const navigate = useNavigate()
  // what was handed back serves once
  const finish = useQuery({
    queryKey: ['elsewhere', returned['state']],
    queryFn: () => finishElsewhere(returned),
    staleTime: Infinity,
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
  useEffect(() => {
    if (finish.data !== undefined) void goIn(queries, navigate, finish.data)
  }, [finish.data, queries, navigate])
  return (
    <Door title={words.back}>
      {finish.isError ? (
        <ErrorState
          title={finish.error instanceof Problem ? finish.error.title : words.refused}
          actions={
            <Button size="xs" component="a" href="/sign-in">
              {words.toSignIn}
            </Button>
          }
        >
          {words.refusedText}
        </ErrorState>
      ) : (
        <p className="sub" role="status">
          {words.back}
        </p>
      )}
    </Door>
  )
}
