import { SheetGrid } from './grid/sheet-grid.tsx'
import { SHAPES } from './grid/shapes.ts'
import { useDesk } from './desk-context.ts'

/** One table of the sheet on the desk. */
export function DeskGrid({ of, fills = false }: { readonly of: keyof typeof SHAPES; readonly fills?: boolean }) {
  const { sheet, session, typing, readOnly, marks, readingOf, newId, today, onCursor } = useDesk()
  return (
    <SheetGrid
      shape={SHAPES[of]}
      sheet={sheet}
      session={session}
      readOnly={readOnly}
      marks={marks}
      readingOf={readingOf}
      typing={typing}
      newId={newId}
      today={today}
      onCursor={onCursor}
      fills={fills}
    />
  )
}
