import { fieldOf } from '#domain/spreadsheets/index.ts'
import { Button, Checkbox } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../call.ts'
import { spreadsheets as say } from '../../i18n/ru/spreadsheets.ts'
import { SkeletonRows } from '../../ui/feedback.tsx'
import { LoadFailed } from '../../ui/load-failed.tsx'
import { StateGlyph } from '../../ui/state-glyph.tsx'
import { badToast } from '../../ui/toast.tsx'
import { type Action, type Load, type LoadRow, loadRowsQuery } from './spreadsheet-queries.ts'

const GLYPHS = { add: 'done', change: 'partial', same: 'notDue', refuse: 'error' } as const

/** The rows of a table, a hundred at a time: what each will do or did, and which are taken. */
export function LoadRows({ of, only }: { readonly of: Load; readonly only: Action | undefined }) {
  const client = useQueryClient()
  const [before, setBefore] = useState<readonly (string | undefined)[]>([])
  const [cursor, setCursor] = useState<string | undefined>(undefined)
  const rows = useQuery(loadRowsQuery(of, only, cursor))
  const choose = useMutation({
    mutationFn: (body: { numbers: number[] | 'all'; chosen: boolean }) =>
      call('PATCH /api/spreadsheets/{id}/rows', { params: { id: of.id }, body }),
    // the tick is there at once; what the server keeps follows
    onMutate: ({ numbers, chosen }) => {
      const ticked = (row: LoadRow) => (numbers === 'all' || numbers.includes(row.number) ? { ...row, chosen } : row)
      client.setQueriesData<{ items: LoadRow[]; next: string | null }>(
        { queryKey: ['spreadsheets', of.id, 'rows'] },
        (page) => page && { ...page, items: page.items.map(ticked) },
      )
    },
    onError: (error) => badToast({ text: error.message }),
    onSettled: () => client.invalidateQueries({ queryKey: ['spreadsheets', of.id] }),
  })
  const open = of.state === 'preview'
  if (rows.isPending) return <SkeletonRows rows={10} height={40} />
  if (rows.isError) return <LoadFailed error={rows.error} again={() => void rows.refetch()} />
  const { items, next } = rows.data
  const takeable = items.filter(({ action }) => action === 'add' || action === 'change')
  return (
    <>
      {only !== undefined && (
        <p className="tb-only">
          <Link className="lnk" to="/spreadsheets/$loadId" params={{ loadId: of.id }} search={{}} replace>
            {say.all}
          </Link>
        </p>
      )}
      <table className="tbl tb-rows">
        <thead>
          <tr>
            {open && (
              <th className="c-take">
                <Checkbox
                  size="xs"
                  aria-label={say.takeAll}
                  checked={takeable.length > 0 && takeable.every(({ chosen }) => chosen)}
                  disabled={takeable.length === 0}
                  onChange={(event) => choose.mutate({ numbers: 'all', chosen: event.currentTarget.checked })}
                />
              </th>
            )}
            <th className="c-no">{say.head.number}</th>
            <th className="c-what">{open ? say.head.what : say.head.became}</th>
            <th>{say.head.cells}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((row) => (
            <Row
              key={row.number}
              row={row}
              kind={of.kind}
              onChoose={open ? (chosen) => choose.mutate({ numbers: [row.number], chosen }) : null}
            />
          ))}
        </tbody>
      </table>
      {items.length === 0 && <p className="soft tb-none">{say.noRows}</p>}
      {(before.length > 0 || next !== null) && (
        <div className="row tb-pages">
          <Button
            size="xs"
            disabled={before.length === 0}
            onClick={() => {
              setCursor(before.at(-1))
              setBefore(before.slice(0, -1))
            }}
          >
            {say.earlier}
          </Button>
          <Button
            size="xs"
            disabled={next === null}
            onClick={() => {
              setBefore([...before, cursor])
              setCursor(next ?? undefined)
            }}
          >
            {say.later}
          </Button>
        </div>
      )}
    </>
  )
}

function Row({
  row,
  kind,
  onChoose,
}: {
  readonly row: LoadRow
  readonly kind: Load['kind']
  readonly onChoose: ((chosen: boolean) => void) | null
}) {
  const takeable = row.action === 'add' || row.action === 'change'
  return (
    <tr className={row.chosen || !takeable ? '' : 'pale'}>
      {onChoose && (
        <td className="c-take">
          {takeable && (
            <Checkbox
              size="xs"
              aria-label={say.takeRow(row.number)}
              checked={row.chosen}
              onChange={(event) => onChoose(event.currentTarget.checked)}
            />
          )}
        </td>
      )}
      <td className="c-no num">{row.number}</td>
      <td className="c-what">
        <span className="st wrap">
          <StateGlyph of={row.result === 'refused' ? 'error' : GLYPHS[row.action]} />
          <span>{row.result === null ? say.actions[row.action] : say.results[row.result]}</span>
        </span>
      </td>
      <td>
        <span className="tb-cells">
          {Object.entries(row.cells).map(([field, value]) => (
            <span key={field}>
              <small>{fieldOf(kind, field)?.title ?? field}</small> {value}
            </span>
          ))}
        </span>
        {row.problems.map((it) => (
          <span key={it} className="tb-why">
            {it}
          </span>
        ))}
      </td>
    </tr>
  )
}
