import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Problem, upload } from '../../call.ts'

/** Sends a table and opens it. */
export function useSendTable() {
  const navigate = useNavigate()
  const client = useQueryClient()
  const [sending, setSending] = useState<{ readonly name: string; readonly share: number } | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)

  const send = async (kind: string, file: File) => {
    setProblem(null)
    setSending({ name: file.name, share: 0 })
    try {
      const onProgress = (share: number) => setSending({ name: file.name, share })
      const { id } = await upload('POST /api/spreadsheets/{kind}', file, { params: { kind }, onProgress })
      await client.invalidateQueries({ queryKey: ['spreadsheets'] })
      await navigate({ to: '/spreadsheets/$loadId', params: { loadId: id } })
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      setProblem(error)
    } finally {
      setSending(null)
    }
  }
  return { send, sending, problem }
}
