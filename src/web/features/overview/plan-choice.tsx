import { IconChevronDown } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { plansQuery } from '../../app/plans-query.ts'
import { overview as words } from '../../i18n/ru/overview.ts'

/** Where several plans are in force at once: whose day this is. */
export function PlanChoice({ current }: { readonly current: string }) {
  const navigate = useNavigate()
  const plans = useQuery(plansQuery).data?.items.filter((it) => it.state === 'active') ?? []
  if (plans.length < 2) return null
  return (
    <label className="plan-choice">
      <span className="vh">{words.plan}</span>
      <select value={current} onChange={(event) => void navigate({ to: '/', search: { plan: event.target.value } })}>
        {plans.map((it) => (
          <option key={it.id} value={it.id}>
            {it.title}
          </option>
        ))}
      </select>
      <IconChevronDown className="ic" aria-hidden />
    </label>
  )
}
