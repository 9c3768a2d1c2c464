import { Drawer } from '@mantine/core'
import { frame } from '../i18n/ru/frame.ts'
import { SideLink } from './nav-link.tsx'
import type { NavItem } from './nav.ts'
import { useSession } from '../session.ts'
import { PersonMenu } from './person-menu.tsx'
import { PlaceSwitch } from './place-switch.tsx'

/** Everything that has no place of its own in the phone's tab bar. */
export default function MoreSheet({
  nav,
  onClose,
}: {
  readonly nav: readonly NavItem[]
  readonly onClose: () => void
}) {
  const { places } = useSession()
  return (
    <Drawer
      opened
      onClose={onClose}
      position="bottom"
      size="auto"
      title={frame.nav.more}
      closeButtonProps={{ 'aria-label': frame.close }}
    >
      {places.length > 1 && <PlaceSwitch />}
      <nav className="nav more-nav" aria-label={frame.nav.more}>
        {nav.map((it) => (
          <SideLink key={it.key} item={it} />
        ))}
      </nav>
      <PersonMenu />
    </Drawer>
  )
}
