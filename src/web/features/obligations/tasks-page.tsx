import { daysBetween, weekdayOf, type Day } from '#domain/kernel/index.ts'
import { Drawer } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconChevronRight, IconCloudOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, type ReactNode } from 'react'
import { Page } from '../../app/page.tsx'
import { longDay, shortDay } from '../../i18n/format.ts'
import { tasks as say } from '../../i18n/ru/obligations.ts'
import { useSession } from '../../session.ts'
import { EmptyState, ErrorState, SkeletonRows } from '../../ui/feedback.tsx'
import { useKeys } from '../../ui/keys.ts'
import { StateGlyph } from '../../ui/state-glyph.tsx'
import { DENSE_STATE_WORDS } from '../../i18n/ru/states.ts'
import { AnswerPanel } from './answer-panel.tsx'
import { countOf, groupTasks, SEGMENTS, type TaskGroup } from './group-tasks.ts'
import { tasksQuery, type Task } from './obligation-queries.ts'
import { useKeptAnswers } from './use-kept-answers.ts'
import './obligations.css'

/** What is asked of me, the most urgent first; an answer opens beside the list, on a phone over it. */
export function TasksPage() {
  const { today } = useSession()
  const list = useQuery(tasksQuery)
  const { segment = 'now', open } = useSearch({ from: '/frame/tasks' })
  const navigate = useNavigate()
  const { waiting } = useKeptAnswers()
  const groups = useMemo(() => groupTasks(list.data ?? [], today as Day), [list.data, today])
  const shown = groups[segment]
  const wide = useMediaQuery('(min-width: 1100px)', undefined, { getInitialValueInEffect: false })
  const phone = useMediaQuery('(max-width: 719px)', undefined, { getInitialValueInEffect: false })

  const go = (id: string | undefined) =>
    void navigate({
      to: '/tasks',
      search: { segment: segment === 'now' ? undefined : segment, open: id },
      replace: true,
    })
  const order = shown.flatMap((it) => it.tasks.map((task) => task.id))
  const step = (by: 1 | -1) => {
    const at = open === undefined ? (by === 1 ? -1 : order.length) : order.indexOf(open)
    const to = order[Math.min(order.length - 1, Math.max(0, at + by))]
    if (to) go(to)
  }
  useKeys({ KeyJ: () => step(1), KeyK: () => step(-1), Escape: () => go(undefined) })
  const panel = open === undefined ? null : <AnswerPanel key={open} id={open} onClose={() => go(undefined)} />

  return (
    <Page title={say.title}>
      <div className={panel && wide ? 'tk with-panel' : 'tk'}>
        <div className="tk-main">
          <header className="tk-head">
            <h1 className="h1">{say.title}</h1>
            <p className="tk-lead">{list.data ? <Lead groups={groups} today={today as Day} /> : '\u00a0'}</p>
            <nav className="tk-seg" aria-label={say.title}>
              {SEGMENTS.map((it) => (
                <Link
                  key={it}
                  to="/tasks"
                  search={{ segment: it === 'now' ? undefined : it }}
                  className={it === segment ? 'on' : undefined}
                  aria-current={it === segment ? 'page' : undefined}
                >
                  {say.segments[it]} {list.data && <span>{countOf(groups[it])}</span>}
                </Link>
              ))}
            </nav>
          </header>
          {waiting.length > 0 && (
            <p className="tk-net" role="status">
              <IconCloudOff className="ic" aria-hidden />
              {say.offline(waiting.length)}
            </p>
          )}
          <div className="tk-list">
            {list.isPending ? (
              <div className="tk-pad">
                <SkeletonRows rows={6} height={62} />
              </div>
            ) : list.isError ? (
              <div className="tk-pad">
                <ErrorState title={list.error.message} />
              </div>
            ) : shown.length === 0 ? (
              <div className="tk-pad">
                <EmptyState title={say.empty[segment]}>{say.empty[`${segment}Text`]}</EmptyState>
              </div>
            ) : (
              shown.map((it) => (
                <Group key={titleOf(it, today as Day)} of={it} today={today as Day} open={open} onOpen={go} />
              ))
            )}
          </div>
        </div>
        {panel && wide && (
          <aside className="tk-side" aria-labelledby="answer-title">
            {panel}
          </aside>
        )}
      </div>
      {!wide && (
        <Drawer
          opened={panel !== null}
          onClose={() => go(undefined)}
          position={phone ? 'bottom' : 'right'}
          size={phone ? 'calc(100% - 44px)' : 480}
          withCloseButton={false}
          attributes={{ content: { 'aria-labelledby': 'answer-title' } }}
          classNames={{ content: phone ? 'sheet' : 'sheet-side', body: 'sheet-body' }}
          transitionProps={{ duration: 180, timingFunction: 'ease-out' }}
        >
          {phone && <div className="grab" />}
          {panel}
        </Drawer>
      )}
    </Page>
  )
}

/** «Просрочено 3, до 1 июня ещё 3. На всё уйдёт примерно 12 минут.» */
function Lead({ groups, today }: { readonly groups: ReturnType<typeof groupTasks<Task>>; readonly today: Day }) {
  const parts: string[] = []
  for (const it of groups.now) {
    if (it.kind === 'overdue') parts.push(say.lead.overdue(it.tasks.length))
    if (it.kind === 'returned') parts.push(say.lead.returned(it.tasks.length))
    if (it.kind === 'until') parts.push(say.lead.soon(longDay(it.day, today), it.tasks.length, parts.length > 0))
  }
  const n = countOf(groups.now)
  const next = groups.later.flatMap((it) => it.tasks.map((task) => task.dueOn)).find((it) => it !== null)
  if (n === 0) return `${say.lead.nothing}.${next ? ` ${say.lead.next(longDay(next, today))}.` : ''}`
  const said = parts.join(', ')
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}. ${say.lead.minutes(n * MINUTES)}.`
}

/** An answer takes about two minutes. */
const MINUTES = 2

function titleOf(it: TaskGroup<Task>, today: Day): string {
  if (it.kind === 'until') return say.groups.until(longDay(it.day, today))
  if (it.kind === 'month') return say.groups.month(it.month, String(it.year) === today.slice(0, 4) ? null : it.year)
  return say.groups[it.kind]
}

interface GroupProps {
  readonly of: TaskGroup<Task>
  readonly today: Day
  readonly open: string | undefined
  readonly onOpen: (id: string) => void
}

function Group({ of, today, open, onOpen }: GroupProps) {
  const title = titleOf(of, today)
  return (
    <section aria-label={title}>
      <h2 className="tk-g">
        <b>{title}</b>
        <span>{of.tasks.length}</span>
      </h2>
      <ul className="tk-cards">
        {of.tasks.map((it) => (
          <li key={it.id}>
            <button
              type="button"
              className="tk-c"
              aria-current={it.id === open ? 'true' : undefined}
              onClick={() => onOpen(it.id)}
            >
              <StateGlyph of={it.state} label={DENSE_STATE_WORDS[it.state]} />
              <span>
                <span className="t">{it.measureTitle}</span>
                <span className="d">
                  <Due of={it} today={today} /> {it.proof}
                </span>
              </span>
              <IconChevronRight className="ic" aria-hidden />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

const WEEKDAYS = ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'] as const

function Due({ of, today }: { readonly of: Task; readonly today: Day }): ReactNode {
  if (of.dueOn === null) return <span className="nr">{say.noDay}</span>
  const day = shortDay(of.dueOn, today)
  if (of.state === 'overdue')
    return <span className="al">{say.ago(of.daysLate ?? daysBetween(of.dueOn as Day, today), day)}</span>
  const near = Math.abs(daysBetween(today, of.dueOn as Day)) <= 21
  const weekday = near ? (WEEKDAYS[weekdayOf(of.dueOn as Day) - 1] ?? null) : null
  return <span className="nr">{say.until(day.replace(/\.$/u, ''), weekday)}</span>
}
