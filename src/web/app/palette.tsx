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
  type Icon,
} from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Fragment, useId, useState, type KeyboardEvent } from 'react'
import { call, type Answer } from '../call.ts'
import { frame } from '../i18n/ru/frame.ts'
import { Kbd } from '../ui/kbd.tsx'
import type { NavItem } from './nav.ts'

type Hit = Answer<'GET /api/search'>['items'][number]
const { search: words } = frame

const ICONS: Readonly<Record<Hit['kind'], Icon>> = {
  person: IconUser,
  school: IconSchool,
  obligation: IconListDetails,
  measure: IconListDetails,
  plan: IconBuilding,
  document: IconFileText,
}
const ORDER = Object.keys(words.groups) as Hit['kind'][]

const PLACES: Readonly<
  Record<Hit['kind'], (hit: Hit) => { to: string; params?: Record<string, string>; search?: Record<string, string> }>
> = {
  person: ({ planId, id }) =>
    planId ? { to: '/plans/$planId', params: { planId }, search: { person: id } } : { to: '/people' },
  school: ({ id }) => ({ to: '/schools/$schoolId', params: { schoolId: id } }),
  obligation: ({ id }) => ({ to: '/obligations/$obligationId', params: { obligationId: id } }),
  measure: ({ id }) => ({ to: '/measures/$measureId', params: { measureId: id } }),
  plan: ({ id }) => ({ to: '/plans/$planId', params: { planId: id } }),
  document: ({ id }) => ({ to: '/imports/$importId', params: { importId: id } }),
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
    const goal = hit ? PLACES[hit.kind](hit) : place && { to: place.to, params: place.params }
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
              return (
                <Fragment key={`${hit.kind}-${hit.id}`}>
                  {hits[i - 1]?.kind !== hit.kind && <div className="gr">{words.groups[hit.kind]}</div>}
                  <div {...option(i)}>
                    <HitIcon className="ic" aria-hidden />
                    <span className="ell">
                      <Marked
                        text={
                          hit.snippet.includes('[[') && hit.snippet.replaceAll(/\[\[|\]\]/g, '') === hit.title
                            ? hit.snippet
                            : hit.title
                        }
                      />
                    </span>
                    {hit.snippet.replaceAll(/\[\[|\]\]/g, '') !== hit.title && (
                      <small className="ell">
                        <Marked text={hit.snippet} />
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
