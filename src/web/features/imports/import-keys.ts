/** Commands of the draft screen, UI.md section 6. */
export type Command =
  | 'nextDoubt'
  | 'previousDoubt'
  | 'agree'
  | 'edit'
  | 'nextMeasure'
  | 'previousMeasure'
  | 'sourcePane'
  | 'draftPane'
  | 'confirm'
  | 'undo'
  | 'redo'
  | { readonly choice: number }

export interface Stroke {
  readonly code: string
  readonly alt: boolean
  readonly ctrl: boolean
  readonly shift: boolean
  /** A field or a button has the focus: only strokes with Ctrl or Alt and F8 pass. */
  readonly typing: boolean
}

const TABLE: readonly { readonly stroke: string; readonly command: Command; readonly whileTyping?: true }[] = [
  { stroke: 'F8', command: 'nextDoubt', whileTyping: true },
  { stroke: 'Shift F8', command: 'previousDoubt', whileTyping: true },
  { stroke: 'Enter', command: 'agree' },
  { stroke: 'KeyE', command: 'edit' },
  { stroke: 'F2', command: 'edit' },
  { stroke: 'Alt ArrowDown', command: 'nextMeasure', whileTyping: true },
  { stroke: 'Alt ArrowUp', command: 'previousMeasure', whileTyping: true },
  { stroke: 'Alt ArrowLeft', command: 'sourcePane', whileTyping: true },
  { stroke: 'Alt ArrowRight', command: 'draftPane', whileTyping: true },
  { stroke: 'Ctrl Enter', command: 'confirm', whileTyping: true },
  // inside a field Ctrl Z belongs to the field
  { stroke: 'Ctrl KeyZ', command: 'undo' },
  { stroke: 'Ctrl Shift KeyZ', command: 'redo' },
  { stroke: 'Ctrl KeyY', command: 'redo' },
]

/** The command of a key stroke, by physical position, so that it is the same on the Russian layout; null for none. */
export function commandOf(it: Stroke): Command | null {
  const stroke = [it.ctrl && 'Ctrl', it.alt && 'Alt', it.shift && 'Shift', it.code].filter(Boolean).join(' ')
  const found = TABLE.find((row) => row.stroke === stroke && (row.whileTyping === true || !it.typing))
  if (found) return found.command
  const digit = /^(?:Digit|Numpad)([1-9])$/u.exec(stroke)
  return digit && !it.typing ? { choice: Number(digit[1]) } : null
}
