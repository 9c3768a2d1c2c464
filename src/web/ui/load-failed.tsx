import { Button } from '@mantine/core'
import { Problem } from '../call.ts'
import { kit } from '../i18n/ru/kit.ts'
import { ErrorState } from './feedback.tsx'

/** A block whose records did not come, in the server's own words where it has said any. */
export function LoadFailed({ error, again }: { readonly error: Error; readonly again: () => void }) {
  const problem = error instanceof Problem ? error : null
  return (
    <ErrorState
      title={problem?.title ?? kit.failed}
      code={problem?.code}
      actions={
        <Button size="xs" onClick={again}>
          {kit.again}
        </Button>
      }
    >
      {kit.failedText}
    </ErrorState>
  )
}
