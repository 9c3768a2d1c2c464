import { IconChevronRight } from '@tabler/icons-react'
import { Fragment, useEffect, useRef } from 'react'
import { Button } from '@mantine/core'
import { imports } from '../../i18n/ru/imports.ts'
import { EmptyState } from '../../ui/feedback.tsx'
import { useDesk } from './desk-context.ts'
import { MeasureCard } from './measure-card.tsx'
import { FindingLine } from './draft-sheets.tsx'
import { Mark } from './row-mark.tsx'
import { termInShort } from './term-words.ts'

/** Rows of the draft in the order of the document; one is open. */
export function MeasureList() {
  const { draft, measure, findings, setTab, take } = useDesk()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector('.dr-open')?.scrollIntoView({ block: 'nearest' })
  }, [measure])

  if (draft.measures.length === 0)
    return (
      <div className="dr-sheet">
        <EmptyState
          title={imports.draft.tabs.measures}
          actions={
            <Button onClick={() => take([{ path: 'measures.0.insert', value: {} }], imports.rows.added)}>
              {imports.rows.addFirst}
            </Button>
          }
        >
          {imports.empties.measures}
        </EmptyState>
      </div>
    )
  const here = findings.filter((it) => it.places.some((place) => place.measure === measure))
  return (
    <>
      <div className="dr-list" ref={list}>
        {draft.measures.map((it, i) => {
          const before = draft.measures[i - 1]
          const begins = i === 0 || before?.section !== it.section || before.table !== it.table
          return (
            <Fragment key={`${i}.${it.source.table ?? ''}.${it.source.row ?? ''}`}>
              {begins && <SectionRow index={i} />}
              {i === measure ? <MeasureCard index={i} /> : <MeasureRow index={i} />}
            </Fragment>
          )
        })}
      </div>
      {here.length > 0 && (
        <aside className="fnd" aria-label={imports.findings.here}>
          <div className="row">
            <h3 className="h3 grow">{imports.findings.here}</h3>
            <button type="button" className="lnk sm linklike" onClick={() => setTab('findings')}>
              {imports.findings.all(findings.length)}
            </button>
          </div>
          <ul>
            {here.map((it, i) => (
              <FindingLine key={i} of={it} />
            ))}
          </ul>
        </aside>
      )}
    </>
  )
}

function SectionRow({ index }: { readonly index: number }) {
  const { draft } = useDesk()
  const first = draft.measures[index]
  if (!first) return null
  const section = first.section === null ? undefined : draft.sections[first.section]
  if (!section && !draft.measures.some((it) => it.section !== null)) return null
  const n = draft.measures.filter((it) => it.section === first.section && it.table === first.table).length
  return (
    <div className="dr-row sec">
      <span />
      <span className="num">{section?.number ?? ''}</span>
      <h3 className="h3 grow">{section?.title ?? imports.draft.noSection}</h3>
      <span className="r">{imports.measures(n)}</span>
      <span />
    </div>
  )
}

function MeasureRow({ index }: { readonly index: number }) {
  const { draft, review, open } = useDesk()
  const it = draft.measures[index]
  if (!it) return null
  const doubt = review.doubts.find((one) => one.measure === index)
  const near = draft.period?.to ?? it.term.due[0] ?? ''
  const short: Readonly<Record<string, string>> = imports.short
  return (
    <button type="button" className="dr-row" onClick={() => open(index)} data-row={index}>
      <Mark of={review.marks[index] ?? 'sure'} />
      <span className="num">{it.number ?? ''}</span>
      <span className="ell">{it.title || imports.draft.untitled}</span>
      <span className="r">
        {doubt ? (short[doubt.code] ?? short['other']) : termInShort(it.term, it.termText, near)}
      </span>
      <IconChevronRight className="ic" aria-hidden />
    </button>
  )
}
