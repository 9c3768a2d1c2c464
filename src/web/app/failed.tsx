import { Button } from '@mantine/core'
import type { ErrorComponentProps } from '@tanstack/react-router'
import { Problem } from '../call.ts'
import { frame } from '../i18n/ru/frame.ts'
import { EmptyState, ErrorState } from '../ui/feedback.tsx'

const { failed } = frame

/** A page that threw: what happened, what is safe, the way out. */
export function Failed({ error }: ErrorComponentProps) {
  const problem = error instanceof Problem ? error : null
  // A file of an older build is gone after an update of the server.
  const outdated = error instanceof Error && /dynamically imported module|module script/i.test(error.message)
  return (
    <div className="lonely">
      <ErrorState
        title={problem?.title ?? failed.title}
        code={problem?.code}
        actions={
          <>
            <Button size="xs" onClick={() => location.reload()}>
              {failed.again}
            </Button>
            <Button size="xs" variant="subtle" component="a" href="/">
              {failed.home}
            </Button>
          </>
        }
      >
        {outdated ? failed.newVersion : failed.text}
      </ErrorState>
    </div>
  )
}

export function NotFound() {
  return (
    <div className="lonely">
      <EmptyState
        title={failed.notFound}
        actions={
          <Button variant="filled" component="a" href="/">
            {failed.home}
          </Button>
        }
      >
        {failed.notFoundText}
      </EmptyState>
    </div>
  )
}
