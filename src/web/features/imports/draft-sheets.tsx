import type { Finding } from '#domain/understanding/index.ts'
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { number } from '../../i18n/format.ts'
import { imports } from '../../i18n/ru/imports.ts'
import { Avatar, Chip } from '../../ui/chip.tsx'
import { Printed } from '../../ui/printed.tsx'
import { StateGlyph } from '../../ui/state-glyph.tsx'
import { useDesk } from './desk-context.ts'
import { Row } from './passport-sheet.tsx'
import { TermChips } from './term-chips.tsx'

function Sheet({
  empty,
  of,
  children,
}: {
  readonly empty: string
  readonly of: readonly unknown[]
  readonly children: ReactNode
}) {
  return (
    <div className="dr-list">
      <div className="dr-sheet">{of.length === 0 ? <p className="soft dr-none">{empty}</p> : children}</div>
    </div>
  )
}

export function SchoolsSheet() {
  const { draft } = useDesk()
  const mentions = (short: string) => draft.measures.filter((it) => it.schools.includes(short)).length
  return (
    <Sheet empty={imports.empties.schools} of={draft.schools}>
      <ul>
        {draft.schools.map((it) => (
          <li key={it.short + it.name} className="dr-line">
            <span className="grow">
              <Printed>{it.name}</Printed>
              {it.director !== '' && (
                <small>
                  {it.director}, {imports.people.director}
                </small>
              )}
            </span>
            {mentions(it.short) > 0 && <span className="muted nw">{imports.measuresIn(mentions(it.short))}</span>}
            <Chip kind="school">{it.short || it.name}</Chip>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

export function PeopleSheet() {
  const { draft } = useDesk()
  const groups = [...new Set(draft.people.map((it) => it.group))]
  return (
    <Sheet empty={imports.empties.people} of={draft.people}>
      {groups.map((group) => (
        <section key={group}>
          <h3 className="h3">{group || imports.people.groups}</h3>
          <ul>
            {draft.people
              .filter((it) => it.group === group)
              .map((it, i) => (
                <li key={i} className="dr-line">
                  <Avatar name={it.name} />
                  <span className="grow">
                    <Printed>{it.name}</Printed>
                    {it.position !== '' && <small>{it.position}</small>}
                  </span>
                  {it.roleInGroup !== null && <span className="muted">{it.roleInGroup}</span>}
                </li>
              ))}
          </ul>
        </section>
      ))}
    </Sheet>
  )
}

export function ClausesSheet() {
  const { draft } = useDesk()
  return (
    <Sheet empty={imports.empties.clauses} of={draft.document.clauses}>
      {draft.document.clauses.map((it, i) => (
        <Row key={i} name={it.number}>
          <Printed>{it.text}</Printed>
          {(it.responsibleText !== '' || it.schools.length > 0) && (
            <div className="v">
              {it.responsibleText !== '' && <Chip kind="post">{it.responsibleText}</Chip>}
              {it.schools.map((one) => (
                <Chip key={one} kind="school">
                  {one}
                </Chip>
              ))}
            </div>
          )}
          {it.term && <TermChips term={it.term} near={draft.period?.to ?? it.term.due[0] ?? ''} />}
        </Row>
      ))}
    </Sheet>
  )
}

export function IndicatorsSheet() {
  const { draft } = useDesk()
  return (
    <Sheet empty={imports.empties.indicators} of={draft.indicators}>
      {draft.indicators.map((it, i) => (
        <Row key={i} name={String(i + 1)}>
          <Printed>{it.text}</Printed>
          <div className="v">
            {it.baseline !== null && (
              <span className="muted sm">{imports.indicator.baseline(withUnit(it.baseline, it.unit))}</span>
            )}
            {it.targets.map((one, t) => (
              <Chip key={t} kind="figure" {...(one.year === null ? {} : { detail: String(one.year) })}>
                {withUnit(one.value, it.unit)}
              </Chip>
            ))}
            {it.targets.length === 0 && <span className="chip none">{imports.indicator.none}</span>}
          </div>
        </Row>
      ))}
    </Sheet>
  )
}

const withUnit = (value: number, unit: string | null): string =>
  unit === '%'
    ? `${number(value)}\u00a0%`
    : [number(value), unit === 'count' ? null : unit].filter(Boolean).join('\u00a0')

export function FindingsSheet() {
  const { findings } = useDesk()
  return (
    <Sheet empty={imports.empties.findings} of={findings}>
      <ul className="fnd-all">
        {(['error', 'warning', 'hint'] as const).flatMap((severity) =>
          findings
            .filter((it) => it.severity === severity)
            .map((it, i) => <FindingLine key={severity + String(i)} of={it} quoted />),
        )}
      </ul>
    </Sheet>
  )
}

/** A remark of the document check, with the way to its place. */
export function FindingLine({ of, quoted = false }: { readonly of: Finding; readonly quoted?: boolean }) {
  const { open, measure } = useDesk()
  const place = of.places.find((it) => it.measure !== undefined)
  const quotes = quoted
    ? of.places
        .map((it) => it.quote)
        .filter(Boolean)
        .slice(0, 3)
    : []
  return (
    <li>
      <StateGlyph of={of.severity} label={imports.findings.severity[of.severity]} />
      <span>
        <span className="m">{of.message}</span>
        {of.repair !== null && ` ${of.repair}`}
        {quotes.map((it, i) => (
          <span key={i} className="q doc">
            {it}
          </span>
        ))}
      </span>
      {place?.measure !== undefined && (quoted || place.measure !== measure) ? (
        <Button size="xs" onClick={() => open(place.measure ?? null)}>
          {imports.findings.show}
        </Button>
      ) : (
        <span />
      )}
    </li>
  )
}
