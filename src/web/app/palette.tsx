import { Modal } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import {
  IconArrowRight,
  IconBuilding,
  IconFileText,
  IconListDetails,
  IconSchool,
  IconSearch,
  IconUser,
  IconUsersGroup,
  type Icon,
} from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useRouter } from '@tanstack/react-router'
import { Fragment, useId, useState, type KeyboardEvent } from 'react'
import { call, type Answer } from '../call.ts'
import { frame } from '../i18n/ru/frame.ts'
import { Kbd } from '../ui/kbd.tsx'
import { hitWords } from './hit-words.ts'
import type { NavItem } from './nav.ts'
import { plansQuery } from './plans-query.ts'

type Hit = Answer<'GET /api/search'>['items'][number]
const { search: words } = frame

const ICONS: Readonly<Record<Hit['kind'], Icon>> = {
  person: IconUser,
  school: IconSchool,
  body: IconUsersGroup,
  obligation: IconListDetails,
  measure: IconListDetails,
  plan: IconBuilding,
  document: IconFileText,
}
const ORDER = Object.keys(words.groups) as Hit['kind'][]

type Goal = { to: string; params?: Record<string, string>; search?: Record<string, string> }

/** Where a found thing is looked at. People and schools without a page of their own are a condition of the plan. */
function goalOf({ kind, id, planId }: Hit, exists: (path: string) => boolean, plan: string | undefined): Goal {
  const inPlan = (search: Record<string, string>): Goal => {
    const of = planId ?? plan
    return of === undefined ? { to: '/plans' } : { to: '/plans/$planId', params: { planId: of }, search }
  }
  switch (kind) {
    case 'person':
      return exists('/people/$personId')
        ? { to: '/people/$personId', params: { personId: id } }
        : inPlan({ person: id })
    case 'school':
      return exists('/schools/$schoolId')
        ? { to: '/schools/$schoolId', params: { schoolId: id } }
        : inPlan({ school: id })
    case 'body':
      return exists('/bodies/$bodyId') ? { to: '/bodies/$bodyId', params: { bodyId: id } } : { to: '/people' }
    case 'obligation':
      return { to: '/obligations/$obligationId', params: { obligationId: id } }
    case 'measure':
      return { to: '/measures/$measureId', params: { measureId: id } }
    case 'plan':
      return { to: '/plans/$planId', params: { planId: id } }
    case 'document':
      return { to: '/imports/$importId', params: { importId: id } }
  }
}

/** The found words stand between «[[» and «]]». */
function Marked({ text }: { readonly text: string }) {
  return text
    .split(/\[\[|\]\]/)
    .map((part, i) => (i % 2 === 1 ? <mark key={i}>{part}</mark> : <Fragment key={i}>{part}</Fragment>))
}

/** Ctrl K: people, schools, measures and places to go, by any form of a word or a number. */
export default function Palette({ nav, onClose }: { readonly nav: readonly NavItem[]; readonly onClose: () => void }) {
  const navigate = useNavigate()
  const router = useRouter()
  const plan = useQuery(plansQuery).data?.items[0]?.id
  const id = useId()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const [asked] = useDebouncedValue(text.trim(), 150)
  const found = useQuery({
    queryKey: ['search', asked],
    queryFn: () => call('GET /api/search', { query: { q: asked } }),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
  })
  const hits = asked === '' ? [] : ORDER.flatMap((kind) => (found.data?.items ?? []).filter((it) => it.kind === kind))
  const places = nav.filter((it) => text === '' || it.label.toLowerCase().includes(text.trim().toLowerCase()))
  const total = hits.length + places.length

  const open = (index: number) => {
    const hit = hits[index]
    const place = places[index - hits.length]
    const goal = hit
      ? goalOf(hit, (path) => path in router.routesByPath, plan)
      : place && { to: place.to, params: place.params }
    if (!goal) return
    onClose()
    void navigate(goal as never)
  }
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && total > 0) setAt((it) => (it + step + total) % total)
    else if (event.key === 'Enter') open(at)
    else return
    event.preventDefault()
  }
  const option = (index: number) => ({
    id: `${id}-${index}`,
    role: 'option',
    'aria-selected': index === at,
    className: index === at ? 'it on' : 'it',
    onMouseMove: () => setAt(index),
    onClick: () => open(index),
  })
  return (
    <Modal.Root opened onClose={onClose} size={560} yOffset="12vh" centered={false}>
      <Modal.Overlay backgroundOpacity={0.3} />
      <Modal.Content aria-label={words.open}>
        <div className="cmdk">
          <div className="q">
            <IconSearch className="ic" aria-hidden />
            <input
              data-autofocus
              role="combobox"
              aria-expanded={total > 0}
              aria-controls={id}
              aria-activedescendant={total > 0 ? `${id}-${at}` : undefined}
              aria-label={words.placeholder}
              placeholder={words.placeholder}
              value={text}
              onChange={(event) => {
                setText(event.currentTarget.value)
                setAt(0)
              }}
              onKeyDown={onKey}
            />
            <Kbd>Esc</Kbd>
          </div>
          <div className="list" role="listbox" id={id} aria-label={words.open}>
            {hits.map((hit, i) => {
              const HitIcon = ICONS[hit.kind]
              const { title, detail } = hitWords(hit)
              return (
                <Fragment key={`${hit.kind}-${hit.id}`}>
                  {hits[i - 1]?.kind !== hit.kind && <div className="gr">{words.groups[hit.kind]}</div>}
                  <div {...option(i)}>
                    <HitIcon className="ic" aria-hidden />
                    <span className="ell">
                      <Marked text={title} />
                    </span>
                    {detail !== '' && (
                      <small className="ell">
                        <Marked text={detail} />
                      </small>
                    )}
                  </div>
                </Fragment>
              )
            })}
            {asked !== '' && hits.length === 0 && found.isFetched && <p className="note">{words.nothing}</p>}
            {places.length > 0 && <div className="gr">{words.actions}</div>}
            {places.map((place, i) => (
              <div key={place.key} {...option(hits.length + i)}>
                <IconArrowRight className="ic" aria-hidden />
                <span>{words.go(place.label)}</span>
              </div>
            ))}
          </div>
        </div>
      </Modal.Content>
    </Modal.Root>
  )
}
