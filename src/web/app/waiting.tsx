import { Popover } from '@mantine/core'
import { frame } from '../i18n/ru/frame.ts'
import { BellButton } from './bell-button.tsx'
import { useFrame } from './frame-context.ts'
import { SideLink } from './nav-link.tsx'

/** The places where something waits for this person. */
export default function Waiting() {
  const waiting = useFrame().nav.filter((it) => it.waits)
  return (
    <Popover position="bottom-end" width={260} defaultOpened>
      <Popover.Target>
        <BellButton autoFocus />
      </Popover.Target>
      <Popover.Dropdown p={8}>
        {waiting.length > 0 ? (
          <div className="nav">
            {waiting.map((it) => (
              <SideLink key={it.key} item={it} />
            ))}
          </div>
        ) : (
          <p className="soft pop-note">{frame.bell.nothing}</p>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}
