import type { Term } from '#domain/terms/index.ts'
import { IconBolt, IconCalendarRepeat, IconCalendarTime, IconMessage } from '@tabler/icons-react'
import { imports } from '../../i18n/ru/imports.ts'
import { StateGlyph } from '../../ui/state-glyph.tsx'
import { dayChips, rhythmOf } from './term-words.ts'

const ICON = { event: IconBolt, on_request: IconMessage, by_schedule: IconCalendarTime } as const

/** The reading of a term: how often, and on which days. */
export function TermChips({ term, near }: { readonly term: Term; readonly near: string }) {
  const rhythm = rhythmOf(term)
  const { chips, more } = dayChips(term, near)
  if (rhythm === null && chips.length === 0) return null
  const Icon = term.kind !== null && term.kind in ICON ? ICON[term.kind as keyof typeof ICON] : IconCalendarRepeat
  return (
    <div className="v">
      {rhythm !== null && (
        <span className="chip">
          <Icon className="ic" aria-hidden />
          <span className="ell">{rhythm}</span>
        </span>
      )}
      {chips.map((it, i) => (
        <span key={i} className={it.outside ? 'chip doubt' : 'chip'}>
          {it.outside && <StateGlyph of="doubt" label={imports.term.outside} />}
          {it.text}
          {it.note !== null && <small>{it.note}</small>}
        </span>
      ))}
      {more > 0 && <span className="sm muted">{imports.more(more)}</span>}
    </div>
  )
}
