import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { Problem, upload } from '../../call.ts'
import { imports } from '../../i18n/ru/imports.ts'
import { toast } from '../../ui/toast.tsx'
import type { Import } from './import-queries.ts'

const LIMIT = 100_000_000

export interface Sending {
  readonly name: string
  /** 0–1. */
  readonly share: number
}

/** Sends one order; a new one opens at once, a known one is told of and left to the person. */
export function useUpload() {
  const navigate = useNavigate()
  const client = useQueryClient()
  const [sending, setSending] = useState<Sending | null>(null)
  const [problem, setProblem] = useState<{ readonly title: string; readonly code: string } | null>(null)
  const [known, setKnown] = useState<Import | null>(null)
  const stopper = useRef<AbortController | null>(null)

  const send = async (file: File) => {
    setProblem(null)
    setKnown(null)
    if (file.size > LIMIT) return setProblem({ title: imports.drop.tooLarge, code: 'tooLarge' })
    const controller = new AbortController()
    stopper.current = controller
    setSending({ name: file.name, share: 0 })
    try {
      const onProgress = (share: number) => setSending({ name: file.name, share })
      const made = await upload('POST /api/imports', file, { onProgress, signal: controller.signal })
      await client.invalidateQueries({ queryKey: ['imports'] })
      if (made.sameFile) setKnown(made)
      else await navigate({ to: '/imports/$importId', params: { importId: made.id } })
    } catch (error) {
      if (error instanceof Problem) setProblem({ title: error.title, code: error.code })
      else if (controller.signal.aborted) toast({ text: imports.drop.stopped })
      else throw error
    } finally {
      setSending(null)
    }
  }
  return { send, sending, problem, known, dismiss: () => setKnown(null), stop: () => stopper.current?.abort() }
}
