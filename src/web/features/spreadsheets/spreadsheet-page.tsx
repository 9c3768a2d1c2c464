import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { Page } from '../../app/page.tsx'
import { call, Problem } from '../../call.ts'
import { spreadsheets as say } from '../../i18n/ru/spreadsheets.ts'
import { ErrorState, SkeletonRows } from '../../ui/feedback.tsx'
import { LoadFailed } from '../../ui/load-failed.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { badToast } from '../../ui/toast.tsx'
import { LoadHeadings } from './load-headings.tsx'
import { LoadRows } from './load-rows.tsx'
import { isAtWork, type Load, loadQuery } from './spreadsheet-queries.ts'
import './spreadsheets.css'

/** One loaded table: what its rows will do, the yes, and afterwards what they did. */
export function SpreadsheetPage() {
  const { loadId = '' } = useParams({ strict: false })
  const { only } = useSearch({ from: '/frame/spreadsheets/$loadId' })
  const load = useQuery(loadQuery(loadId))
  const title = load.data?.fileName ?? say.title
  return (
    <Page title={title} crumbs={[{ label: say.title, link: { to: '/spreadsheets' } }]}>
      <div className="tb wide">
        {load.isPending ? (
          <SkeletonRows rows={8} />
        ) : load.isError ? (
          <LoadFailed error={load.error} again={() => void load.refetch()} />
        ) : load.data.state === 'failed' ? (
          <Failed of={load.data} />
        ) : (
          <>
            <Head of={load.data} />
            {load.data.headings.length > 0 && <LoadHeadings of={load.data} />}
            {!isAtWork(load.data) && <LoadRows key={`${only ?? ''}${load.data.state}`} of={load.data} only={only} />}
          </>
        )}
      </div>
    </Page>
  )
}

function Failed({ of }: { readonly of: Load }) {
  return (
    <ErrorState
      title={of.problem?.title ?? say.states.failed}
      code={of.problem?.code}
      actions={<Button renderRoot={(props) => <Link to="/spreadsheets" {...props} />}>{say.other}</Button>}
    >
      {say.failedSafe}
    </ErrorState>
  )
}

const ORDER = ['add', 'change', 'same', 'refuse', 'left', 'added', 'changed', 'unchanged', 'refused'] as const
const FILTERS = ['add', 'change', 'same', 'refuse'] as const

function Head({ of }: { readonly of: Load }) {
  const client = useQueryClient()
  const settle = {
    onError: (error: Error) => badToast({ text: error instanceof Problem ? error.title : String(error) }),
    onSettled: () => client.invalidateQueries({ queryKey: ['spreadsheets'] }),
  }
  const apply = useMutation({
    mutationFn: () =>
      call('POST /api/spreadsheets/{id}/apply', { params: { id: of.id }, body: { version: of.version } }),
    ...settle,
  })
  const cancel = useMutation({
    mutationFn: () => call('POST /api/spreadsheets/{id}/cancel', { params: { id: of.id } }),
    ...settle,
  })
  const toTake = (of.counts['add'] ?? 0) + (of.counts['change'] ?? 0)
  return (
    <div className="tb-head">
      <div className="grow">
        <h1 className="h1">{of.fileName}</h1>
        {isAtWork(of) ? (
          <div className="tb-job" aria-live="polite">
            <ProgressBar share={of.totalRows > 0 ? of.doneRows / of.totalRows : 0} label={say.states[of.state]} />
            <p className="soft">
              {say.states[of.state]}
              {of.totalRows > 0 && `, ${say.progress(of.doneRows, of.totalRows)}`}. {say.leave}
            </p>
          </div>
        ) : (
          <p className="tb-sum">
            {say.rows(of.totalRows)}
            {ORDER.filter((it) => (of.counts[it] ?? 0) > 0).map((it, i) => {
              const only = FILTERS.find((filter) => filter === it)
              const text = say.counts[it](of.counts[it] ?? 0)
              return (
                <span key={it}>
                  {i === 0 ? ': ' : ', '}
                  {only ? (
                    <Link
                      className="lnk"
                      to="/spreadsheets/$loadId"
                      params={{ loadId: of.id }}
                      search={{ only }}
                      replace
                    >
                      {text}
                    </Link>
                  ) : (
                    text
                  )}
                </span>
              )
            })}
          </p>
        )}
      </div>
      <div className="row tb-acts">
        {of.state === 'preview' && (
          <>
            <Button variant="subtle" disabled={cancel.isPending} onClick={() => cancel.mutate()}>
              {say.discard}
            </Button>
            {toTake > 0 ? (
              <Button variant="filled" disabled={apply.isPending} onClick={() => apply.mutate()}>
                {apply.isPending ? say.applying : say.apply(toTake)}
              </Button>
            ) : (
              <span className="soft">{say.nothingToTake}</span>
            )}
          </>
        )}
        {isAtWork(of) && (
          <Button disabled={cancel.isPending || of.cancelWanted} onClick={() => cancel.mutate()}>
            {of.cancelWanted ? say.stopping : say.stop}
          </Button>
        )}
        {(of.state === 'done' || of.state === 'cancelled') && (
          <Button
            component="a"
            href={`/api/spreadsheets/${of.id}/report`}
            download
            leftSection={<IconDownload className="ic" aria-hidden />}
          >
            {say.report}
          </Button>
        )}
      </div>
    </div>
  )
}
