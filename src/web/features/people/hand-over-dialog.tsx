import { Button, Modal, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call, Problem } from '../../call.ts'
import { longDay, number, shortName } from '../../i18n/format.ts'
import { peopleForms as all, personCard } from '../../i18n/ru/people.ts'
import { useSession } from '../../session.ts'
import { DayField } from '../../ui/day-field.tsx'
import { ErrorState, SkeletonRows } from '../../ui/feedback.tsx'
import { PersonPicker } from './person-picker.tsx'
import { useCommand } from './use-command.ts'

const say = all.handOver
const STEPS = say.steps.length

interface Props {
  readonly of: { readonly id: string; readonly name: string }
  readonly onClose: () => void
}

/** Everything of a leaver in three steps: to whom and when, what moves, by which act. */
export function HandOverDialog({ of, onClose }: Props) {
  const { today } = useSession()
  const [step, setStep] = useState(0)
  const [to, setTo] = useState<{ id: string; name: string } | null>(null)
  const [day, setDay] = useState(today)
  const [basis, setBasis] = useState('')
  const [tried, setTried] = useState(false)
  const matters = useQuery({
    queryKey: ['people', 'matters', of.id, day],
    queryFn: () => call('GET /api/people/{id}/hand-over', { params: { id: of.id }, query: { day } }),
    enabled: step > 0 && day !== '',
  })
  const command = useCommand(
    async () => {
      if (!to) return
      await call('POST /api/people/{id}/hand-over', { params: { id: of.id }, body: { toId: to.id, day, basis } })
    },
    say.done,
    onClose,
  )
  const wrongBasis = basis.trim().length < 3
  const rows = matters.data ? rowsOf(matters.data) : []
  const stuck = step === 1 && (!matters.data || rows.length === 0)
  const go = () => {
    setTried(true)
    if (step === 0 && (!to || day === '')) return
    if (stuck || (step === 2 && wrongBasis)) return
    if (step === 2) return command.mutate()
    setTried(false)
    setStep(step + 1)
  }
  return (
    <Modal opened onClose={onClose} title={say.title} withCloseButton={false}>
      <form
        className="dialog-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          go()
        }}
      >
        <p className="muted" role="status">
          {say.step(step + 1, STEPS)}: {say.steps[step]}
        </p>
        {step === 0 && (
          <>
            <PersonPicker
              label={say.to}
              value={to?.id ?? null}
              without={of.id}
              autoFocus
              error={tried && !to ? all.choosePerson : undefined}
              onChange={(id, name) => setTo(id === null ? null : { id, name })}
            />
            <DayField
              label={say.day}
              value={day}
              near={today}
              error={tried && day === '' ? all.chooseDay : undefined}
              onChange={setDay}
            />
          </>
        )}
        {step === 1 &&
          (matters.isPending ? (
            <SkeletonRows rows={4} height={28} />
          ) : matters.isError ? (
            <ErrorState title={matters.error.message} />
          ) : (
            <>
              <p>{say.moves(shortName(of.name), to?.name ?? '', longDay(day, today))}</p>
              {rows.length === 0 ? (
                <p className="soft">{say.nothing}</p>
              ) : (
                <dl className="pp-moves">
                  {rows.map(([name, what]) => (
                    <div key={name}>
                      <dt>{name}</dt>
                      <dd>{what}</dd>
                    </div>
                  ))}
                </dl>
              )}
              {matters.data.later > 0 && <p className="soft">{say.later(matters.data.later)}</p>}
              <p className="soft">{say.stays}</p>
            </>
          ))}
        {step === 2 && (
          <TextInput
            label={all.basis}
            description={all.basisHelp}
            value={basis}
            autoFocus
            error={tried && wrongBasis ? all.basisShort : undefined}
            onChange={(event) => setBasis(event.currentTarget.value)}
          />
        )}
        {command.error instanceof Problem && <ErrorState title={command.error.title} code={command.error.code} />}
        <div className="dialog-acts">
          <Button variant="subtle" onClick={step === 0 ? onClose : () => setStep(step - 1)}>
            {step === 0 ? all.cancel : say.back}
          </Button>
          <Button type="submit" variant="filled" disabled={stuck || command.isPending}>
            {command.isPending ? all.saving : step === 2 ? say.submit : say.next}
          </Button>
        </div>
      </form>
    </Modal>
  )
}

type Matters = Awaited<ReturnType<typeof call<'GET /api/people/{id}/hand-over'>>>

/** What moves, one line a kind; kinds without anything are left out. */
function rowsOf(it: Matters): readonly (readonly [name: string, what: string])[] {
  const list = (words: readonly string[]) => words.join('; ')
  const rows: readonly (readonly [string, string, number])[] = [
    [
      say.posts,
      list(it.holdings.map(({ post }) => [post.title, post.organisationName].filter(Boolean).join(', '))),
      it.holdings.length,
    ],
    [
      say.assignments,
      list(it.assignments.map(({ kind, about }) => [personCard.kinds[kind], about].filter(Boolean).join(': '))),
      it.assignments.length,
    ],
    [say.seats, list(it.seats.map(({ bodyName }) => bodyName)), it.seats.length],
    [say.obligations, number(it.obligations), it.obligations],
    [say.agreements, number(it.agreements), it.agreements],
    [say.roles, number(it.roles), it.roles],
  ]
  return rows.filter(([, , n]) => n > 0).map(([name, what]) => [name, what])
}
