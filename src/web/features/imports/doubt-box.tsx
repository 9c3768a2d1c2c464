import { imports } from '../../i18n/ru/imports.ts'
import { Kbd } from '../../ui/kbd.tsx'
import { StateGlyph } from '../../ui/state-glyph.tsx'
import { useDesk } from './desk-context.ts'
import { choicesFor, type Choice } from './doubt-choices.ts'
import type { FieldDoubt } from './review.ts'

/** One sentence why, and numbered answers; the framed one is what Enter takes. */
export function DoubtBox({ doubt }: { readonly doubt: FieldDoubt }) {
  const desk = useDesk()
  const live = desk.doubt === doubt
  const choices = live ? desk.choices : choicesFor(doubt, desk.draft, desk.review.doubts)
  return (
    <div className="why" role="group" aria-label={imports.draft.mark.doubt}>
      <p>
        <StateGlyph of="doubt" />
        <span className="m">{sentenceOf(doubt)}</span>
      </p>
      <div className="opts">
        {choices.map((it, i) => (
          <button
            key={it.code}
            type="button"
            className={live && i === desk.choice ? 'opt on' : 'opt'}
            aria-keyshortcuts={live ? String(i + 1) : undefined}
            onClick={() => {
              if (live) desk.choose(it)
              else if (it.opens) desk.edit(doubt.field === 'row' ? 'title' : doubt.field)
              else desk.take(it.edits, imports.live.choice(label(it)))
            }}
          >
            {live && <Kbd>{String(i + 1)}</Kbd>}
            {label(it)}
            {it.rows !== undefined && <small>{imports.measures(it.rows)}</small>}
            {it.terms !== undefined && (
              <small>{it.code === 'dropOutside' ? imports.remains(it.terms) : imports.willBe(it.terms)}</small>
            )}
          </button>
        ))}
      </div>
    </div>
  )
}

const label = (it: Choice): string => imports.choice[it.code](it.day ?? '')

function sentenceOf({ code, field, message }: FieldDoubt): string {
  if (code === 'absent') return field === 'termText' ? imports.doubt.absentTerm : imports.doubt.absentResponsible
  if (code === 'unread') return imports.doubt.unread
  if (code === 'lowConfidence') return [imports.doubt.lowConfidence, message].filter(Boolean).join(' ')
  return message || imports.doubt.noPeriod
}
