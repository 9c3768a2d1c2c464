import { cellOf, type Field } from '#domain/writing/index.ts'
import { Button } from '@mantine/core'
import { shortName } from '../../i18n/format.ts'
import { writing } from '../../i18n/ru/writing.ts'
import { Printed } from '../../ui/printed.tsx'
import { SHAPES } from './grid/shapes.ts'
import type { SheetSession, SheetState } from './sheet-session.ts'

const { clash: say } = writing

/** Two people wrote one cell: what stands there now, own words, and the choice (UI.md section 5, row 22). */
export function ClashList({ session, state }: { readonly session: SheetSession; readonly state: SheetState }) {
  if (state.clashes.length === 0 && state.refused === null) return null
  return (
    <div className="clashes" role="alert">
      {state.refused !== null && <p className="clash">{state.refused}</p>}
      {state.clashes.map((clash) => {
        const row = state.sheet.find((it) => it.id === clash.row)
        if (!row) return null
        const gone = row.removedWith !== undefined
        const who = clash.by === null ? say.somebody : shortName(clash.by)
        const theirs = cellOf(row, clash.field)
        const column = nameOf(row.kind, clash.field)
        const number = cellOf(row, 'number')
        return (
          <div key={`${clash.row} ${clash.field}`} className="clash">
            <p>
              {number !== '' && <b>{number}. </b>}
              {gone
                ? say.gone(who, column)
                : theirs === ''
                  ? say.emptied(who, column)
                  : say.theirs(who, column, theirs)}
            </p>
            <p className="soft">
              {say.mine}: <Printed absent={writing.grid.absent}>{clash.mine}</Printed>
            </p>
            <div className="row">
              <Button size="compact-sm" onClick={() => session.resolve(clash, true)}>
                {gone ? say.bringBack : say.keepMine}
              </Button>
              <Button size="compact-sm" variant="subtle" onClick={() => session.resolve(clash, false)}>
                {gone ? say.letGo : say.takeTheirs}
              </Button>
            </div>
          </div>
        )
      })}
    </div>
  )
}

function nameOf(kind: string, field: Field): string {
  for (const shape of Object.values(SHAPES))
    if (shape.kind === kind) for (const it of shape.columns) if (it.field === field) return it.name
  if (kind === 'section') return writing.grid.section
  return kind === 'body' ? writing.grid.body : writing.tab.passport
}
