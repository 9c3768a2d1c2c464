import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { imports } from '../../i18n/ru/imports.ts'
import { ErrorState } from '../../ui/feedback.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import type { Import } from './import-queries.ts'

/** The document is being read; nobody has to wait at the screen. */
export function ReadingJob({ of }: { readonly of: Import }) {
  return (
    <div className="job-page">
      <div className="job">
        <h1 className="h2" style={{ overflowWrap: 'anywhere' }}>
          {imports.reading.title(of.fileName)}
        </h1>
        <ProgressBar share={of.progress} label={imports.reading.title(of.fileName)} />
        <p className="soft" aria-live="polite">
          {of.progressText || imports.reading.queued} {imports.reading.leave}
        </p>
      </div>
    </div>
  )
}

export function FailedReading({ of }: { readonly of: Import }) {
  return (
    <div className="job-page">
      <h1 className="h2" style={{ marginBottom: 12, overflowWrap: 'anywhere' }}>
        {of.fileName}
      </h1>
      <ErrorState
        title={of.problem?.title ?? imports.reading.failed(of.fileName)}
        code={of.problem?.code}
        actions={<Button renderRoot={(props) => <Link to="/imports" {...props} />}>{imports.problem.other}</Button>}
      >
        {imports.problem.safe}
      </ErrorState>
    </div>
  )
}
