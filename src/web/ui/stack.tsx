import { BAR_ORDER, countsAsSentence, type Counts } from './counts.ts'

/** The course of a matter as one bar: solid done, stripes wait, hatch alarms, pale ahead. */
export function Stack({ counts, large = false }: { readonly counts: Counts; readonly large?: boolean }) {
  return (
    <span className={large ? 'stack l' : 'stack'} role="img" aria-label={countsAsSentence(counts)}>
      {BAR_ORDER.map((state) => {
        const n = counts[state] ?? 0
        return n > 0 && <i key={state} className={`b-${state}`} style={{ flex: n }} />
      })}
    </span>
  )
}
