import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { signOut } from '../../auth.ts'
import { call, type Answer } from '../../call.ts'
import { secondStep as words } from '../../i18n/ru/second-step.ts'
import { LoadFailed } from '../../ui/load-failed.tsx'
import { Door } from './door.tsx'
import { PasswordForm } from './password-form.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import { SecondStepOn } from './second-step-on.tsx'
import { SecondStepSetUp } from './second-step-set-up.tsx'

/** Where the person stands between «выключен» and «включён». */
type Stage =
  | { readonly at: 'rest' }
  | { readonly at: 'setUp'; readonly made: Answer<'POST /api/auth/second-step/set-up'> }
  | { readonly at: 'codes'; readonly codes: readonly string[] }

/** The second step, made and taken away; whoever may not go without it stays here until it is on. */
export function SecondStepPage() {
  const queries = useQueryClient()
  const state = useQuery({ queryKey: ['second-step'], queryFn: () => call('GET /api/auth/second-step') })
  const [stage, go] = useState<Stage>({ at: 'rest' })
  const rest = async () => {
    await queries.invalidateQueries()
    go({ at: 'rest' })
  }
  const setUp = async (password: string) =>
    go({ at: 'setUp', made: await call('POST /api/auth/second-step/set-up', { body: { password } }) })
  const leave = async () => {
    await signOut()
    location.assign('/sign-in')
  }
  const { data } = state
  const held = data?.required === true && !data.on
  return (
    <Door title={words.title}>
      <div className="second-step">
        {stage.at === 'setUp' ? (
          <SecondStepSetUp made={stage.made} onDone={() => go({ at: 'codes', codes: stage.made.recoveryCodes })} />
        ) : stage.at === 'codes' ? (
          <RecoveryCodes codes={stage.codes} onDone={() => void rest()} />
        ) : state.isError ? (
          <LoadFailed error={state.error} again={() => void state.refetch()} />
        ) : data?.on ? (
          <SecondStepOn
            codesLeft={data.codesLeft}
            onCodes={(codes) => go({ at: 'codes', codes })}
            onOff={() => void rest()}
          />
        ) : (
          data && (
            <>
              <h1>{words.title}</h1>
              <p className="sub">{held ? words.off.required : words.off.sub}</p>
              <p className="soft known">{words.off.need}</p>
              <PasswordForm go={words.off.go} busy={words.off.busy} filled onPassword={setUp} />
            </>
          )
        )}
        {stage.at !== 'codes' && (
          <p className="help row-links">
            {held ? (
              <button type="button" className="lnk" onClick={() => void leave()}>
                {words.leave}
              </button>
            ) : (
              <Link className="lnk" to="/">
                {words.home}
              </Link>
            )}
          </p>
        )}
      </div>
    </Door>
  )
}
