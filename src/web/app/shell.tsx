import { Link, Outlet, useMatches, useNavigate, useRouter } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { frame } from '../i18n/ru/frame.ts'
import { useSession } from '../session.ts'
import { useKeys } from '../ui/keys.ts'
import { undo } from '../ui/undo.ts'
import { SideLink } from './nav-link.tsx'
import { navOf } from './nav.ts'
import { PersonMenu } from './person-menu.tsx'
import { PlaceSwitch } from './place-switch.tsx'
import { plansQuery } from './plans-query.ts'
import { FrameContext } from './frame-context.ts'
import { Logo } from './logo.tsx'
import { SignInAgain } from './sign-in-again.tsx'
import { TabBar } from './tab-bar.tsx'
import './shell.css'

const Palette = lazy(() => import('./palette.tsx'))
const KeysHelp = lazy(() => import('./keys-help.tsx'))

const GROUPS = [
  ['main', null],
  ['plan', frame.nav.groupPlan],
  ['people', frame.nav.groupPeople],
  ['documents', frame.nav.groupDocuments],
] as const

/** The frame around every page of somebody signed in: navigation, palette, keys, the way back in. */
export function Shell() {
  const session = useSession()
  const router = useRouter()
  const navigate = useNavigate()
  const plans = useQuery(plansQuery).data?.items ?? []
  const nav = navOf(session, plans).filter((it) => it.to in router.routesByPath)
  const rail = useMatches().some((it) => it.staticData.rail)
  const [searching, search] = useState(false)
  const [helping, help] = useState(false)

  const goTo = (key: string) => () => {
    const item = nav.find((it) => it.key === key)
    if (item) void navigate({ to: item.to, params: item.params } as never)
  }
  useKeys({
    'Ctrl+KeyK': () => {
      search(true)
    },
    'Shift+Slash': () => {
      help(true)
    },
    'KeyG KeyJ': goTo('overview'),
    'KeyG KeyP': goTo('tasks'),
    'KeyG KeyG': goTo('plan'),
    'KeyG KeyI': goTo('schools'),
    'Ctrl+KeyZ': () => {
      undo.run()
    },
  })

  return (
    <FrameContext value={{ nav, search: () => search(true), help: () => help(true) }}>
      <a className="skip" href="#content">
        {frame.skip}
      </a>
      <div className={rail ? 'app rail' : 'app'}>
        <nav className="side" aria-label={frame.sections}>
          <Link to="/" className="brand" aria-label={frame.product}>
            <Logo />
            <span>{frame.product}</span>
          </Link>
          <PlaceSwitch />
          {GROUPS.map(([group, title]) => {
            const items = nav.filter((it) => it.group === group)
            return (
              items.length > 0 && (
                <div key={group} className="nav-group">
                  {title !== null && <div className="nav-h">{title}</div>}
                  <div className="nav">
                    {items.map((it) => (
                      <SideLink key={it.key} item={it} />
                    ))}
                  </div>
                </div>
              )
            )
          })}
          <div className="foot">
            <PersonMenu />
          </div>
        </nav>
        <div className="main">
          <Outlet />
        </div>
      </div>
      <TabBar nav={nav} />
      <SignInAgain email={session.email} />
      <Suspense>
        {searching && <Palette nav={nav} onClose={() => search(false)} />}
        {helping && <KeysHelp onClose={() => help(false)} />}
      </Suspense>
    </FrameContext>
  )
}
