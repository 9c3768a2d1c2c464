import { Button, TextInput } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { call, type Answer } from '../../call.ts'
import { secondStep } from '../../i18n/ru/second-step.ts'
import { FormProblem } from './door.tsx'
import { field, useFormCall } from './use-form-call.ts'

const QrCode = lazy(() => import('./qr-code.tsx'))
const { setUp: words } = secondStep

interface Props {
  readonly made: Answer<'POST /api/auth/second-step/set-up'>
  readonly onDone: () => void
}

/** The secret goes to the phone, and the phone's first code comes back. */
export function SecondStepSetUp({ made, onDone }: Props) {
  const { busy, problem, onSubmit } = useFormCall(async (form) => {
    await call('POST /api/auth/second-step/turn-on', { body: { code: field(form, 'code') } })
    onDone()
  })
  return (
    <form onSubmit={onSubmit}>
      <h1>{words.title}</h1>
      <p className="sub">{words.sub}</p>
      <Suspense fallback={<div className="qr" />}>
        <QrCode text={made.uri} label={words.picture} />
      </Suspense>
      <p className="secret">
        {words.key} <code>{made.secret.match(/.{1,4}/gu)?.join(' ')}</code>
      </p>
      <TextInput
        className="f code"
        size="md"
        label={words.code}
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        required
        autoFocus
      />
      <FormProblem>{problem}</FormProblem>
      <Button type="submit" variant="filled" size="md" fullWidth disabled={busy}>
        {busy ? words.busy : words.go}
      </Button>
    </form>
  )
}
