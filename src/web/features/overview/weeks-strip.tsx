import { useElementSize } from '@mantine/hooks'
import { dayRange, monthName } from '../../i18n/format.ts'
import { overview } from '../../i18n/ru/overview.ts'
import { GROUND, monthTicks, placeOf, weekBars, type Bar, type Segment, type Week } from './week-bars.ts'

const { weeks: words } = overview
/** Narrower than this the strip scrolls sideways at a width of its own. */
const TIGHT = 520
const SCROLLED_WIDTH = 760
/** Px that the name of a month with its year takes. */
const YEAR_ROOM = 84
const NUMBERED = 13

const FILLS: Readonly<Record<Segment['kind'], string>> = {
  done: 'var(--bar-done)',
  waits: 'url(#weeks-waits)',
  alarm: 'url(#weeks-alarm)',
  ahead: 'var(--surface)',
}

function BarDrawing({
  bar,
  numbered,
  today,
}: {
  readonly bar: Bar
  readonly numbered: boolean
  readonly today: string
}) {
  return (
    <g>
      <title>{`${dayRange(bar.from, bar.to, today)}: ${bar.total}`}</title>
      {bar.segments.map(({ kind, y, height }) =>
        kind === 'ahead' ? (
          <rect
            key={kind}
            x={bar.x + 0.5}
            y={y + 0.5}
            width={bar.width - 1}
            height={Math.max(1.2, height - 1)}
            rx="1.5"
            fill={FILLS[kind]}
            stroke="var(--control)"
          />
        ) : (
          <rect key={kind} x={bar.x} y={y} width={bar.width} height={height} rx="1.5" fill={FILLS[kind]} />
        ),
      )}
      {numbered && (
        <text x={bar.x + bar.width / 2} y={bar.top - 3.2} fontSize="11" textAnchor="middle" fill="var(--text-3)">
          {bar.total}
        </text>
      )}
    </g>
  )
}

/** Obligations by the week of their due day: done solid, waiting striped, alarms hatched, what is ahead hollow. */
export function WeeksStrip({ weeks, today }: { readonly weeks: readonly Week[]; readonly today: string }) {
  const { ref, width: room } = useElementSize()
  const scrolls = room < TIGHT
  const width = scrolls ? SCROLLED_WIDTH : room
  const ticks = monthTicks(weeks, width)
  const bars = weekBars(weeks, width)
  const pole = placeOf(today, weeks, width)
  const numbered = width / Math.max(1, weeks.length) >= NUMBERED
  return (
    <section className="year" aria-labelledby="weeks-title">
      <div className="cap">
        <h2 id="weeks-title">{words.title}</h2>
        <span>{words.note}</span>
        <span className="leg" aria-hidden="true">
          <span>
            <i style={{ background: 'var(--bar-done)' }} />
            {words.done}
          </span>
          <span>
            <i className="b-onReview" />
            {words.waits}
          </span>
          <span>
            <i className="b-overdue" />
            {words.alarm}
          </span>
          <span>
            <i style={{ boxShadow: 'inset 0 0 0 1px var(--control)' }} />
            {words.ahead}
          </span>
        </span>
      </div>
      <div
        className="year-scroll"
        ref={ref}
        {...(scrolls && { tabIndex: 0, role: 'group', 'aria-label': words.label })}
      >
        <svg width={width} height="112" aria-hidden="true">
          <defs>
            <pattern id="weeks-alarm" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width="4" height="4" fill="var(--f-overdue)" />
              <rect width="2.5" height="4" fill="var(--s-overdue)" />
            </pattern>
            <pattern id="weeks-waits" width="4" height="4" patternUnits="userSpaceOnUse">
              <rect width="4" height="4" fill="var(--f-onReview)" />
              <rect width="2.2" height="4" fill="var(--s-onReview)" />
            </pattern>
          </defs>
          {ticks.map(({ x, day }, i) => (
            <g key={day}>
              <path d={`M${x + 0.5} 89v18`} stroke="var(--line-strong)" />
              <text x={x + 6} y="104" fontSize="12" fill="var(--text-3)">
                {monthName(day)}
                {day.slice(5, 7) === '01' &&
                day.slice(0, 4) !== today.slice(0, 4) &&
                (ticks[i + 1]?.x ?? width) - x >= YEAR_ROOM
                  ? ` ${day.slice(0, 4)}`
                  : ''}
              </text>
            </g>
          ))}
          {bars.map((bar) => (
            <BarDrawing key={bar.from} bar={bar} numbered={numbered} today={today} />
          ))}
          <path d={`M0 ${GROUND}H${width}`} stroke="var(--line-strong)" />
          {pole !== null && (
            <g>
              <path d={`M${pole} -2V107`} stroke="var(--ink)" strokeWidth="1.6" strokeLinecap="round" />
              <path d={`M${pole + 0.8} -2l13 4.4-13 4.4z`} fill="var(--ink)" />
              <text
                {...(pole > width - 90 ? { x: pole - 8, textAnchor: 'end' as const } : { x: pole + 18 })}
                y="7"
                fontSize="12"
                fontWeight="600"
                fill="var(--ink)"
              >
                {words.today}
              </text>
            </g>
          )}
        </svg>
      </div>
      <div className="vh">
        <table>
          <caption>{words.label}</caption>
          <thead>
            <tr>
              {[words.week, words.all, words.done, words.waits, words.alarm].map((it) => (
                <th key={it}>{it}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {bars.map(({ from, to, total, shares }) => (
              <tr key={from}>
                <th>{dayRange(from, to, today)}</th>
                <td>{total}</td>
                <td>{shares.done}</td>
                <td>{shares.waits}</td>
                <td>{shares.alarm}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
