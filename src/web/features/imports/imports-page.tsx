import { Button } from '@mantine/core'
import { IconCopyCheck, IconFileText } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Page } from '../../app/page.tsx'
import { call, Problem } from '../../call.ts'
import { fileSize, moment, shortName } from '../../i18n/format.ts'
import { imports } from '../../i18n/ru/imports.ts'
import { useSession } from '../../session.ts'
import { EmptyState, ErrorState, SkeletonRows } from '../../ui/feedback.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { StateGlyph } from '../../ui/state-glyph.tsx'
import { badToast, toast } from '../../ui/toast.tsx'
import { ImportDrop } from './import-drop.tsx'
import { importsQuery, isReading, type ImportSummary } from './import-queries.ts'
import { useUpload } from './use-upload.ts'
import './imports.css'

/** Where orders come in, and what has become of those that came. */
export function ImportsPage() {
  const list = useQuery(importsQuery)
  const { send, sending, problem, known, dismiss, stop } = useUpload()
  const session = useSession()
  const shown = list.data?.items.filter((it) => it.state !== 'discarded') ?? []
  return (
    <Page title={imports.title}>
      <div className="ims">
        <h1 className="h1">{imports.title}</h1>
        <p className="ims-lead">{imports.lead}</p>
        <ImportDrop onFile={(file) => void send(file)} disabled={sending !== null} />
        <div aria-live="polite">
          {sending && (
            <div className="ims-note">
              <span>
                {imports.drop.sending(sending.name)}
                <ProgressBar share={sending.share} label={imports.drop.sending(sending.name)} />
              </span>
              <Button size="xs" variant="subtle" onClick={stop}>
                {imports.drop.stop}
              </Button>
            </div>
          )}
          {known?.sameFile && (
            <div className="ims-note">
              <IconCopyCheck className="ic" aria-hidden />
              <span>
                {imports.sameFile(
                  known.sameFile.by === null ? null : shortName(known.sameFile.by),
                  moment(known.sameFile.at, session.today, session.territory.timeZone),
                )}
              </span>
              <SameFileLink known={known} />
              <Button size="xs" variant="subtle" onClick={dismiss}>
                {imports.keepBoth}
              </Button>
            </div>
          )}
        </div>
        {problem && (
          <div style={{ marginTop: 12 }}>
            <ErrorState title={problem.title} code={problem.code}>
              {imports.problem.notSent}
            </ErrorState>
          </div>
        )}
        <div className="ims-h">
          <h2 className="h2">{imports.list}</h2>
          {shown.length > 0 && <span className="muted">{shown.length}</span>}
        </div>
        {list.isPending ? (
          <SkeletonRows rows={4} height={56} />
        ) : list.isError ? (
          <ErrorState title={list.error.message} />
        ) : shown.length === 0 ? (
          <EmptyState title={imports.empty.title}>{imports.empty.text}</EmptyState>
        ) : (
          <ul>
            {shown.map((it) => (
              <ImportRow key={it.id} of={it} />
            ))}
          </ul>
        )}
      </div>
    </Page>
  )
}

function SameFileLink({
  known,
}: {
  readonly known: { readonly sameFile: { importId: string; planId: string | null } | null }
}) {
  if (!known.sameFile) return null
  const { importId, planId } = known.sameFile
  return planId ? (
    <Button size="xs" renderRoot={(props) => <Link to="/plans/$planId" params={{ planId }} {...props} />}>
      {imports.openThatPlan}
    </Button>
  ) : (
    <Button size="xs" renderRoot={(props) => <Link to="/imports/$importId" params={{ importId }} {...props} />}>
      {imports.openThat}
    </Button>
  )
}

const GLYPH = { draft: 'doubt', confirmed: 'done', failed: 'error' } as const

function ImportState({ of }: { readonly of: ImportSummary }) {
  if (isReading(of))
    return (
      <span>
        {of.progressText || imports.state[of.state]}
        <ProgressBar share={of.progress} label={imports.reading.title(of.fileName)} />
      </span>
    )
  const glyph = of.state in GLYPH ? GLYPH[of.state as keyof typeof GLYPH] : null
  return (
    <span className="st wrap">
      {glyph && <StateGlyph of={glyph} />}
      <span>
        {imports.state[of.state]}
        {of.measures !== null && of.state !== 'failed' && (
          <span className="muted">, {imports.measures(of.measures)}</span>
        )}
        {of.problem && <span className="muted">: {of.problem.title}</span>}
      </span>
    </span>
  )
}

function ImportRow({ of }: { readonly of: ImportSummary }) {
  const session = useSession()
  const client = useQueryClient()
  const remove = useMutation({
    mutationFn: () => call('DELETE /api/imports/{id}', { params: { id: of.id } }),
    onSuccess: () => toast({ text: imports.removed(of.fileName) }),
    onError: (error) => badToast({ text: error instanceof Problem ? error.title : String(error) }),
    onSettled: () => client.invalidateQueries({ queryKey: ['imports'] }),
  })
  const name = of.fileName
  return (
    <li className="ims-row">
      <IconFileText className="ic" aria-hidden />
      <div>
        <span className="nm">
          {of.state === 'confirmed' && of.planId ? (
            <Link to="/plans/$planId" params={{ planId: of.planId }}>
              {name}
            </Link>
          ) : (
            <Link to="/imports/$importId" params={{ importId: of.id }}>
              {name}
            </Link>
          )}
        </span>
        <span className="sm" style={{ display: 'block' }}>
          {[
            fileSize(of.size),
            of.createdBy && shortName(of.createdBy.name),
            moment(of.createdAt, session.today, session.territory.timeZone),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      <ImportState of={of} />
      <div className="acts">
        {(of.state === 'draft' || of.state === 'failed') && (
          <Button size="xs" variant="subtle" disabled={remove.isPending} onClick={() => remove.mutate()}>
            {imports.remove}
            <span className="vh"> «{name}»</span>
          </Button>
        )}
      </div>
    </li>
  )
}
