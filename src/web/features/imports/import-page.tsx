import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { Page } from '../../app/page.tsx'
import { imports } from '../../i18n/ru/imports.ts'
import { EmptyState } from '../../ui/feedback.tsx'
import { DraftDesk } from './draft-desk.tsx'
import { importQuery, isReading, type Import } from './import-queries.ts'
import { FailedReading, ReadingJob } from './reading-job.tsx'
import './imports.css'

/** One loaded document, from its reading to the confirmed plan. */
export function ImportPage() {
  const { importId } = useParams({ strict: false })
  const { data } = useSuspenseQuery(importQuery(importId ?? ''))
  useTitleWhenRead(data)
  if (data.state === 'draft' && data.draft && data.source)
    return <DraftDesk key={data.id} loaded={{ ...data, draft: data.draft, source: data.source }} />
  return (
    <Page title={data.fileName} crumbs={[{ label: imports.title, link: { to: '/imports' } }]}>
      <div>
        <Rest of={data} />
      </div>
    </Page>
  )
}

function Rest({ of }: { readonly of: Import }) {
  if (isReading(of)) return <ReadingJob of={of} />
  if (of.state === 'failed') return <FailedReading of={of} />
  const { planId } = of
  return (
    <div className="job-page">
      <EmptyState
        title={of.state === 'confirmed' ? imports.state.confirmed : imports.discarded.title}
        actions={
          planId ? (
            <Button
              variant="filled"
              renderRoot={(props) => <Link to="/plans/$planId" params={{ planId }} {...props} />}
            >
              {imports.openPlan}
            </Button>
          ) : (
            <Button renderRoot={(props) => <Link to="/imports" {...props} />}>{imports.problem.back}</Button>
          )
        }
      >
        {of.state === 'confirmed' ? null : imports.discarded.text}
      </EmptyState>
    </div>
  )
}

/** Somebody who has gone to another tab sees in its title that the document is ready. */
function useTitleWhenRead(of: Import): void {
  const was = useRef(of.state)
  useEffect(() => {
    if (was.current !== of.state && of.state === 'draft' && document.hidden)
      document.title = imports.reading.ready(of.fileName)
    was.current = of.state
  }, [of.state, of.fileName])
}
