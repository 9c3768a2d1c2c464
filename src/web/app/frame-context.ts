import { createContext, use } from 'react'
import type { NavItem } from './nav.ts'

interface Frame {
  readonly nav: readonly NavItem[]
  readonly search: () => void
  readonly help: () => void
}

const nothing = (): void => undefined
export const FrameContext = createContext<Frame>({ nav: [], search: nothing, help: nothing })
export const useFrame = (): Frame => use(FrameContext)
