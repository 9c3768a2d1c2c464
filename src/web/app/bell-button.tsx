import { ActionIcon, type ActionIconProps } from '@mantine/core'
import { IconBell } from '@tabler/icons-react'
import type { ComponentProps } from 'react'
import { frame } from '../i18n/ru/frame.ts'
import { useFrame } from './frame-context.ts'

type ButtonProps = Omit<ActionIconProps, 'className'> &
  Omit<ComponentProps<'button'>, Exclude<keyof ActionIconProps, 'className'>>

/** The bell, with a dot while anything waits for this person. */
export function BellButton({ className = '', ...rest }: ButtonProps) {
  const n = useFrame().nav.reduce((sum, it) => sum + (it.waits ?? 0), 0)
  return (
    <ActionIcon
      className={`iconb ${className}`}
      aria-haspopup="dialog"
      aria-label={n > 0 ? frame.bell.labelWith(n) : frame.bell.label}
      {...rest}
    >
      <IconBell className="ic l" aria-hidden />
      {n > 0 && <i className="dot" />}
    </ActionIcon>
  )
}
