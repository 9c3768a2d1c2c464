import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { sheetQuery } from './writing-queries.ts'
import { WriteDesk } from './write-desk.tsx'
import './writing.css'
import './writing-parts.css'

/** A plan being written. */
export function WritePage() {
  const { planId } = useParams({ strict: false })
  const { data } = useSuspenseQuery(sheetQuery(planId ?? ''))
  return <WriteDesk key={data.id} view={data} />
}
