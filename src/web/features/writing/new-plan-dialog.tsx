import { Button, Checkbox, Modal, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { plansQuery } from '../../app/plans-query.ts'
import { call, type Problem, type CallInput } from '../../call.ts'
import { writing } from '../../i18n/ru/writing.ts'
import { useSession } from '../../session.ts'
import { DayField } from '../../ui/day-field.tsx'
import { begunPlans } from './begun-plans.ts'
import { templatesQuery } from './writing-queries.ts'
import './writing.css'
import './writing-parts.css'

const { start } = writing
const WAYS = ['nothing', 'template', 'lastYear', 'regional'] as const
type Way = (typeof WAYS)[number]

/** A new plan: from what it is made, its name and its period. */
export function NewPlanDialog({ onClose }: { readonly onClose: () => void }) {
  const { today } = useSession()
  const plans = useQuery(plansQuery).data?.items ?? []
  const sources = plans.filter((it) => ['active', 'completed', 'archived'].includes(it.state))
  const [way, setWay] = useState<Way>(sources.length > 0 ? 'lastYear' : 'nothing')
  const [source, setSource] = useState<string | null>(null)
  const [title, setTitle] = useState('')
  const [leaveOut, setLeaveOut] = useState(true)
  const templates = useQuery(templatesQuery).data?.items ?? []
  const [code, setCode] = useState<string | null>(null)
  const template = templates.find((it) => it.code === code) ?? templates[0]
  const from = sources.find((it) => it.id === source) ?? sources[0]
  const [period, setPeriod] = useState<readonly [from: string, to: string] | null>(null)
  const [begins, ends] = period ?? periodOf(way === 'lastYear' ? from : undefined, today)
  const create = useCreate(onClose)
  const goesOn = way === 'lastYear' || way === 'regional'
  const ready =
    way === 'nothing' ? title.trim().length >= 3 : way === 'template' ? template !== undefined : from !== undefined
  const submit = () => {
    const common = { title: title.trim(), periodFrom: begins, periodTo: ends }
    if (way === 'nothing') create.mutate({ from: way, ...common })
    else if (way === 'template') {
      if (template) create.mutate({ from: way, template: template.code, ...common })
    } else if (from && way === 'lastYear')
      create.mutate({ from: way, planId: from.id, leaveOutDone: leaveOut, ...common })
    else if (from) create.mutate({ from: 'regional', planId: from.id, ...common })
  }
  return (
    <Modal opened onClose={onClose} title={start.title} size="lg">
      <form
        className="start-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (ready) submit()
        }}
      >
        <div className="start-ways" role="radiogroup" aria-label={start.from}>
          {WAYS.map((it) => (
            <button
              key={it}
              type="button"
              role="radio"
              aria-checked={it === way}
              className="start-way"
              disabled={(it === 'lastYear' || it === 'regional') && sources.length === 0}
              onClick={() => setWay(it)}
            >
              <b>{start.way[it]}</b>
              <small>{start.about[it]}</small>
            </button>
          ))}
        </div>
        {way === 'template' && template && (
          <NativeSelect
            label={start.template}
            description={start.templateSize(template.about, template.measures)}
            value={template.code}
            onChange={(event) => setCode(event.currentTarget.value)}
            data={templates.map((it) => ({ value: it.code, label: it.name }))}
          />
        )}
        {goesOn && (
          <NativeSelect
            label={start.source[way]}
            value={from?.id ?? ''}
            onChange={(event) => setSource(event.currentTarget.value)}
            data={sources.map((it) => ({ value: it.id, label: it.title }))}
          />
        )}
        <TextInput
          label={writing.field.title}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          {...(way !== 'nothing' && { description: start.titleFromSource })}
        />
        <div className="ed-days">
          <DayField label={writing.field.from} value={begins} near={today} onChange={(day) => setPeriod([day, ends])} />
          <DayField label={writing.field.to} value={ends} near={today} onChange={(day) => setPeriod([begins, day])} />
        </div>
        {way === 'lastYear' && (
          <Checkbox
            label={start.leaveOut}
            checked={leaveOut}
            onChange={(event) => setLeaveOut(event.currentTarget.checked)}
          />
        )}
        {create.error && (
          <p className="errline" role="alert">
            {create.error.message}
          </p>
        )}
        <div className="dialog-acts">
          <Button variant="subtle" onClick={onClose}>
            {start.cancel}
          </Button>
          <Button type="submit" variant="filled" disabled={!ready || create.isPending}>
            {create.isPending ? start.busy : start.begin}
          </Button>
        </div>
      </form>
    </Modal>
  )
}

/** The year after the plan it goes on from; else the next calendar year. */
function periodOf(
  source: { readonly periodFrom: string; readonly periodTo: string } | undefined,
  today: string,
): readonly [string, string] {
  const year = Number((source?.periodTo ?? today).slice(0, 4)) + 1
  if (!source) return [`${year}-01-01`, `${year}-12-31`]
  const years = Number(source.periodTo.slice(0, 4)) - Number(source.periodFrom.slice(0, 4))
  const calendar = source.periodTo.endsWith('-12-31')
  const first = calendar ? year : year - 1
  return [
    `${first}${calendar ? '-01-01' : '-09-01'}`,
    `${first + (calendar ? years : Math.max(1, years))}${source.periodTo.slice(4)}`,
  ]
}

function useCreate(onClose: () => void) {
  const client = useQueryClient()
  const navigate = useNavigate()
  return useMutation<Awaited<ReturnType<typeof create>>, Problem, Body>({
    mutationFn: create,
    onSuccess: async (begun) => {
      begunPlans.keep(begun)
      onClose()
      void client.invalidateQueries({ queryKey: plansQuery.queryKey })
      await navigate({ to: '/plans/$planId/write', params: { planId: begun.planId } })
    },
  })
}
type Body = CallInput<'POST /api/plans'>['body']
const create = (body: Body) => call('POST /api/plans', { body })
