import { ActionIcon, Button } from '@mantine/core'
import { IconCheck, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { fileSize, longDay, moment, shortDay, shortName } from '../../i18n/format.ts'
import { obligation as words, reviews as say } from '../../i18n/ru/obligations.ts'
import { useSession } from '../../session.ts'
import { EvidenceChip, type Evidence } from '../../ui/evidence-chip.tsx'
import { Printed } from '../../ui/printed.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { useKeys } from '../../ui/keys.ts'
import { obligationQuery, type Review } from './obligation-queries.ts'
import { ReturnForm } from './return-form.tsx'

interface Props {
  readonly of: Review
  readonly onClose: () => void
  readonly onAccept: () => void
  readonly onReturn: (reason: string) => void
}

/** One answer with what was asked and its proof, for a decision without leaving the queue. */
export function ReviewPanel({ of, onClose, onAccept, onReturn }: Props) {
  const { today, territory } = useSession()
  const asked = useQuery(obligationQuery(of.id)).data
  const [returning, setReturning] = useState(false)
  useKeys({ KeyR: () => setReturning(true) })
  const { answer } = of
  const who = answer.submittedBy ? shortName(answer.submittedBy.name) : of.addressee
  return (
    <div className="answer-panel">
      <header className="hd">
        <div className="grow">
          <StateBadge state={of.state} dense />
          <h2 className="t">
            <Link to="/obligations/$obligationId" params={{ obligationId: of.id }}>
              {of.measureTitle}
            </Link>
          </h2>
          <p className="muted">
            {of.addressee} · {words.answered(who, moment(answer.submittedAt, today, territory.timeZone))}
          </p>
        </div>
        <ActionIcon size={40} aria-label={words.close} onClick={onClose}>
          <IconX className="ic l" aria-hidden />
        </ActionIcon>
      </header>
      <div className="answer-bd rv-bd">
        {answer.recordedFor && <p>{words.recordedFor(answer.recordedFor.name, answer.ground)}</p>}
        {asked && (
          <div className="ask">
            <Printed>{asked.resultText || asked.reportFormText}</Printed>
            <div className="d">
              {[asked.termText, of.dueOn && words.due(longDay(of.dueOn, today))].filter(Boolean).join(', ')}
              {of.dueOn !== null && answer.submittedAt.slice(0, 10) > of.dueOn && (
                <span className="st-returned">, {say.sentLate}</span>
              )}
            </div>
          </div>
        )}
        {(answer.value !== null || answer.date !== null) && (
          <p className="rv-said">
            {answer.value !== null && <b>{words.value(answer.value)}</b>}
            {answer.date !== null && <span className="muted">{words.done(shortDay(answer.date, today))}</span>}
          </p>
        )}
        {answer.comment !== '' && <p className="rv-note">{answer.comment}</p>}
        {answer.evidence.map((it) => (
          <EvidencePreview key={it.id} of={it} />
        ))}
        {answer.evidence.length === 0 && <span className="chip none">{say.noProof}</span>}
      </div>
      <div className="answer-ft">
        {returning ? (
          <ReturnForm onReturn={onReturn} onCancel={() => setReturning(false)} />
        ) : (
          <div className="row">
            <Button variant="filled" leftSection={<IconCheck className="ic" aria-hidden />} onClick={onAccept}>
              {say.accept}
            </Button>
            <Button onClick={() => setReturning(true)}>{say.giveBack}</Button>
          </div>
        )}
      </div>
    </div>
  )
}

/** A picture and a text are shown in place; the rest opens in its own program. */
function EvidencePreview({ of }: { readonly of: Evidence & { readonly id: string } }) {
  const address = of.fileId === null ? null : `/api/files/${of.fileId}/content`
  const isText = of.mediaType?.startsWith('text/') ?? /\.(txt|md|csv|tsv)$/iu.test(of.title)
  return (
    <figure className="rv-proof">
      <figcaption>
        <EvidenceChip evidence={of} />
        {of.size !== null && <span className="sm muted">{fileSize(of.size)}</span>}
      </figcaption>
      {address !== null && of.mediaType?.startsWith('image/') && <img src={address} alt={of.title} loading="lazy" />}
      {address !== null && isText && <TextPreview address={address} />}
    </figure>
  )
}

const SHOWN = 4000

function TextPreview({ address }: { readonly address: string }) {
  const text = useQuery({
    queryKey: ['files', address],
    queryFn: async () => (await (await fetch(address)).text()).slice(0, SHOWN),
    staleTime: Infinity,
  })
  return text.data === undefined ? null : (
    <pre className="doc" tabIndex={0}>
      {text.data}
    </pre>
  )
}
