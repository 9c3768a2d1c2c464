import type { Target } from '#domain/targets/index.ts'
import { Button } from '@mantine/core'
import { IconCheck, IconFileText, IconPlus, IconArrowMerge, IconTrash, IconX } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { number } from '../../i18n/format.ts'
import { imports } from '../../i18n/ru/imports.ts'
import { Chip } from '../../ui/chip.tsx'
import { toast } from '../../ui/toast.tsx'
import { useDesk } from './desk-context.ts'
import { DoubtBox } from './doubt-box.tsx'
import { PrintedField } from './printed-field.tsx'
import { Mark } from './row-mark.tsx'
import { TermChips } from './term-chips.tsx'

/** The open row: what is printed, how it is read, why it is asked, in this order. */
export function MeasureCard({ index }: { readonly index: number }) {
  const { draft, review, close, take, undo, editing, open } = useDesk()
  const card = useRef<HTMLDivElement>(null)
  const it = draft.measures[index]
  const idle = editing === null
  useEffect(() => {
    // the row that was pressed is gone; focus goes to what took its place
    if (idle && (document.activeElement === document.body || document.activeElement === null))
      card.current?.focus({ preventScroll: true })
  }, [index, idle])
  if (!it) return null

  const mark = review.marks[index] ?? 'sure'
  const { table, row, lines } = it.source
  const place =
    table !== null && row !== null
      ? imports.draft.place(row + 1, table + 1)
      : lines[0] !== undefined
        ? imports.draft.lines(lines[0])
        : imports.draft.byHand
  const base = `measures.${index}`
  const change = (step: string, value: unknown, words: string) => {
    take([{ path: `${base}${step}`, value }], words)
    toast({ id: 'draft-row', text: words, action: { label: imports.rows.undo, run: undo, keys: 'Ctrl Z' } })
  }
  return (
    <div className="dr-open" ref={card} tabIndex={-1} role="group" aria-label={`${it.number ?? ''} ${it.title}`}>
      <div className="ttl">
        <Mark of={mark} />
        <span className="num muted">{it.number ?? ''}</span>
        <h3>{it.title || imports.draft.untitled}</h3>
        <span className="row place">
          <span className="sm muted nw">{place}</span>
          <button type="button" className="iconb mini" aria-label={imports.rows.close} onClick={close}>
            <IconX className="ic" aria-hidden />
          </button>
        </span>
      </div>
      <RowDoubt index={index} />
      <PrintedField index={index} field="termText" absent={imports.absent}>
        <TermChips term={it.term} near={draft.period?.to ?? it.term.due[0] ?? ''} />
      </PrintedField>
      <PrintedField index={index} field="responsibleText" absent={imports.absentMany}>
        {it.responsibles.length > 0 && (
          <div className="v">
            {it.responsibles.map((one, i) => (
              <Chip key={i} kind={KIND[one.type]} {...(one.role ? { detail: one.role } : {})}>
                {one.type === 'person'
                  ? [one.surnameNominative ?? one.surname, one.initials].filter(Boolean).join(' ') || one.text
                  : one.text}
              </Chip>
            ))}
          </div>
        )}
      </PrintedField>
      <PrintedField index={index} field="resultText" absent={imports.absent}>
        <TargetChips targets={it.targets} printed={it.resultText} />
      </PrintedField>
      {(it.reportFormText !== '' || editing === 'reportFormText') && (
        <PrintedField index={index} field="reportFormText" absent={imports.absent} />
      )}
      {it.infoSupportText !== '' && <PrintedField index={index} field="infoSupportText" absent={imports.absent} />}
      <PrintedField index={index} field="title" absent={imports.draft.untitled} />
      <PrintedField index={index} field="number" absent={imports.absent} />
      {it.schools.length > 0 && (
        <div className="fld">
          <span className="k">{imports.field.schools}</span>
          <div className="v" style={{ marginTop: 0 }}>
            {it.schools.map((one) => (
              <Chip key={one} kind="school">
                {one}
              </Chip>
            ))}
          </div>
        </div>
      )}
      <div className="acts">
        {mark !== 'sure' && mark !== 'corrected' && (
          <Button
            size="xs"
            variant="subtle"
            leftSection={<IconCheck className="ic" aria-hidden />}
            onClick={() => take([{ path: `${base}.checked`, value: true }], imports.live.agreed)}
          >
            {imports.rows.check}
          </Button>
        )}
        <Button
          size="xs"
          variant="subtle"
          leftSection={<IconPlus className="ic" aria-hidden />}
          onClick={() => {
            take(
              [{ path: `measures.${index + 1}.insert`, value: { section: it.section, table: it.table } }],
              imports.rows.added,
            )
            open(index + 1, 'title')
          }}
        >
          {imports.rows.add}
        </Button>
        {index + 1 < draft.measures.length && (
          <Button
            size="xs"
            variant="subtle"
            leftSection={<IconArrowMerge className="ic" aria-hidden />}
            onClick={() => change('.join', true, imports.rows.joined)}
          >
            {imports.rows.join}
          </Button>
        )}
        <Button
          size="xs"
          variant="subtle"
          leftSection={<IconTrash className="ic" aria-hidden />}
          onClick={() => {
            change('', null, imports.rows.dropped(it.number ?? ''))
            open(Math.max(0, Math.min(index, draft.measures.length - 2)))
          }}
        >
          {imports.rows.drop}
        </Button>
      </div>
    </div>
  )
}

const KIND = { person: 'person', role: 'post', organisation: 'organisation', group: 'group' } as const

/** A doubt about the row as a whole stands above its fields. */
function RowDoubt({ index }: { readonly index: number }) {
  const { review } = useDesk()
  const doubt = review.doubts.find((it) => it.measure === index && it.field === 'row')
  return doubt ? <DoubtBox doubt={doubt} /> : null
}

const SIGN: Readonly<Record<string, string>> = {
  '>=': 'не менее ',
  '<=': 'не более ',
  '>': 'больше ',
  '<': 'меньше ',
  '=': '',
}

function TargetChips({ targets, printed }: { readonly targets: readonly Target[]; readonly printed: string }) {
  const figures = targets.filter((it) => it.value !== null)
  const documents = targets.filter((it) => it.kind === 'document')
  if (printed === '' && targets.length === 0) return null
  return (
    <div className="v">
      {documents.map((it, i) => (
        <span className="chip" key={`d${i}`}>
          <IconFileText className="ic" aria-hidden />
          <span className="ell">{imports.target.document(it.metric.toLowerCase())}</span>
        </span>
      ))}
      {figures.map((it, i) => (
        <Chip key={i} kind="figure" detail={it.metric}>
          {`${SIGN[it.comparator ?? '='] ?? ''}${number(it.value ?? 0)}${it.unit === '%' ? '\u00a0%' : ''}`}
        </Chip>
      ))}
      {figures.length === 0 && <span className="chip none">{imports.noTarget}</span>}
    </div>
  )
}
