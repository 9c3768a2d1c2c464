import { parseName, roleNamed, samePerson } from '#domain/identity/index.ts'
import { bare, comparable, type Day } from '#domain/kernel/index.ts'
import { shiftDue } from '#domain/obligations/index.ts'
import { readResponsibles, type Responsible } from '#domain/responsibles/index.ts'
import { isListedOn, matchSchool } from '#domain/schools/index.ts'
import type { Term } from '#domain/terms/index.ts'
import type { PlanRows, Register, RegisteredOrganisation } from '../ports/confirm-store.ts'
import type { BuiltPlan } from './plan-rows.ts'

type Row = PlanRows['obligation'][number]
type Addressee = Pick<Row, 'addresseeKind' | 'organisationId' | 'personId' | 'role' | 'addresseeText' | 'because'>

interface Task {
  readonly partId: string | null
  readonly term: Term
  readonly responsibles: readonly Responsible[]
  readonly schools: readonly string[]
}

/** measure × window × addressee of a new plan. */
export function obligationRows(plan: BuiltPlan, register: Register): Row[] {
  const [roadmap] = plan.roadmap
  if (!roadmap) return []
  return plan.measure.flatMap((measure) =>
    tasksOf(measure, plan.measurePart).flatMap((task, taskAt) =>
      windowsOf(task.term).flatMap(({ from, due }, windowAt) => {
        const shift = due && shiftDue(due, roadmap.shiftMode)
        const seen = new Set<string>()
        return addresseesOf(task, register, due ?? roadmap.periodFrom).flatMap((addressee): Row[] => {
          const who = addressee.organisationId ?? addressee.personId ?? bare(addressee.addresseeText)
          if (seen.has(who)) return []
          seen.add(who)
          return [
            {
              roadmapId: roadmap.id,
              measureId: measure.id,
              partId: task.partId,
              key: [measure.position, taskAt, windowAt, who].join(':'),
              windowFrom: from,
              due,
              dueOn: shift?.due ?? null,
              shiftReason: shift?.shifted?.name ?? null,
              ...addressee,
              status: 'open',
            },
          ]
        })
      }),
    ),
  )
}

type Measure = BuiltPlan['measure'][number]

/** A row with several actions is several tasks; what a part does not say, the row says. */
function tasksOf(measure: Measure, parts: BuiltPlan['measurePart']): Task[] {
  const own = parts.filter((part) => part.measureId === measure.id)
  const { term, responsibles, schools } = measure
  if (own.length === 0) return [{ partId: null, term, responsibles, schools }]
  return own.map((part) => ({
    partId: part.id,
    term: part.term ?? term,
    responsibles: part.responsibleText ? readResponsibles(part.responsibleText).items : responsibles,
    schools: part.schools.length > 0 ? part.schools : schools,
  }))
}

const windowsOf = ({ windows, due }: Term): { from: Day | null; due: Day | null }[] =>
  windows.length > 0
    ? windows.map(([from], i) => ({ from, due: due[i] ?? null }))
    : [{ from: null, due: due[0] ?? null }]

const SCHOOLS =
  /(?<!\p{L})(?:школ|директор|оо(?!\p{L})|оу(?!\p{L})|общеобразоват|образовательн\p{L}* (?:орг|учр)|шнор|шнсу)/u

function addresseesOf({ responsibles, schools }: Task, register: Register, day: Day): Addressee[] {
  const found = responsibles.flatMap((it) => addresseesOfOne(it, schools, register, day))
  if (found.length > 0) return found
  const named = schools.flatMap((name) => schoolNamed(name, register))
  if (named.length > 0) return named.map((it) => toSchool(it, 'школа названа в строке'))
  return [{ ...NOBODY, addresseeKind: 'unmatched', addresseeText: '', because: 'ответственный не указан' }]
}

const NOBODY = { organisationId: null, personId: null, role: null } as const

function addresseesOfOne(it: Responsible, named: readonly string[], register: Register, day: Day): Addressee[] {
  const text = { addresseeText: it.text }
  if (it.type === 'person') {
    const personId = findPerson(it.text, register)
    return [
      personId
        ? { ...NOBODY, ...text, addresseeKind: 'person', personId, because: 'назван в строке' }
        : { ...NOBODY, ...text, addresseeKind: 'unmatched', because: 'такого человека в реестре нет' },
    ]
  }
  const [school] = schoolNamed(it.text, register)
  if (school) return [toSchool(school, 'школа названа ответственной')]
  if (it.type !== 'group' && SCHOOLS.test(comparable(it.text))) {
    const schools = schoolsOf(it.text, named, register, day)
    if (schools.length > 0) return schools
  }
  const organisation = register.organisations.find(({ name, short }) =>
    [name, short].some((known) => bare(known) === bare(it.text)),
  )
  if (organisation)
    return [
      {
        ...NOBODY,
        ...text,
        addresseeKind: 'organisation',
        organisationId: organisation.id,
        because: 'организация названа в строке',
      },
    ]
  const addresseeKind = it.type === 'group' ? 'group' : it.type === 'role' ? 'role' : 'organisation'
  return [{ ...NOBODY, ...text, addresseeKind, role: roleNamed(it.text), because: 'как напечатано' }]
}

const toSchool = (it: RegisteredOrganisation, because: string): Addressee => ({
  ...NOBODY,
  addresseeKind: 'school',
  organisationId: it.id,
  addresseeText: it.short,
  because,
})

const schoolsIn = ({ organisations }: Register) => organisations.filter(({ kind }) => kind === 'school')

function schoolNamed(name: string, register: Register): RegisteredOrganisation[] {
  const found = matchSchool(name, schoolsIn(register))
  return found ? [found] : []
}

/** The schools that the row names, else those of the dated list on the day. */
function schoolsOf(text: string, named: readonly string[], register: Register, day: Day): Addressee[] {
  const own = named.flatMap((name) => schoolNamed(name, register))
  if (own.length > 0) return own.map((it) => toSchool(it, 'школа названа в строке'))
  const code = /шнсу/iu.test(text) ? 'ШНСУ' : 'ШНОР'
  return schoolsIn(register)
    .filter(({ lists }) => isListedOn(lists, code, day))
    .map((it) => toSchool(it, `в списке ${code} на ${day.split('-').reverse().join('.')}`))
}

function findPerson(printed: string, { people }: Register): string | null {
  const name = parseName(printed)
  const found = people.filter((it) => {
    const known = name && parseName(it.name)
    return known && samePerson(name, known) === 'same'
  })
  return found.length === 1 ? (found[0]?.id ?? null) : null
}
