import { ActionIcon, Button, Menu, Modal, Textarea, TextInput } from '@mantine/core'
import { IconDots, IconDownload } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { plansQuery } from '../../app/plans-query.ts'
import { addressOf, call, type Problem } from '../../call.ts'
import { writing } from '../../i18n/ru/writing.ts'
import { useSession } from '../../session.ts'
import { DayField } from '../../ui/day-field.tsx'
import { badToast, toast } from '../../ui/toast.tsx'
import { useDesk } from './desk-context.ts'
import { sheetQuery } from './writing-queries.ts'

const { life: say } = writing
const FORMATS = ['docx', 'xlsx', 'json'] as const

/** The next step of the plan's life as the one filled button; what is rarer stands in the menu. */
export function LifeActions() {
  const { view, session } = useDesk()
  const [approving, setApproving] = useState(false)
  const move = useMove()
  const { can } = view
  return (
    <div className="acts">
      {can.activate ? (
        <Button variant="filled" disabled={move.isPending} onClick={() => move.mutate('activate')}>
          {say.activate}
        </Button>
      ) : (
        can.approve && (
          // what is typed goes first: the sheet is frozen after it
          <Button variant="filled" onClick={() => void session.flush().then(() => setApproving(true))}>
            {say.approve}
          </Button>
        )
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" aria-label={say.more} title={say.more}>
            <IconDots size={18} stroke={1.65} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {FORMATS.map((format) => (
            <Menu.Item
              key={format}
              component="a"
              href={addressOf('GET /api/plans/{id}/export', { id: view.id }, { format })}
              download
              leftSection={<IconDownload size={16} stroke={1.65} aria-hidden />}
            >
              {say.export[format]}
            </Menu.Item>
          ))}
          {can.unapprove && <Menu.Item onClick={() => move.mutate('unapprove')}>{say.unapprove}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      {approving && <ApproveDialog onClose={() => setApproving(false)} />}
    </div>
  )
}

/** Into force, or back to where the sheet may be written. */
function useMove() {
  const { view } = useDesk()
  const client = useQueryClient()
  const navigate = useNavigate()
  const { id } = view
  return useMutation<unknown, Problem, 'activate' | 'unapprove'>({
    mutationFn: (act) => call(`POST /api/plans/{id}/${act}`, { params: { id } }),
    onError: (problem) => badToast({ text: problem.title }),
    onSuccess: async (_, act) => {
      void client.invalidateQueries({ queryKey: plansQuery.queryKey })
      if (act === 'unapprove') return client.invalidateQueries({ queryKey: sheetQuery(id).queryKey })
      toast({ text: say.activated })
      await navigate({ to: '/plans/$planId', params: { planId: id } })
    },
  })
}

/** Number and day of the order; where not everybody has agreed, why it is approved all the same. */
function ApproveDialog({ onClose }: { readonly onClose: () => void }) {
  const { view } = useDesk()
  const { today } = useSession()
  const client = useQueryClient()
  const [number, setNumber] = useState('')
  const [day, setDay] = useState<string>(today)
  const [anyway, setAnyway] = useState('')
  const approve = useMutation<unknown, Problem>({
    mutationFn: () =>
      call('POST /api/plans/{id}/approve', {
        params: { id: view.id },
        body: { number: number.trim(), day, ...(anyway.trim() !== '' && { anyway: anyway.trim() }) },
      }),
    onSuccess: async () => {
      void client.invalidateQueries({ queryKey: plansQuery.queryKey })
      await client.invalidateQueries({ queryKey: sheetQuery(view.id).queryKey })
      toast({ text: say.approved(number.trim()) })
      onClose()
    },
  })
  const asksWhy = approve.error?.code === 'notAgreed'
  return (
    <Modal opened onClose={onClose} title={say.approveTitle}>
      <form
        className="start-form"
        onSubmit={(event) => {
          event.preventDefault()
          approve.mutate()
        }}
      >
        <p className="soft">{say.frozen}</p>
        <TextInput
          label={say.number}
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
          data-autofocus
        />
        <DayField label={say.day} value={day} near={today} onChange={setDay} />
        {approve.error && (
          <p className="errline" role="alert">
            {approve.error.title}
          </p>
        )}
        {asksWhy && (
          <Textarea label={say.anyway} value={anyway} onChange={(event) => setAnyway(event.currentTarget.value)} />
        )}
        <div className="dialog-acts">
          <Button variant="subtle" onClick={onClose}>
            {say.cancel}
          </Button>
          <Button
            type="submit"
            variant="filled"
            disabled={number.trim() === '' || day === '' || approve.isPending || (asksWhy && anyway.trim().length < 3)}
          >
            {approve.isPending ? say.approving : say.approve}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
