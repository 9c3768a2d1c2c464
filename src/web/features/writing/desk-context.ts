import type { Day } from '#domain/kernel/index.ts'
import type { Field, Sheet } from '#domain/writing/index.ts'
import { createContext, use } from 'react'
import type { CursorStore } from './cursor.ts'
import type { RowMarks } from './grid/marks.ts'
import type { ReadingOf } from './row-readings.ts'
import type { SheetSession } from './sheet-session.ts'
import type { TypingStore } from './typing.ts'
import type { SheetView } from './writing-queries.ts'

export interface Desk {
  readonly view: SheetView
  readonly session: SheetSession
  readonly sheet: Sheet
  readonly typing: TypingStore
  readonly readOnly: boolean
  readonly marks: ReadonlyMap<string, RowMarks>
  readonly readingOf: ReadingOf
  /** The period of the plan as it is written now. */
  readonly from: Day
  readonly to: Day
  readonly newId: () => string
  /** «14.05.2026». */
  readonly today: string
  readonly cursor: CursorStore
  readonly onCursor: (row: string | null, field: Field | null) => void
}

export const DeskContext = createContext<Desk | null>(null)

export function useDesk(): Desk {
  const desk = use(DeskContext)
  if (!desk) throw new Error('a part of the plan outside its desk')
  return desk
}
