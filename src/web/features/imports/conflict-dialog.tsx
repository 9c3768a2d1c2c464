import { Button, Modal } from '@mantine/core'
import { shortName } from '../../i18n/format.ts'
import { imports } from '../../i18n/ru/imports.ts'
import { Printed } from '../../ui/printed.tsx'
import type { conflictsOf } from './pending-edits.ts'
import { FIELDS } from './review.ts'

const words = (value: unknown): string => (typeof value === 'string' ? value : imports.conflict.other)

function nameOf(path: string): string {
  const field = FIELDS.find((it) => path.endsWith(`.${it}`))
  if (field) return imports.field[field]
  return path.startsWith('period') ? imports.field.period : imports.field.row
}

/** Two people changed one field: both versions side by side, and the choice (UI.md section 5, row 22). */
export function ConflictDialog({
  conflicts,
  onAnswer,
}: {
  readonly conflicts: ReturnType<typeof conflictsOf>
  readonly onAnswer: (keepMine: boolean) => void
}) {
  const first = conflicts[0]
  if (!first) return null
  const who = first.theirs.by === null ? null : shortName(first.theirs.by)
  return (
    <Modal
      opened
      onClose={() => onAnswer(true)}
      title={imports.conflict.question(nameOf(first.mine.path))}
      withCloseButton={false}
    >
      <div className="dr-versions">
        {conflicts.map(({ mine, theirs }) => (
          <dl key={mine.path} className="fld">
            <dt className="k">{imports.conflict.mine}</dt>
            <dd>
              <Printed>{words(mine.value)}</Printed>
            </dd>
            <dt className="k">{who ?? imports.conflict.theirs}</dt>
            <dd>
              <Printed>{words(theirs.value)}</Printed>
            </dd>
          </dl>
        ))}
      </div>
      <div className="dialog-acts">
        <Button variant="subtle" onClick={() => onAnswer(false)}>
          {imports.conflict.takeTheirs}
        </Button>
        <Button variant="filled" onClick={() => onAnswer(true)} data-autofocus>
          {imports.conflict.keepMine}
        </Button>
      </div>
    </Modal>
  )
}
