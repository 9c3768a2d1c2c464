import { IconCircleHalf2, IconLayoutRows, IconListNumbers, IconSchool, IconUser } from '@tabler/icons-react'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { longDay, shortName } from '../../i18n/format.ts'
import { plan as words } from '../../i18n/ru/plan.ts'
import { STATE_WORDS } from '../../i18n/ru/states.ts'
import { may, useSession } from '../../session.ts'
import { STATE_ORDER } from '../../ui/counts.ts'
import { EmptyState, SkeletonRows } from '../../ui/feedback.tsx'
import { FilterBar, FilterChip, FilterSearch } from '../../ui/filter-bar.tsx'
import { LoadFailed } from '../../ui/load-failed.tsx'
import { StateGlyph } from '../../ui/state-glyph.tsx'
import { narrows, type PlanFilters } from './filters.ts'
import { PlanFrame } from './plan-frame.tsx'
import { PlanTable } from './plan-table.tsx'
import { measuresQuery, peopleQuery, schoolsQuery, type Plan } from './queries.ts'

/** The plan by its sections: the first of its views. */
export function SectionsPage() {
  return <PlanFrame>{(plan) => <Sections plan={plan} />}</PlanFrame>
}

function Sections({ plan }: { readonly plan: Plan }) {
  const session = useSession()
  const filters = useSearch({ from: '/frame/plans/$planId' })
  const navigate = useNavigate({ from: '/plans/$planId' })
  const measures = useQuery(measuresQuery(plan.id, filters))
  const schools = useQuery({ ...schoolsQuery(plan.id), enabled: may(session, 'school.read') }).data ?? []
  const people = useQuery({ ...peopleQuery, enabled: may(session, 'person.read') }).data ?? []
  const set = useCallback(
    (change: Partial<PlanFilters>) =>
      void navigate({ search: (it) => ({ ...it, ...change }), replace: true, resetScroll: false }),
    [navigate],
  )
  const setWords = useCallback((q: string | undefined) => set({ q }), [set])
  const reset = () => void navigate({ search: { dense: filters.dense }, replace: true, resetScroll: false })
  const narrowed = narrows(filters)
  const rows = measures.data ?? []
  const conditions = [
    filters.state && STATE_WORDS[filters.state],
    schools.find((it) => it.id === filters.school)?.shortName,
    people.find((it) => it.id === filters.person)?.name,
    plan.sections.find((it) => it.id === filters.section)?.title,
    filters.q,
  ].filter(Boolean)
  return (
    <>
      <FilterBar
        found={measures.data ? words.found(rows.length, plan.measures) : ''}
        onReset={narrowed ? reset : undefined}
        tools={
          <button
            type="button"
            className="fchip dense-switch"
            aria-pressed={filters.dense === true}
            onClick={() => set({ dense: filters.dense ? undefined : true })}
          >
            <IconLayoutRows className="ic" aria-hidden />
            {words.filters.dense}
          </button>
        }
      >
        <FilterChip
          label={words.filters.state}
          icon={IconCircleHalf2}
          value={filters.state}
          onChange={(state) => set({ state: STATE_ORDER.find((it) => it === state) })}
          options={STATE_ORDER.filter((it) => (plan.counts[it] ?? 0) > 0 || it === filters.state).map((it) => ({
            value: it,
            label: STATE_WORDS[it],
            glyph: <StateGlyph of={it} />,
          }))}
        />
        {plan.sections.length > 1 && (
          <FilterChip
            label={words.filters.section}
            icon={IconListNumbers}
            value={filters.section}
            onChange={(section) => set({ section })}
            options={plan.sections.map((it) => ({
              value: it.id,
              label: [it.number, it.title].filter(Boolean).join('. '),
            }))}
          />
        )}
        {schools.length > 0 && (
          <FilterChip
            label={words.filters.school}
            icon={IconSchool}
            value={filters.school}
            onChange={(school) => set({ school })}
            options={schools.map((it) => ({ value: it.id, label: it.shortName }))}
          />
        )}
        {people.length > 0 && (
          <FilterChip
            label={words.filters.person}
            icon={IconUser}
            value={filters.person}
            onChange={(person) => set({ person })}
            options={people.map((it) => ({ value: it.id, label: shortName(it.name) }))}
          />
        )}
        <FilterSearch value={filters.q} onChange={setWords} placeholder={words.filters.search} />
      </FilterBar>
      <p className="print-only pad sm">
        {[...conditions, words.printed(longDay(session.today), shortName(session.name))].join('. ')}
      </p>
      <div className="pad plan-body">
        {measures.isPending && <SkeletonRows rows={12} />}
        {measures.isError && <LoadFailed error={measures.error} again={() => void measures.refetch()} />}
        {measures.data &&
          (rows.length > 0 ? (
            <PlanTable plan={plan} measures={rows} dense={filters.dense === true} narrowed={narrowed} />
          ) : (
            <EmptyState title={words.nothing} actions={<Button onClick={reset}>{words.reset}</Button>}>
              {words.nothingText}
            </EmptyState>
          ))}
      </div>
    </>
  )
}
