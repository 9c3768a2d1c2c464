import { IconChevronRight, IconSearch } from '@tabler/icons-react'
import { Link, type LinkProps } from '@tanstack/react-router'
import { Fragment, type ReactNode } from 'react'
import { frame } from '../i18n/ru/frame.ts'
import { Kbd } from '../ui/kbd.tsx'
import { Bell } from './bell.tsx'
import { useFrame } from './frame-context.ts'

export interface Crumb {
  readonly label: string
  readonly link: LinkProps
}

interface Props {
  /** The last crumb, the name of the tab and of the phone's top bar. */
  readonly title: string
  /** Two at most. */
  readonly crumbs?: readonly Crumb[]
  /** In work modes instead of search: steps, «сохранено в 10:42», the view's actions. */
  readonly tools?: ReactNode
  readonly children: ReactNode
}

/** Top bar and content of one page inside the frame. */
export function Page({ title, crumbs = [], tools, children }: Props) {
  return (
    <>
      <title>{`${title} · ${frame.product}`}</title>
      <header className="top">
        <nav className="crumbs" aria-label={frame.youAreHere}>
          {crumbs.map(({ label, link }) => (
            <Fragment key={label}>
              <Link {...link}>{label}</Link>
              <IconChevronRight className="ic" aria-hidden />
            </Fragment>
          ))}
          <b aria-current="page">{title}</b>
        </nav>
        {tools ?? <Tools />}
      </header>
      <main className="view" id="content" tabIndex={-1}>
        {children}
      </main>
    </>
  )
}

function Tools() {
  const { search } = useFrame()
  return (
    <>
      <button type="button" className="find" onClick={search} aria-keyshortcuts="Control+K">
        <IconSearch className="ic" aria-hidden />
        <span>{frame.search.placeholder}</span>
        <Kbd>Ctrl K</Kbd>
      </button>
      <Bell />
    </>
  )
}
