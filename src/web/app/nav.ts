import type { Role } from '#domain/identity/index.ts'
import {
  IconCheckbox,
  IconChartLine,
  IconFileImport,
  IconHistory,
  IconInbox,
  IconLayoutDashboard,
  IconListDetails,
  IconSchool,
  IconTable,
  IconUsers,
  type Icon,
} from '@tabler/icons-react'
import { frame } from '../i18n/ru/frame.ts'
import { may, type Session } from '../session.ts'

export interface NavItem {
  readonly key: string
  readonly label: string
  /** For the phone's tab bar. */
  readonly short: string
  readonly icon: Icon
  readonly to: string
  readonly params?: Readonly<Record<string, string>>
  /** Only what waits for this person; none at zero. */
  readonly waits?: number
  readonly group: 'main' | 'plan' | 'people' | 'documents'
}

const { nav } = frame

/** Who begins the day at the overview; the others begin at their tasks. */
const OVERSEERS: readonly Role[] = [
  'administrator',
  'municipalCoordinator',
  'authorityHead',
  'regionalOperator',
  'observer',
]
const oversees = (session: Session): boolean => session.roles.some((role) => OVERSEERS.includes(role))
export const homeOf = (session: Session): '/' | '/tasks' => (oversees(session) ? '/' : '/tasks')

/** What this person may open, in the order of UI.md section 3. */
export function navOf(session: Session, plans: readonly { readonly id: string; readonly title: string }[]): NavItem[] {
  const only = plans.length === 1 ? plans[0] : undefined
  const items: (NavItem | false)[] = [
    oversees(session) && {
      key: 'overview',
      label: nav.overview,
      short: nav.overview,
      icon: IconLayoutDashboard,
      to: '/',
      group: 'main',
    },
    may(session, 'answer.submit') && {
      key: 'tasks',
      label: nav.tasks,
      short: nav.shortTasks,
      icon: IconCheckbox,
      to: '/tasks',
      waits: session.waiting.tasks,
      group: 'main',
    },
    may(session, 'answer.decide') && {
      key: 'reviews',
      label: nav.reviews,
      short: nav.shortReviews,
      icon: IconInbox,
      to: '/reviews',
      waits: session.waiting.reviews,
      group: 'main',
    },
    may(session, 'plan.read') && {
      key: 'plan',
      label: only ? nav.plan : nav.plans,
      short: nav.shortPlan,
      icon: IconListDetails,
      to: only ? '/plans/$planId' : '/plans',
      ...(only && { params: { planId: only.id } }),
      group: 'plan',
    },
    only !== undefined &&
      oversees(session) && {
        key: 'indicators',
        label: nav.indicators,
        short: nav.indicators,
        icon: IconChartLine,
        to: '/plans/$planId/indicators',
        params: { planId: only.id },
        group: 'plan',
      },
    may(session, 'school.read') && {
      key: 'schools',
      label: nav.schools,
      short: nav.schools,
      icon: IconSchool,
      to: '/schools',
      group: 'people',
    },
    may(session, 'person.read') && {
      key: 'people',
      label: nav.people,
      short: nav.people,
      icon: IconUsers,
      to: '/people',
      group: 'people',
    },
    may(session, 'plan.import') && {
      key: 'imports',
      label: nav.imports,
      short: nav.shortImports,
      icon: IconFileImport,
      to: '/imports',
      group: 'documents',
    },
    may(session, 'school.edit') && {
      key: 'spreadsheets',
      label: nav.spreadsheets,
      short: nav.spreadsheets,
      icon: IconTable,
      to: '/spreadsheets',
      group: 'documents',
    },
    may(session, 'audit.read') && {
      key: 'audit',
      label: nav.audit,
      short: nav.audit,
      icon: IconHistory,
      to: '/audit',
      group: 'documents',
    },
  ]
  return items.filter((it): it is NavItem => it !== false)
}

const pathOf = ({ to, params }: NavItem): string => to.replace(/\$(\w+)/g, (_, name: string) => params?.[name] ?? '')

/** Which place the address belongs to: the longest one it lies in; a measure lies in its plan. */
export function placeAt(nav: readonly NavItem[], pathname: string): string | null {
  if (pathname.startsWith('/measures/')) return 'plan'
  if (/^\/(?:bodies|substitutions|posts)(?:\/|$)/u.test(pathname)) return 'people'
  const around = nav.filter((it) => {
    const path = pathOf(it)
    return pathname === path || (path !== '/' && pathname.startsWith(`${path}/`))
  })
  return around.sort((a, b) => pathOf(b).length - pathOf(a).length)[0]?.key ?? null
}
