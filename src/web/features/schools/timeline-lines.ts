/** The part of an event that decides where it stands. */
interface Event {
  readonly key: string
  readonly day: string
  readonly what: string
}

export type TimelineLine<T> =
  | { readonly kind: 'one'; readonly day: string; readonly of: T }
  /** Several terms of one coming day are one line. */
  | { readonly kind: 'ahead'; readonly day: string; readonly of: readonly T[] }
  | { readonly kind: 'today'; readonly day: string }

/**
 * Lines of the feed out of events, the latest first: what is ahead by its day, the pole of today, then what has been.
 * The pole waits for its place until the events reach today, or until there are no more of them (`whole`).
 */
export function timelineLines<T extends Event>(events: readonly T[], today: string, whole: boolean): TimelineLine<T>[] {
  const lines: TimelineLine<T>[] = []
  let pole = false
  const stand = () => {
    pole = true
    lines.push({ kind: 'today', day: today })
  }
  for (const it of events) {
    if (!pole && it.day <= today) stand()
    const last = lines.at(-1)
    if (it.what !== 'due' || it.day <= today) lines.push({ kind: 'one', day: it.day, of: it })
    else if (last?.kind === 'ahead' && last.day === it.day) lines[lines.length - 1] = { ...last, of: [...last.of, it] }
    else lines.push({ kind: 'ahead', day: it.day, of: [it] })
  }
  if (!pole && whole) stand()
  return lines
}
