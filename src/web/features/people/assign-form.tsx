import { ASSIGNMENT_KINDS, type AssignmentKind } from '#domain/posts/index.ts'
import { NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../call.ts'
import { peopleForms as all, personCard } from '../../i18n/ru/people.ts'
import { useSession } from '../../session.ts'
import { DayField } from '../../ui/day-field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { planChoiceQuery, schoolChoiceQuery } from './people-query.ts'
import { useCommand } from './use-command.ts'

const say = all.assign
const OF_PLAN: readonly AssignmentKind[] = ['orderController', 'municipalCoordinator']

/** A curator, tutor or expert of a school; the controller or the coordinator of an order. */
export function AssignForm({ personId, onClose }: { readonly personId: string; readonly onClose: () => void }) {
  const { today } = useSession()
  const schools = useQuery(schoolChoiceQuery).data ?? []
  const plans = useQuery(planChoiceQuery).data ?? []
  const [kind, setKind] = useState<AssignmentKind>('curator')
  const [about, setAbout] = useState('')
  const [from, setFrom] = useState(today)
  const [basis, setBasis] = useState('')
  const [tried, setTried] = useState(false)
  const ofPlan = OF_PLAN.includes(kind)
  const missing = about === '' && (kind === 'curator' || kind === 'orderController')
  const command = useCommand(
    () =>
      call('POST /api/assignments', {
        body: {
          kind,
          personId,
          from,
          basis: basis.trim(),
          ...(about !== '' && (ofPlan ? { roadmapId: about } : { schoolId: about })),
        },
      }),
    say.done,
    onClose,
  )
  const choices = ofPlan
    ? plans.map((it) => ({ value: it.id, label: it.title }))
    : schools.map((it) => ({ value: it.id, label: it.shortName }))
  return (
    <FormDialog
      title={say.title}
      submit={say.submit}
      cancel={all.cancel}
      pending={command.isPending ? all.saving : null}
      error={command.error}
      onClose={onClose}
      onSubmit={() => {
        setTried(true)
        if (!missing && from !== '') command.mutate()
      }}
    >
      <NativeSelect
        label={say.kind}
        value={kind}
        data-autofocus
        data={ASSIGNMENT_KINDS.map((value) => ({ value, label: personCard.kinds[value] }))}
        onChange={(event) => {
          setKind(ASSIGNMENT_KINDS.find((it) => it === event.currentTarget.value) ?? kind)
          setAbout('')
        }}
      />
      <NativeSelect
        label={ofPlan ? say.plan : say.school}
        value={about}
        error={tried && missing ? (ofPlan ? say.choosePlan : say.chooseSchool) : undefined}
        data={[{ value: '', label: say.none }, ...choices]}
        onChange={(event) => setAbout(event.currentTarget.value)}
      />
      <DayField
        label={all.from}
        value={from}
        near={today}
        error={tried && from === '' ? all.chooseDay : undefined}
        onChange={setFrom}
      />
      <TextInput
        label={all.basis}
        description={all.basisHelp}
        value={basis}
        onChange={(event) => setBasis(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
