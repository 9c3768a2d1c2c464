import { Link, useRouter, type LinkProps } from '@tanstack/react-router'
import { overview as words } from '../../i18n/ru/overview.ts'
import { Kbd } from '../../ui/kbd.tsx'

interface Props extends Pick<LinkProps, 'params' | 'search'> {
  readonly shown: number
  readonly total: number
  readonly to: string
  readonly keys?: readonly ('accept' | 'return')[]
}

const CAPS = { accept: 'A', return: 'R' } as const

/** How much of the queue is shown, where the rest is, and the keys that work here. */
export function More({ shown, total, to, keys = [], ...link }: Props) {
  const exists = to in useRouter().routesByPath
  return (
    <div className="more">
      {total > shown && (
        <>
          <span>{words.shown(shown, total)}</span>
          {exists && (
            <Link className="lnk" {...({ to, ...link } as LinkProps)}>
              {words.all}
            </Link>
          )}
        </>
      )}
      <span className="keys">
        <Kbd>J</Kbd>
        <Kbd>K</Kbd>
        {words.keys.rows}
        {keys.map((it) => (
          <span key={it} className="row">
            <Kbd>{CAPS[it]}</Kbd>
            {words.keys[it]}
          </span>
        ))}
      </span>
    </div>
  )
}
