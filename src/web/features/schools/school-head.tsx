import { Button, Menu } from '@mantine/core'
import { IconDots, IconListCheck } from '@tabler/icons-react'
import { schools as say } from '../../i18n/ru/schools.ts'
import { ListChips, type Entry } from './lists.tsx'
import type { SchoolCard } from './school-queries.ts'

export type SchoolDialog = 'enter' | 'mentor' | 'curator' | 'rename' | 'close'

interface Props {
  readonly school: SchoolCard
  readonly today: string
  /** Of several territories, which one it is of. */
  readonly several: boolean
  readonly onDialog: (dialog: SchoolDialog) => void
  readonly onReopen: () => void
  readonly onEntry: (entry: Entry) => void
}

/** The names of the school, now and before, its lists, and what can be done with it. */
export function SchoolHead({ school, today, several, onDialog, onReopen, onEntry }: Props) {
  const { can, closedOn } = school
  return (
    <>
      <div className="row sch-head">
        <h1 className="h1 grow">{school.shortName}</h1>
        {can.edit && (
          <>
            <Button
              variant="filled"
              leftSection={<IconListCheck className="ic" aria-hidden />}
              onClick={() => onDialog('enter')}
            >
              {say.actions.enter}
            </Button>
            <Menu position="bottom-end">
              <Menu.Target>
                <Button variant="default" leftSection={<IconDots className="ic" aria-hidden />}>
                  {say.actions.more}
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={() => onDialog('rename')}>{say.actions.rename}</Menu.Item>
                <Menu.Item onClick={() => onDialog('curator')}>{say.actions.curator}</Menu.Item>
                <Menu.Item onClick={() => onDialog('mentor')}>{say.actions.mentor}</Menu.Item>
                {closedOn === null ? (
                  <Menu.Item onClick={() => onDialog('close')}>{say.actions.close}</Menu.Item>
                ) : (
                  <Menu.Item onClick={onReopen}>{say.actions.reopen}</Menu.Item>
                )}
              </Menu.Dropdown>
            </Menu>
          </>
        )}
      </div>
      <p className="soft">
        {[several && school.territory.name, school.name, school.address].filter(Boolean).join(', ')}
      </p>
      {school.formerNames.slice(0, 2).map((it) => (
        <p className="sm muted" key={it.id}>
          {say.formerly(it.name || it.shortName, it.until)}
        </p>
      ))}
      {closedOn !== null && <p className="sch-closed">{say.closedOn(closedOn)}</p>}
      <ListChips lists={school.lists} on={today} detailed onOpen={can.edit ? onEntry : undefined} />
    </>
  )
}
