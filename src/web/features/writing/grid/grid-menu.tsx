import { Menu } from '@mantine/core'
import { useState, type MouseEvent, type ReactNode } from 'react'
import { writing } from '../../../i18n/ru/writing.ts'
import { Kbd } from '../../../ui/kbd.tsx'
import type { GridShape } from './shapes.ts'
import type { Grid } from './use-grid.ts'

interface Props {
  readonly grid: Grid
  readonly shape: GridShape
  readonly readOnly: boolean
  readonly children: (onContextMenu: (event: MouseEvent) => void) => ReactNode
}

/** The menu of a row, where the second button of the mouse or the menu key asks for it. */
export function GridMenu({ grid: { commands }, shape, readOnly, children }: Props) {
  const [at, setAt] = useState<{ readonly x: number; readonly y: number } | null>(null)
  const items: readonly (readonly [label: string, keys: string, run: () => void])[] = [
    [writing.tool.row, 'Ctrl Enter', () => commands.addRow()],
    ...(shape.head === null
      ? []
      : [
          [
            shape.head === 'body' ? writing.tool.bodyRow : writing.tool.section,
            'Ctrl Shift Enter',
            commands.addHead,
          ] as const,
        ]),
    [writing.tool.up, 'Alt ↑', () => commands.nudge(-1)],
    [writing.tool.down, 'Alt ↓', () => commands.nudge(1)],
    [writing.tool.fillDown, 'Ctrl D', commands.fillDown],
    [writing.tool.remove, 'Ctrl Delete', commands.remove],
  ]
  return (
    <>
      {children((event) => {
        if (readOnly || (event.target instanceof Element && event.target.closest('.cell-editor'))) return
        event.preventDefault()
        setAt({ x: event.clientX, y: event.clientY })
      })}
      {at && (
        <Menu opened onClose={() => setAt(null)} position="bottom-start" withinPortal>
          <Menu.Target>
            <span className="menu-at" style={{ left: at.x, top: at.y }} />
          </Menu.Target>
          <Menu.Dropdown>
            {items.map(([label, keys, run]) => (
              <Menu.Item key={label} onClick={run} rightSection={<Kbd>{keys}</Kbd>}>
                {label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  )
}
