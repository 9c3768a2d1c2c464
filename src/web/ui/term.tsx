import { daysBetween, type Day } from '#domain/kernel/index.ts'
import { IconCalendarShare } from '@tabler/icons-react'
import { distance } from '../i18n/format.ts'
import { Printed } from './printed.tsx'
import { StateGlyph } from './state-glyph.tsx'

interface Props {
  readonly printed: string
  /** «2-й из 3: до 30 июня», «ждёт результатов ВПР»; empty where nothing was read. */
  readonly reading: string
  readonly nextDue: string | null
  readonly today: string
  readonly late?: boolean
  readonly doubt?: string | undefined
  /** Why the due day is not the printed one; shown on hover. */
  readonly shifted?: string | null
}

const NEAR = 18
const FAR = 60

/** As printed over how it was read. */
export function Term({ printed, reading, nextDue, today, late = false, doubt, shifted }: Props) {
  const days = nextDue === null ? null : daysBetween(today as Day, nextDue as Day)
  const near = days !== null && days >= 0 && days <= NEAR
  const away = nextDue !== null && days !== null && days >= 0 && days <= FAR ? distance(nextDue, today) : null
  return (
    <span className="term">
      {doubt === undefined ? (
        <Printed absent="не указан">{printed}</Printed>
      ) : (
        <span className="doc wavy">{printed}</span>
      )}
      {(reading !== '' || doubt !== undefined) && (
        <span className={`read${near ? ' near' : ''}${late ? ' st-overdue' : ''}`}>
          {doubt !== undefined && <StateGlyph of="doubt" />}
          {late && <StateGlyph of="overdue" />}
          <span>
            {doubt ?? reading}
            {away !== null && doubt === undefined ? `, ${away}` : ''}
          </span>
          {shifted && (
            <span className="shift" title={shifted}>
              <IconCalendarShare className="ic" aria-label={shifted} role="img" />
            </span>
          )}
        </span>
      )}
    </span>
  )
}
