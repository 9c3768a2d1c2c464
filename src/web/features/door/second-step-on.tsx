import { Button } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../call.ts'
import { secondStep } from '../../i18n/ru/second-step.ts'
import { StateGlyph } from '../../ui/state-glyph.tsx'
import { toast } from '../../ui/toast.tsx'
import { PasswordForm } from './password-form.tsx'

const { on: words } = secondStep

interface Props {
  readonly codesLeft: number
  readonly onCodes: (codes: readonly string[]) => void
  readonly onOff: () => void
}

/** What can be done with a second step that is on; both ask the password. */
export function SecondStepOn({ codesLeft, onCodes, onOff }: Props) {
  const [asking, ask] = useState<'renew' | 'off' | null>(null)
  return (
    <>
      <h1>{secondStep.title}</h1>
      <p className="sub">{words.sub}</p>
      <p className="known">
        <StateGlyph of="done" /> {words.state}. {words.left(codesLeft)}
      </p>
      {asking === null ? (
        <div className="acts tall">
          <Button size="md" fullWidth onClick={() => ask('renew')}>
            {words.renew}
          </Button>
          <Button size="md" fullWidth onClick={() => ask('off')}>
            {words.off}
          </Button>
        </div>
      ) : (
        <>
          <h2 className="h3">{asking === 'renew' ? words.renew : words.off}</h2>
          <p className="soft known">{asking === 'renew' ? words.renewSub : words.offSub}</p>
          <PasswordForm
            go={asking === 'renew' ? words.renewGo : words.offGo}
            busy={words.busy}
            onPassword={async (password) => {
              if (asking === 'off') {
                await call('POST /api/auth/second-step/turn-off', { body: { password } })
                toast({ text: words.turnedOff })
                onOff()
              } else {
                const made = await call('POST /api/auth/second-step/recovery-codes', { body: { password } })
                onCodes(made.recoveryCodes)
              }
            }}
          />
          <p className="help">
            <button type="button" className="lnk" onClick={() => ask(null)}>
              {secondStep.cancel}
            </button>
          </p>
        </>
      )}
    </>
  )
}
