import { ActionIcon, Button, Popover } from '@mantine/core'
import {
  IconArrowBackUp,
  IconArrowBarToDown,
  IconArrowForwardUp,
  IconClipboardPlus,
  IconKeyboard,
  IconListNumbers,
  IconRowInsertBottom,
  IconSection,
  IconTrash,
  type Icon,
} from '@tabler/icons-react'
import { useState, useSyncExternalStore, type Ref, type RefObject } from 'react'
import { writing } from '../../../i18n/ru/writing.ts'
import { Kbd } from '../../../ui/kbd.tsx'
import { useKeys } from '../../../ui/keys.ts'
import { toast } from '../../../ui/toast.tsx'
import type { SheetSession } from '../sheet-session.ts'
import type { GridShape } from './shapes.ts'
import type { Grid } from './use-grid.ts'

const { tool } = writing

interface Props {
  readonly ref: Ref<HTMLDivElement>
  readonly shape: GridShape
  readonly grid: Grid
  readonly session: SheetSession
  readonly box: RefObject<HTMLDivElement | null>
  /** One of several tables of a page: only what a row needs. */
  readonly brief: boolean
}

/** What can be done to the table, over it. Each has its keys; after a press the table has the focus again. */
export function GridTools({ ref, shape, grid, session, box, brief }: Props) {
  const { commands, shown } = grid
  const { steps } = useSyncExternalStore(session.subscribe, session.get)
  const press = (run: () => unknown) => () => {
    run()
    box.current?.focus({ preventScroll: true })
  }
  const heads = shape.head === null ? 0 : shown.filter((it) => it.kind === shape.head).length
  const numbered = shape.columns[0]?.field === 'number'
  return (
    <div ref={ref} role="toolbar" aria-label={tool.label} className="sheet-tools">
      {!brief && (
        <>
          <Sign icon={IconArrowBackUp} label={tool.undo} off={steps.done.length === 0} onPress={press(commands.undo)} />
          <Sign
            icon={IconArrowForwardUp}
            label={tool.redo}
            off={steps.undone.length === 0}
            onPress={press(commands.redo)}
          />
          <i className="vr" />
        </>
      )}
      <Tool icon={IconRowInsertBottom} label={tool.row} onPress={press(() => commands.addRow())} />
      {shape.head !== null && (
        <Tool
          icon={IconSection}
          label={shape.head === 'body' ? tool.bodyRow : tool.section}
          onPress={press(commands.addHead)}
        />
      )}
      {!brief && (
        <>
          <Tool icon={IconArrowBarToDown} label={tool.fillDown} onPress={press(commands.fillDown)} />
          <Tool
            icon={IconClipboardPlus}
            label={tool.paste}
            onPress={press(() => toast({ id: 'how', text: tool.pasteHow }))}
          />
        </>
      )}
      {numbered && <Sign icon={IconListNumbers} label={tool.renumber} onPress={press(commands.renumber)} />}
      <Sign icon={IconTrash} label={tool.remove} off={shown.length === 0} onPress={press(commands.remove)} />
      <span className="grow" />
      {shape.kind === 'measure' && <span className="sm muted">{writing.count(shown.length - heads, heads)}</span>}
      {shape.kind === 'measure' && <KeysHelp />}
    </div>
  )
}

interface ToolProps {
  readonly icon: Icon
  readonly label: string
  readonly onPress: () => void
}

function Tool({ icon: ToolIcon, label, onPress }: ToolProps) {
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      onClick={onPress}
      leftSection={<ToolIcon size={16} stroke={1.65} aria-hidden />}
    >
      {label}
    </Button>
  )
}

function Sign({ icon: ToolIcon, label, onPress, off = false }: ToolProps & { readonly off?: boolean }) {
  return (
    <ActionIcon variant="subtle" aria-label={label} title={label} onClick={onPress} disabled={off}>
      <ToolIcon size={18} stroke={1.65} aria-hidden />
    </ActionIcon>
  )
}

/** The keys of the table, one a line. */
function KeysHelp() {
  const [opened, setOpened] = useState(false)
  useKeys({ F1: () => setOpened(true) })
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" shadow="md">
      <Popover.Target>
        <ActionIcon variant="subtle" aria-label={tool.keys} title={tool.keys} onClick={() => setOpened(!opened)}>
          <IconKeyboard size={18} stroke={1.65} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <dl className="keys-list">
          {writing.keysHelp.map(([keys = '', what]) => (
            <div key={keys}>
              <dt>
                <Kbd>{keys}</Kbd>
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
      </Popover.Dropdown>
    </Popover>
  )
}
