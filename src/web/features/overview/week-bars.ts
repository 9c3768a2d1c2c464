import { addDays, daysBetween, type Day } from '#domain/kernel/index.ts'
import { countOf, totalOf, type Counts } from '../../ui/counts.ts'

export interface Week {
  readonly from: string
  readonly counts: Counts
}
export interface Segment {
  readonly kind: 'done' | 'waits' | 'alarm' | 'ahead'
  readonly y: number
  readonly height: number
}
export interface Bar {
  readonly from: Day
  readonly to: Day
  readonly x: number
  readonly width: number
  readonly total: number
  readonly top: number
  readonly segments: readonly Segment[]
  readonly shares: Readonly<Record<Segment['kind'], number>>
}
export interface Tick {
  readonly x: number
  readonly day: Day
}

/** The line on which the bars stand, px from the top. */
export const GROUND = 88.5
const TALLEST = 62
const STEEPEST = 8
const THINNEST = 2.2
const GAP = 0.8

const SHARES = {
  done: ['done', 'doneLate', 'partial'],
  waits: ['onReview', 'returned'],
  alarm: ['overdue', 'notDone'],
  ahead: ['inProgress', 'notDue', 'postponed'],
} as const

/** Bars of the weeks that have any due day, laid out for a width in px. */
export function weekBars(weeks: readonly Week[], width: number): Bar[] {
  const pitch = width / Math.max(1, weeks.length)
  const most = Math.max(1, ...weeks.map((it) => totalOf(it.counts)))
  const scale = Math.min(STEEPEST, TALLEST / most)
  return weeks.flatMap(({ from, counts }, i) => {
    const total = totalOf(counts)
    if (total === 0) return []
    let y = GROUND - 1.3
    const shares = { done: 0, waits: 0, alarm: 0, ahead: 0 }
    const segments: Segment[] = []
    for (const kind of Object.keys(SHARES) as Segment['kind'][]) {
      const n = countOf(counts, SHARES[kind])
      shares[kind] = n
      if (n === 0) continue
      const height = Math.max(THINNEST, n * scale)
      y -= height
      segments.push({ kind, y, height })
      y -= GAP
    }
    const day = from as Day
    const wide = Math.max(2, Math.min(18, pitch * 0.8))
    return [
      {
        from: day,
        to: addDays(day, 6),
        x: i * pitch + (pitch - wide) / 2,
        width: wide,
        total,
        top: y,
        segments,
        shares,
      },
    ]
  })
}

/** Where a day stands on the strip; null outside it. */
export function placeOf(day: string, weeks: readonly Week[], width: number): number | null {
  const first = weeks[0]
  if (!first) return null
  const passed = daysBetween(first.from as Day, day as Day)
  return passed < 0 || passed > weeks.length * 7 ? null : (passed / (weeks.length * 7)) * width
}

const ROOM = 60
/** Px that the name of a month takes. */
const LABEL = 56

/** First days of the months, every third or every twelfth where there is no room for more. */
export function monthTicks(weeks: readonly Week[], width: number): Tick[] {
  const first = weeks[0]
  if (!first) return []
  const months = (weeks.length * 7) / 30.44
  const step = [1, 3, 12].find((it) => (width / months) * it >= ROOM) ?? 12
  const ticks: Tick[] = []
  let [year, month] = [Number(first.from.slice(0, 4)), Number(first.from.slice(5, 7))]
  for (;;) {
    const day = `${year}-${String(month).padStart(2, '0')}-01` as Day
    const x = ticks.length === 0 && day < first.from ? 0 : placeOf(day, weeks, width)
    if (x === null || x > width - LABEL) return ticks
    if ((month - 1) % step === 0 || ticks.length === 0) {
      // a plan that begins late in a month leaves its first label no room
      if (ticks.length === 1 && x - (ticks[0]?.x ?? 0) < LABEL) ticks.pop()
      ticks.push({ x, day })
    }
    month += 1
    if (month > 12) [year, month] = [year + 1, 1]
  }
}
