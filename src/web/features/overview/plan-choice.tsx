import { Menu } from '@mantine/core'
import { IconCheck, IconChevronDown } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { plansQuery } from '../../app/plans-query.ts'
import { dayRange } from '../../i18n/format.ts'

/** Where several plans are in force at once: whose day this is. */
export default function PlanChoice({ current }: { readonly current: string }) {
  const navigate = useNavigate()
  const plans = useQuery(plansQuery).data?.items.filter((it) => it.state === 'active') ?? []
  const chosen = plans.find((it) => it.id === current)
  if (plans.length < 2 || !chosen) return null
  return (
    <Menu position="bottom-start" width={420}>
      <Menu.Target>
        <button type="button" className="plan-choice">
          <span className="ell">{chosen.title}</span>
          <IconChevronDown className="ic" aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {plans.map((it) => (
          <Menu.Item
            key={it.id}
            onClick={() => void navigate({ to: '/', search: { plan: it.id } })}
            rightSection={it.id === current && <IconCheck className="ic" aria-hidden />}
          >
            {it.title}
            <span className="sm muted menu-second">{dayRange(it.periodFrom, it.periodTo)}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
