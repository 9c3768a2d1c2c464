import { cellOf, type Field } from '#domain/writing/index.ts'
import { IconCloudCheck, IconCloudOff, IconCloudUp } from '@tabler/icons-react'
import { inZone } from '../../i18n/format.ts'
import { writing } from '../../i18n/ru/writing.ts'
import { useSession } from '../../session.ts'
import { Avatar } from '../../ui/chip.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import type { SheetState } from './sheet-session.ts'

const { foot } = writing
const KEYS = [
  ['Tab', foot.right],
  ['Enter', foot.down],
  ['Ctrl D', foot.fill],
  ['Alt ↑↓', foot.move],
  ['Esc', foot.asItWas],
] as const

interface Props {
  readonly state: SheetState
  readonly peers: readonly { readonly name: string; readonly row: string | null; readonly field: Field | null }[]
}

/** Whether everything is safe, who else is here, and the keys. */
export function WriteFoot({ state: { status, savedAt, sheet }, peers }: Props) {
  const { territory } = useSession()
  const [Icon, words] =
    status === 'offline'
      ? ([IconCloudOff, foot.offline] as const)
      : status === 'saving'
        ? ([IconCloudUp, foot.saving] as const)
        : ([
            IconCloudCheck,
            savedAt === null ? foot.allSaved : foot.saved(inZone(savedAt, territory.timeZone)[1]),
          ] as const)
  return (
    <footer className="ed-foot">
      <span className={status === 'offline' ? 'saved off' : 'saved'} role="status">
        <Icon className="ic" aria-hidden />
        {words}
      </span>
      {peers.map(({ name, row }, i) => {
        const at = sheet.find((it) => it.id === row)
        return (
          <span key={i} className="peer-here">
            <Avatar name={name} small />
            {foot.here(name, at ? cellOf(at, 'number') : '')}
          </span>
        )
      })}
      <span className="keys" aria-hidden="true">
        {KEYS.map(([key, what]) => (
          <span key={key}>
            <Kbd>{key}</Kbd> {what}
          </span>
        ))}
      </span>
    </footer>
  )
}
