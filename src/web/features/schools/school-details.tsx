import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { longDay } from '../../i18n/format.ts'
import { schools as say } from '../../i18n/ru/schools.ts'
import { may, useSession } from '../../session.ts'
import { EndCuratorDialog } from './curator-dialog.tsx'
import { EditableField } from './editable-field.tsx'
import { HeldRows } from './held-rows.tsx'
import type { SchoolCard } from './school-queries.ts'
import { useEditCard, type Field } from './use-edit-card.ts'
import { YearFigures } from './year-figures.tsx'

const FIELDS: readonly Field[] = ['kind', 'address', 'founder', 'phone', 'email', 'site']
/** What the school itself keeps up to date. */
const OWN: readonly Field[] = ['phone', 'email', 'site']

/** What is written about the school: fields edited where they stand, numbers by year, directors and former names. */
export function SchoolDetails({ school }: { readonly school: SchoolCard }) {
  const session = useSession()
  const [ending, setEnding] = useState<SchoolCard['curators'][number] | null>(null)
  const { save, conflict, keepMine, takeTheirs } = useEditCard(school)
  const editable = (field: Field) => school.can.edit || (school.can.editOwn && OWN.includes(field))
  return (
    <>
      <dl className="sch-fields">
        {FIELDS.map((field) => (
          <EditableField
            key={field}
            label={say.fields[field]}
            value={school[field] ?? ''}
            onSave={editable(field) ? (value) => save(field, value) : undefined}
          />
        ))}
      </dl>
      <YearFigures school={school} />
      <HeldRows title={say.directors} of={school.directors} />
      <HeldRows
        title={say.people}
        of={school.curators}
        onEnd={school.can.edit && may(session, 'person.edit') ? setEnding : undefined}
      />
      {school.formerNames.length > 0 && (
        <section className="sch-block">
          <h2 className="h2">{say.formerNames}</h2>
          <ul className="sch-rows">
            {school.formerNames.map((it) => (
              <li key={it.id}>
                <span className="m">{it.name || it.shortName}</span>
                <span className="muted">{it.basis}</span>
                <span className="muted">{it.until === null ? '' : say.until(longDay(it.until))}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {ending && <EndCuratorDialog assignment={ending} onClose={() => setEnding(null)} />}
      {conflict && (
        <Modal opened onClose={takeTheirs} title={say.conflict.title} withCloseButton={false}>
          <p className="soft">
            {say.conflict.text(conflict.by, say.fields[conflict.field].toLowerCase(), conflict.theirs)}
          </p>
          <div className="dialog-acts">
            <Button variant="default" onClick={takeTheirs}>
              {say.conflict.theirs}
            </Button>
            <Button variant="filled" onClick={keepMine} data-autofocus>
              {say.conflict.mine}
            </Button>
          </div>
        </Modal>
      )}
    </>
  )
}
