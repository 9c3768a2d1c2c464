import { Button } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { writing } from '../../i18n/ru/writing.ts'

// the dialog comes when it is asked for, not with the list of plans
const NewPlanDialog = lazy(async () => ({ default: (await import('./new-plan-dialog.tsx')).NewPlanDialog }))

/** Begins a plan, for whoever may write one. */
export function NewPlanButton() {
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button variant="filled" onClick={() => setOpened(true)}>
        {writing.start.title}
      </Button>
      {opened && (
        <Suspense>
          <NewPlanDialog onClose={() => setOpened(false)} />
        </Suspense>
      )}
    </>
  )
}
