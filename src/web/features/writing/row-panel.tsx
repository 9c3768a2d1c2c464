import type { Day } from '#domain/kernel/index.ts'
import type { Responsible } from '#domain/responsibles/index.ts'
import { printTerm } from '#domain/terms/index.ts'
import { cellOf, readMeasureCells, type Field, type SheetRow } from '#domain/writing/index.ts'
import { IconCalendarQuestion } from '@tabler/icons-react'
import { memo, useDeferredValue, useMemo, useSyncExternalStore, type ReactNode } from 'react'
import { writing } from '../../i18n/ru/writing.ts'
import { Chip, type ChipIcon } from '../../ui/chip.tsx'
import { StateGlyph } from '../../ui/state-glyph.tsx'
import { targetWords } from '../plan/index.ts'
import { monthSheets, windowLines } from './term-windows.ts'
import type { TypingStore } from './typing.ts'
import { YearCalendar } from './year-calendar.tsx'

const { panel } = writing
const READ_KINDS: readonly SheetRow['kind'][] = ['measure', 'controlPoint', 'clause']
const NEEDED = ['termText', 'responsibleText', 'resultText', 'reportFormText'] as const

interface Props {
  readonly row: SheetRow | undefined
  readonly from: Day
  readonly to: Day
  readonly typing: TypingStore
  /** Remarks to the row, and what else stands below the reading. */
  readonly children?: ReactNode
}

/** How the words of the current row are read, while they are typed: the same grammars that read them on the server. */
export function RowPanel({ row, from, to, typing, children }: Props) {
  const typed = useDeferredValue(useSyncExternalStore(typing.subscribe, typing.get))
  const read = useMemo(
    () => (row && typed?.row === row.id ? { ...row, cells: { ...row.cells, [typed.field]: typed.text } } : row),
    [row, typed],
  )
  return (
    <aside className="ed-side" aria-label={panel.label}>
      {read && READ_KINDS.includes(read.kind) ? (
        <Reading row={read} from={from} to={to} />
      ) : (
        <p className="muted">{panel.choose}</p>
      )}
      {children}
    </aside>
  )
}

interface ReadingProps {
  readonly row: SheetRow
  readonly from: Day
  readonly to: Day
}

const Reading = memo(function Reading({ row, from, to }: ReadingProps) {
  const { term, responsibles, targets, doubts } = useMemo(
    () => readMeasureCells(row.cells, { from, to }),
    [row, from, to],
  )
  const windows = useMemo(() => windowLines(term, from), [term, from])
  const months = useMemo(() => monthSheets(term, from, to), [term, from, to])
  const empty = row.kind === 'measure' ? NEEDED.filter((field) => cellOf(row, field) === '') : []
  return (
    <>
      <h2 className="h3">{panel.term}</h2>
      <p className="said">{cellOf(row, 'termText') === '' ? panel.noTerm : printTerm(term)}</p>
      {windows.lines.length > 0 && (
        <ul className="wins">
          {windows.lines.map((it, i) => (
            <li key={i} className={it.outside ? 'out' : undefined}>
              <span className="muted">{it.window}</span>
              <span className="m">{it.due}</span>
              <small>{it.note}</small>
            </li>
          ))}
        </ul>
      )}
      {windows.preliminary.map((year) => (
        <p key={year} className="note">
          <IconCalendarQuestion className="ic" aria-hidden />
          <span>{panel.preliminary(year)}</span>
        </p>
      ))}
      {term.due.length > 0 && <YearCalendar months={months} />}
      <Block title={panel.who}>
        {responsibles.length === 0 ? (
          <p className="muted">{panel.nobody}</p>
        ) : (
          <p className="chips">
            {responsibles.map((it, i) => (
              <Chip key={i} kind={iconOf(it)} {...(it.role !== undefined && { detail: it.role })}>
                {it.text}
              </Chip>
            ))}
          </p>
        )}
      </Block>
      <Block title={panel.targets}>
        {targets.length === 0 ? (
          <p className="muted">{panel.noTargets}</p>
        ) : (
          <ul className="targets">
            {targets.map((it, i) => (
              <li key={i}>
                <span className="doc">{it.metric}</span> <b>{targetWords(it)}</b>
              </li>
            ))}
          </ul>
        )}
      </Block>
      {(doubts.length > 0 || empty.length > 0) && (
        <Block title={panel.findings}>
          <ul className="fnd">
            {doubts.map(({ message }) => (
              <li key={message}>
                <StateGlyph of="doubt" />
                <span>{message}</span>
              </li>
            ))}
            {empty.map((field) => (
              <li key={field}>
                <StateGlyph of={severity(field)} />
                <span>{panel.finding[field]}</span>
              </li>
            ))}
          </ul>
        </Block>
      )}
    </>
  )
})

const severity = (field: Field): 'error' | 'warning' | 'hint' =>
  field === 'termText' || field === 'responsibleText' ? 'error' : field === 'reportFormText' ? 'warning' : 'hint'

const iconOf = ({ type }: Responsible): ChipIcon | 'person' =>
  type === 'person' ? 'person' : type === 'role' ? 'post' : type === 'group' ? 'group' : 'organisation'

function Block({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="sblk">
      <h2 className="h3">{title}</h2>
      {children}
    </section>
  )
}
