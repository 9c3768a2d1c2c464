import { Button } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { IconArrowDown } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, type Ref } from 'react'
import { number, shortName } from '../../i18n/format.ts'
import { schools as say } from '../../i18n/ru/schools.ts'
import { Course } from '../../ui/course.tsx'
import { useCurrentRow } from '../../ui/use-current-row.ts'
import { useRowWindow } from '../../ui/use-row-window.ts'
import { isCurrent, ListChips } from './lists.tsx'
import type { School } from './school-queries.ts'

interface Props {
  readonly schools: readonly School[]
  /** The day that lists are asked for. */
  readonly on: string
  /** Schools of several municipalities stand together. */
  readonly several: boolean
  readonly sort: 'pupils' | undefined
  readonly onSort: (sort: 'pupils' | undefined) => void
  /** Brings the next page; absent when all are here. */
  readonly onEnd?: () => void
}

const ROW = 51

export function SchoolsTable({ schools, on, several, sort, onSort, onEnd }: Props) {
  const navigate = useNavigate()
  const { current, setCurrent } = useCurrentRow(
    schools,
    { Enter: (it) => void navigate({ to: '/schools/$schoolId', params: { schoolId: it.id } }) },
    -1,
  )
  const { ref, width } = useElementSize<HTMLDivElement>()
  const { table, rowRef, before, after, items } = useRowWindow(schools.length, {
    heightOf: () => ROW,
    isHeading: () => false,
    relayout: String(width),
  })
  return (
    <div ref={ref}>
      <table className="tbl rec-table sch-table" ref={table}>
        <thead>
          <tr>
            <Head label={say.head.school} sorted={sort === undefined} onSort={() => onSort(undefined)} />
            <th className="c-mid">{say.head.director}</th>
            <th className="c-lists">{say.head.lists}</th>
            <Head label={say.head.pupils} sorted={sort === 'pupils'} onSort={() => onSort('pupils')} numeric />
            <th className="c-course">{say.head.course}</th>
          </tr>
        </thead>
        <tbody>
          {before > 0 && <tr style={{ height: before }} />}
          {items.map((i) => {
            const school = schools[i]
            return (
              school && (
                <Row
                  key={school.id}
                  ref={rowRef}
                  index={i}
                  of={school}
                  on={on}
                  several={several}
                  current={i === current}
                  onCurrent={() => setCurrent(i)}
                />
              )
            )
          })}
          {after > 0 && <tr style={{ height: after }} />}
        </tbody>
      </table>
      {onEnd && <End onReach={onEnd} />}
    </div>
  )
}

interface HeadProps {
  readonly label: string
  readonly sorted: boolean
  readonly onSort: () => void
  readonly numeric?: boolean
}

function Head({ label, sorted, onSort, numeric = false }: HeadProps) {
  return (
    <th
      className={numeric ? 'c-num num' : undefined}
      aria-sort={sorted ? (numeric ? 'descending' : 'ascending') : 'none'}
    >
      <button type="button" className="th-sort" onClick={onSort}>
        {label}
        {sorted && <IconArrowDown className="ic" aria-hidden />}
      </button>
    </th>
  )
}

interface RowProps {
  readonly of: School
  readonly on: string
  readonly several: boolean
  readonly index: number
  readonly current: boolean
  readonly onCurrent: () => void
  readonly ref?: Ref<HTMLTableRowElement> | undefined
}

function Row({ of, on, several, index, current, onCurrent, ref }: RowProps) {
  return (
    <tr
      ref={ref}
      data-index={index}
      className={current ? 'sel' : undefined}
      {...(current && { 'data-current': '' })}
      onMouseEnter={onCurrent}
      onFocus={onCurrent}
    >
      <td>
        <Link className="m row-link" to="/schools/$schoolId" params={{ schoolId: of.id }}>
          {of.shortName}
        </Link>
        <span className="sm muted ell">{several ? `${of.territory.name}, ${of.name}` : of.name}</span>
      </td>
      <td className="c-mid">
        {of.director ? shortName(of.director.name) : <span className="chip none">{say.noDirector}</span>}
      </td>
      <td className="c-lists">
        <ListChips lists={of.lists.filter((it) => isCurrent(it, on))} on={on} />
      </td>
      <td className="c-num num">{of.pupils === null ? <span className="muted">–</span> : number(of.pupils)}</td>
      <td className="c-course">
        <Course counts={of.counts} waits={say.noCourse} />
      </td>
    </tr>
  )
}

/** The foot of the list: brings the next page before it is seen. */
function End({ onReach }: { readonly onReach: () => void }) {
  const foot = useRef<HTMLDivElement>(null)
  const reach = useRef(onReach)
  useEffect(() => {
    reach.current = onReach
  })
  useEffect(() => {
    if (!foot.current) return
    const watch = new IntersectionObserver(([it]) => it?.isIntersecting && reach.current(), { rootMargin: '600px' })
    watch.observe(foot.current)
    return () => {
      watch.disconnect()
    }
  }, [])
  return (
    <div ref={foot} className="sch-end">
      <Button variant="default" onClick={onReach}>
        {say.more}
      </Button>
    </div>
  )
}
