import { useState, type SubmitEvent } from 'react'
import { Problem } from '../../call.ts'

/** One form, one call: busy while it runs, the refusal's sentence when it fails. */
export function useFormCall(run: (form: FormData) => Promise<void>) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const start = async (work: () => Promise<void>) => {
    setBusy(true)
    setProblem('')
    try {
      await work()
    } catch (error) {
      setProblem(error instanceof Problem ? error.title : String(error))
    } finally {
      setBusy(false)
    }
  }
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    void start(() => run(form))
  }
  return { busy, problem, onSubmit, start }
}

export const field = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
