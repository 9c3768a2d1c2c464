import type { KeyboardEvent } from 'react'
import { comboOf } from '../../../ui/keys.ts'
import type { Step } from './selection.ts'
import type { Grid } from './use-grid.ts'

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'home',
  End: 'end',
  'Ctrl+Home': 'top',
  'Ctrl+End': 'bottom',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
}

/** Keys of a table that is not being written in; a sign begins to write. */
export function gridKeys({ commands, selection, size }: Grid, leave: () => void) {
  const bound: Readonly<Record<string, () => void>> = {
    Tab: () => commands.tab(false),
    'Shift+Tab': () => commands.tab(true),
    Enter: () => commands.enter(false),
    NumpadEnter: () => commands.enter(false),
    'Shift+Enter': () => commands.enter(true),
    F2: () => commands.open('edit'),
    Delete: commands.clear,
    Backspace: () => commands.open('type', ''),
    'Ctrl+KeyA': commands.all,
    'Ctrl+KeyD': commands.fillDown,
    'Ctrl+KeyZ': commands.undo,
    'Ctrl+Shift+KeyZ': commands.redo,
    'Ctrl+KeyY': commands.redo,
    'Ctrl+Semicolon': commands.today,
    'Ctrl+Enter': () => commands.addRow(),
    'Ctrl+Shift+Enter': commands.addHead,
    'Ctrl+Delete': commands.remove,
    'Alt+ArrowUp': () => commands.nudge(-1),
    'Alt+ArrowDown': () => commands.nudge(1),
    Escape: leave,
  }
  return (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const combo = comboOf(event)
    const step = STEPS[combo.replace('Shift+', '')]
    // the first cell lets go backwards: nobody is caught in the table
    if (combo === 'Shift+Tab' && selection.at.row === 0 && selection.at.col === 0) return
    if (size.rows === 0 && combo === 'Tab') return
    const run = bound[combo] ?? (step ? () => commands.step(step, event.shiftKey) : undefined)
    if (run) {
      event.preventDefault()
      run()
    } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      // the sign itself goes into the cell that opens
      commands.open('type', '')
    }
  }
}
