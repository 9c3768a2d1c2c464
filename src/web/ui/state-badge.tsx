import type { StateName } from '#contract/index.ts'
import { DENSE_STATE_WORDS, STATE_WORDS } from '../i18n/ru/states.ts'
import { StateGlyph } from './state-glyph.tsx'

interface Props {
  readonly state: StateName
  readonly dense?: boolean
  /** Said after the word: «14 дней», «до 1 июня». */
  readonly detail?: string | null
}

/** Glyph and word, for rows. */
export function StateBadge({ state, dense = false, detail }: Props) {
  return (
    <span className={`st st-${state}`}>
      <StateGlyph of={state} />
      <span>
        {(dense ? DENSE_STATE_WORDS : STATE_WORDS)[state]}
        {detail ? ` ${detail}` : ''}
      </span>
    </span>
  )
}

/** Glyph and word on a pale ground, standing alone in headers. */
export function StatePill({ state, detail }: Omit<Props, 'dense'>) {
  return (
    <span className={`pill st-${state}`}>
      <StateGlyph of={state} />
      <span>
        {STATE_WORDS[state]}
        {detail ? ` ${detail}` : ''}
      </span>
    </span>
  )
}
