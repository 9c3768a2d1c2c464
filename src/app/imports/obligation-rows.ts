import { roleNamed } from '#domain/identity/index.ts'
import { bare } from '#domain/kernel/index.ts'
import type { Remembered } from '#domain/matching/index.ts'
import { type Addressee, expandMeasures } from '#domain/obligations/index.ts'
import type { Draft } from '#domain/understanding/index.ts'
import type { PlanRows, Register, RegisteredOrganisation, RegisteredPerson } from '../ports/confirm-store.ts'
import type { BuiltPlan } from './plan-rows.ts'

type Row = PlanRows['obligation'][number]

/** The obligations of a draft's measures, pointing to the rows built for them. */
export function obligationRows(
  { measures, period }: Pick<Draft, 'measures' | 'period'>,
  plan: BuiltPlan,
  { organisations, people, remembered }: Register & { readonly remembered: Remembered },
): Row[] {
  const [roadmap] = plan.roadmap
  if (!roadmap) throw new Error('a plan without its roadmap')
  const schools = organisations.filter(({ kind }) => kind === 'school')
  const found = expandMeasures(measures, { schools, people, remembered }, { period, shift: roadmap.shiftMode })
  return found.flatMap(({ key, measure, part, window, due, dueOn, shiftReason, addressee, about, because }) => {
    const row = plan.measure[measure]
    if (!row) return []
    const own = plan.measurePart.find((it) => it.measureId === row.id && it.position === part)
    return [
      {
        roadmapId: roadmap.id,
        measureId: row.id,
        partId: own?.id ?? null,
        key,
        windowFrom: window?.[0] ?? null,
        due,
        dueOn,
        shiftReason,
        ...recordOf(addressee, organisations),
        because: about.length > 0 ? `${because} Школы: ${about.join(', ')}.` : because,
        status: 'open',
      },
    ]
  })
}

type Recorded = Pick<Row, 'addresseeKind' | 'organisationId' | 'personId' | 'role' | 'addresseeText'>

function recordOf(
  addressee: Addressee<RegisteredOrganisation, RegisteredPerson>,
  organisations: readonly RegisteredOrganisation[],
): Recorded {
  const { kind, text } = addressee
  const printed = { addresseeKind: kind, organisationId: null, personId: null, role: null, addresseeText: text }
  switch (addressee.kind) {
    case 'school':
      return { ...printed, organisationId: addressee.school.id, addresseeText: addressee.school.short }
    case 'person':
      return { ...printed, personId: addressee.person.id }
    case 'role':
      return { ...printed, personId: addressee.person?.id ?? null, role: roleNamed(text) }
    case 'organisation': {
      const known = organisations.find(({ name, short }) => [name, short].some((it) => bare(it) === bare(text)))
      return { ...printed, organisationId: known?.id ?? null }
    }
    case 'group':
    case 'unmatched':
      return printed
  }
}
