import { Menu, useMantineColorScheme, type MantineColorScheme } from '@mantine/core'
import {
  IconCheck,
  IconDeviceDesktop,
  IconKeyboard,
  IconLogout,
  IconMoon,
  IconSun,
  IconDevices,
  IconShieldLock,
  IconTextSize,
  IconLetterCase,
} from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { signOut } from '../auth.ts'
import { frame } from '../i18n/ru/frame.ts'
import { useSession } from '../session.ts'
import { letterKeys } from '../ui/keys.ts'
import { larger } from './appearance.ts'
import { useFrame } from './frame-context.ts'
import { PersonButton } from './person-button.tsx'

const SessionsDialog = lazy(() => import('./sessions-dialog.tsx'))
const { me } = frame

const THEMES: readonly (readonly [MantineColorScheme, string, typeof IconSun])[] = [
  ['light', me.light, IconSun],
  ['dark', me.dark, IconMoon],
  ['auto', me.system, IconDeviceDesktop],
]

/** What people may set for themselves; opened by the press that loaded it. */
export default function PersonSettings() {
  const queries = useQueryClient()
  const { help } = useFrame()
  const { secondStep } = useSession()
  const navigate = useNavigate()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const [isLarger, setLarger] = useState(larger.on)
  const [letters, setLetters] = useState(letterKeys.on)
  const [showsSessions, showSessions] = useState(false)
  const tick = <IconCheck className="ic" role="img" aria-label={me.chosen} />
  const leave = async () => {
    await signOut()
    queries.clear()
    location.assign('/sign-in')
  }
  return (
    <>
      <Menu position="top-start" width={236} closeOnItemClick={false} defaultOpened>
        <Menu.Target>
          <PersonButton autoFocus />
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{me.theme}</Menu.Label>
          {THEMES.map(([scheme, label, Icon]) => (
            <Menu.Item
              key={scheme}
              leftSection={<Icon className="ic" aria-hidden />}
              rightSection={colorScheme === scheme && tick}
              onClick={() => setColorScheme(scheme)}
            >
              {label}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconTextSize className="ic" aria-hidden />}
            rightSection={isLarger && tick}
            onClick={() => {
              larger.set(!isLarger)
              setLarger(!isLarger)
            }}
          >
            {me.larger}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconLetterCase className="ic" aria-hidden />}
            rightSection={letters && tick}
            onClick={() => {
              letterKeys.set(!letters)
              setLetters(!letters)
            }}
          >
            {me.letterKeys}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconKeyboard className="ic" aria-hidden />}
            rightSection="?"
            closeMenuOnClick
            onClick={help}
          >
            {me.keys}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconDevices className="ic" aria-hidden />}
            closeMenuOnClick
            onClick={() => showSessions(true)}
          >
            {me.sessions}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconShieldLock className="ic" aria-hidden />}
            rightSection={secondStep.on && tick}
            closeMenuOnClick
            onClick={() => void navigate({ to: '/second-step' })}
          >
            {me.secondStep}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconLogout className="ic" aria-hidden />} onClick={() => void leave()}>
            {me.leave}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Suspense>{showsSessions && <SessionsDialog onClose={() => showSessions(false)} />}</Suspense>
    </>
  )
}
