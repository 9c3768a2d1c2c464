import { fieldOf } from '#domain/spreadsheets/index.ts'
import { IconArrowRight } from '@tabler/icons-react'
import { spreadsheets as say } from '../../i18n/ru/spreadsheets.ts'
import type { Load } from './spreadsheet-queries.ts'

/** Each heading as printed, and the field it was taken for. */
export function LoadHeadings({ of }: { readonly of: Load }) {
  const named = of.headings.filter(({ heading }) => heading !== '')
  return (
    <details className="tb-cols">
      <summary>
        {say.columns}
        <span className="muted">
          {' '}
          {named.filter(({ field }) => field !== null).length} / {named.length}
        </span>
      </summary>
      <ul>
        {named.map(({ column, heading, field }) => (
          <li key={column}>
            <span className="doc">{heading}</span>
            <IconArrowRight className="ic" aria-hidden />
            {field === null ? (
              <span className="chip none">{say.unknown}</span>
            ) : (
              <span>{fieldOf(of.kind, field)?.title ?? field}</span>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
