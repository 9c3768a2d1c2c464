import { Button } from '@mantine/core'
import { IconDownload, IconTable, IconUpload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useRef } from 'react'
import { Page } from '../../app/page.tsx'
import { moment, shortName } from '../../i18n/format.ts'
import { spreadsheets as say } from '../../i18n/ru/spreadsheets.ts'
import { useSession } from '../../session.ts'
import { EmptyState, ErrorState, SkeletonRows } from '../../ui/feedback.tsx'
import { LoadFailed } from '../../ui/load-failed.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { isAtWork, type Load, loadsQuery } from './spreadsheet-queries.ts'
import { useSendTable } from './use-send-table.ts'
import './spreadsheets.css'

const KINDS = ['schools', 'people', 'lists', 'invitations'] as const
type Kind = (typeof KINDS)[number]

/** What goes out as a table and comes back as one, and what has become of those that came. */
export function SpreadsheetsPage() {
  const list = useQuery(loadsQuery)
  const { send, sending, problem } = useSendTable()
  return (
    <Page title={say.title}>
      <div className="tb">
        <h1 className="h1">{say.title}</h1>
        <p className="soft tb-lead">{say.lead}</p>
        <ul className="tb-kinds">
          {KINDS.map((kind) => (
            <KindRow key={kind} kind={kind} busy={sending !== null} onFile={(file) => void send(kind, file)} />
          ))}
        </ul>
        <div aria-live="polite">
          {sending && (
            <p className="tb-sending">
              {say.sending(sending.name)}
              <ProgressBar share={sending.share} label={say.sending(sending.name)} />
            </p>
          )}
        </div>
        {problem && <ErrorState title={problem.title} code={problem.code} />}
        <h2 className="h2 tb-h">{say.list}</h2>
        {list.isPending ? (
          <SkeletonRows rows={3} height={56} />
        ) : list.isError ? (
          <LoadFailed error={list.error} again={() => void list.refetch()} />
        ) : list.data.items.length === 0 ? (
          <EmptyState title={say.empty}>{say.emptyText}</EmptyState>
        ) : (
          <ul>
            {list.data.items.map((it) => (
              <LoadLine key={it.id} of={it} />
            ))}
          </ul>
        )}
      </div>
    </Page>
  )
}

function KindRow({
  kind,
  busy,
  onFile,
}: {
  readonly kind: Kind
  readonly busy: boolean
  readonly onFile: (file: File) => void
}) {
  const input = useRef<HTMLInputElement>(null)
  const { title, text } = say.kinds[kind]
  return (
    <li className="tb-kind">
      <div className="grow">
        <b>{title}</b>
        <span className="sm muted">{text}</span>
      </div>
      <Button
        size="xs"
        variant="subtle"
        component="a"
        href={`/api/registers/${kind}`}
        download
        leftSection={<IconDownload className="ic" aria-hidden />}
      >
        {kind === 'invitations' ? say.form : say.export}
        <span className="vh">: {title}</span>
      </Button>
      <Button
        size="xs"
        disabled={busy}
        aria-label={say.takeOf(title)}
        leftSection={<IconUpload className="ic" aria-hidden />}
        onClick={() => input.current?.click()}
      >
        {say.take}
      </Button>
      <input
        ref={input}
        type="file"
        className="vh"
        tabIndex={-1}
        aria-hidden="true"
        data-kind={kind}
        accept=".xlsx,.xls,.ods,.csv,.tsv"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          if (file) onFile(file)
          event.currentTarget.value = ''
        }}
      />
    </li>
  )
}

function LoadLine({ of }: { readonly of: Load }) {
  const { today, territory } = useSession()
  return (
    <li className="tb-line">
      <IconTable className="ic" aria-hidden />
      <div>
        <Link className="nm" to="/spreadsheets/$loadId" params={{ loadId: of.id }}>
          {of.fileName}
        </Link>
        <span className="sm muted">
          {[
            say.kinds[of.kind].title,
            of.createdBy && shortName(of.createdBy.name),
            moment(of.createdAt, today, territory.timeZone),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      <span className="sm">
        {say.states[of.state]}
        {isAtWork(of) && of.totalRows > 0 && <ProgressBar share={of.doneRows / of.totalRows} label={of.fileName} />}
        {!isAtWork(of) && of.totalRows > 0 && <span className="muted">, {say.rows(of.totalRows)}</span>}
      </span>
    </li>
  )
}
