import type { Responsible } from '#domain/responsibles/index.ts'
import { Fragment, type ReactNode } from 'react'
import { dayRange, longDay } from '../../i18n/format.ts'
import { measure as words } from '../../i18n/ru/plan.ts'
import { useSession } from '../../session.ts'
import { Chip, type ChipIcon } from '../../ui/chip.tsx'
import { Printed } from '../../ui/printed.tsx'
import { StateGlyph } from '../../ui/state-glyph.tsx'
import type { Measure } from './queries.ts'
import { targetWords } from './target-words.ts'

const KINDS: Readonly<Record<Responsible['type'], ChipIcon | 'person'>> = {
  person: 'person',
  role: 'post',
  organisation: 'organisation',
  group: 'group',
}
const MANY_WINDOWS = 4

/** Left the document's words, right what was made of them; doubt speaks, certainty is silent. */
export function MeasureReading({ measure }: { readonly measure: Measure }) {
  return (
    <div className="pr">
      <div className="hd" />
      <div className="hd">{words.printed}</div>
      <div className="hd">{words.read}</div>
      <Line name={words.rows.term} printed={measure.termText}>
        <TermReading measure={measure} />
      </Line>
      <Line name={words.rows.responsible} printed={measure.responsibleText}>
        <span className="chips">
          {measure.responsibles.map((it) => (
            <Chip key={it.text} kind={KINDS[it.type]}>
              {it.text}
            </Chip>
          ))}
        </span>
      </Line>
      <Line name={words.rows.result} printed={measure.resultText}>
        {measure.targets.map((it, i) => (
          <p key={i}>
            {it.kind === 'quantitative' ? (
              <>
                {words.metric}: {it.metric}
                {targetWords(it) && (
                  <>
                    , <span className="m">{targetWords(it)}</span>
                  </>
                )}
              </>
            ) : it.kind === 'document' ? (
              <>
                {words.document}: {it.metric}
              </>
            ) : (
              words.quality
            )}
          </p>
        ))}
      </Line>
      {measure.reportFormText !== '' && (
        <Line name={words.rows.report} printed={measure.reportFormText}>
          {null}
        </Line>
      )}
      {measure.infoSupportText !== '' && (
        <Line name={words.rows.info} printed={measure.infoSupportText}>
          {null}
        </Line>
      )}
      {measure.parts.map((it, i) => (
        <Line key={i} name={words.rows.part} printed={[it.title, it.termText].filter(Boolean).join(', ')}>
          {it.termReading}
          {it.schools.length > 0 && (
            <span className="chips">
              {it.schools.map((school) => (
                <Chip key={school} kind="school">
                  {school}
                </Chip>
              ))}
            </span>
          )}
        </Line>
      ))}
    </div>
  )
}

function Line({
  name,
  printed,
  children,
}: {
  readonly name: string
  readonly printed: string
  readonly children: ReactNode
}) {
  return (
    <>
      <div className="k">{name}</div>
      <div className="p">
        <Printed absent={words.absent}>{printed}</Printed>
      </div>
      <div className="r">{children}</div>
    </>
  )
}

/** «Два окна: 1–28 февраля, срок 2 марта; …»; long rows of windows are the table's business. */
function TermReading({ measure }: { readonly measure: Measure }) {
  const { today } = useSession()
  const { windows, outside, doubts } = measure.term
  const shifted = new Map(measure.obligations.map((it) => [it.due, it.dueOn]))
  return (
    <>
      {windows.length === 0 ? (
        <p>{measure.termReading || words.noTerm}</p>
      ) : windows.length > MANY_WINDOWS ? (
        <p>
          <span className="m">{words.windows(windows.length)}</span>
          {measure.termReading && `, ${measure.termReading}`}
        </p>
      ) : (
        <p>
          {windows.length > 1 && <span className="m">{words.windows(windows.length)}: </span>}
          {windows.map(([from, to], i) => (
            <Fragment key={from}>
              {i > 0 && '; '}
              <span className="nw">{dayRange(from, to, today)}</span>,{' '}
              {words.due(longDay(shifted.get(to) ?? to, today))}
            </Fragment>
          ))}
        </p>
      )}
      {outside.map(([from, to]) => (
        <p key={from} className="doubt-line">
          <StateGlyph of="doubt" />
          {dayRange(from, to)}: {words.outside}
        </p>
      ))}
      {doubts.map((it) => (
        <p key={`${it.code}-${it.quote}`} className="doubt-line">
          <StateGlyph of="doubt" />
          {it.message}
        </p>
      ))}
    </>
  )
}
