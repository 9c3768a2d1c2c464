import { Button } from '@mantine/core'
import { startElsewhere } from '../../auth.ts'
import { door } from '../../i18n/ru/door.ts'
import { FormProblem } from './door.tsx'
import { ownPath } from './enter.ts'
import { useFormCall } from './use-form-call.ts'

const { elsewhere: words } = door

/** The way in through another system, where one is set; its page takes the browser over. */
export function ElsewhereButton({ name, next }: { readonly name: string; readonly next: string | undefined }) {
  const { busy, problem, onSubmit } = useFormCall(async () => {
    location.assign(await startElsewhere(ownPath(next)))
  })
  return (
    <form className="elsewhere" onSubmit={onSubmit}>
      <p className="or">{words.or}</p>
      <FormProblem>{problem}</FormProblem>
      <Button type="submit" size="md" fullWidth disabled={busy}>
        {busy ? words.busy : words.go(name)}
      </Button>
    </form>
  )
}
