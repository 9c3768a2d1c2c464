import { bare, comparable } from '../kernel/index.ts'
import type { Day, Window } from '../kernel/index.ts'
import { readResponsibles } from '../responsibles/index.ts'
import type { Responsible } from '../responsibles/index.ts'
import { printDayAndMonth, readTerm } from '../terms/index.ts'
import type { Term, TermKind } from '../terms/index.ts'
import { addresseesOf, type Found } from './addressees.ts'
import type {
  Addressee,
  ExpansionSettings,
  MeasureToExpand,
  Obligation,
  Register,
  RegisterPerson,
  RegisterSchool,
} from './obligation.ts'
import { shiftDue } from './production-calendar.ts'
import type { ShiftMode } from './production-calendar.ts'

/** One action of a row: the row itself, or one of its parts. */
interface Action {
  readonly measure: number
  readonly part: number | null
  readonly title: string
  readonly termText: string
  readonly term: Term
  readonly responsibles: readonly Responsible[]
  readonly schools: readonly string[]
}

/**
 * The obligations of a plan: measure or part × window × addressee, in the order of the document.
 *
 * - A class of schools («руководители ШНОР», «школьные команды») obliges every school of its list on the last day of the
 *   window; schools that the row names take the place of the list.
 * - A person, a body or a post has one obligation a window, whatever schools the row names: they are what the work is
 *   about. Only words such as «в каждой школе» make one for each of them.
 * - A row without anybody keeps one obligation for nobody, so that it is not lost.
 * - Everybody in the cell has an own obligation; co-performers do not share one.
 * - Without dates (an event, a schedule, a request, nothing) there is one obligation without a due day, and the list is
 *   taken as of the last day of the plan.
 */
export function expandMeasures<School extends RegisterSchool, Person extends RegisterPerson>(
  measures: readonly MeasureToExpand[],
  register: Register<School, Person>,
  settings: ExpansionSettings,
): Obligation<School, Person>[] {
  const seen = new Set<string>()
  return measures
    .flatMap((measure, index) => actionsOf(measure, index, settings))
    .flatMap((action) => expandAction(action, register, settings))
    .filter(({ key }) => !seen.has(key) && seen.add(key))
}

function actionsOf(measure: MeasureToExpand, index: number, { period }: ExpansionSettings): Action[] {
  const whole: Action = { ...measure, measure: index, part: null }
  if (measure.parts.length === 0) return [whole]
  const partsNameSchools = measure.parts.some(({ schools }) => schools.length > 0)
  return measure.parts.map((part, at) => ({
    measure: index,
    part: at,
    title: part.title ?? measure.title,
    ...(part.termText === ''
      ? { termText: measure.termText, term: measure.term }
      : { termText: part.termText, term: readTerm(part.termText, period ?? {}) }),
    responsibles: part.responsibleText === null ? measure.responsibles : readResponsibles(part.responsibleText).items,
    schools: partsNameSchools ? part.schools : measure.schools,
  }))
}

function expandAction<School extends RegisterSchool, Person extends RegisterPerson>(
  action: Action,
  register: Register<School, Person>,
  { period, shift }: ExpansionSettings,
): Obligation<School, Person>[] {
  const { measure, part, schools, term } = action
  const about = bySchool(action) ? schools.map((school) => [school]) : [schools]
  const nobody: Found<School, Person> = {
    addressee: { kind: 'unmatched', text: '' },
    because: 'Ответственный не указан.',
  }
  return dated(term).flatMap(({ window, due }) => {
    const day = due ?? period?.to ?? null
    const found = action.responsibles.flatMap((item) => addresseesOf(item, { schools, day }, register))
    return (found.length === 0 ? [nobody] : found).flatMap(({ addressee, because }) => {
      const isSchool = addressee.kind === 'school' || schools.includes(addressee.text)
      return (isSchool ? [[]] : about).map((named) => ({
        key: keyOf(action, window, addressee, about.length > 1 ? named : []),
        measure,
        part,
        window,
        due,
        ...shifted(due, shift),
        addressee,
        about: named,
        because: `${becauseOfTerm(action, due)} ${because}`,
      }))
    })
  })
}

function dated(term: Term): { window: Window | null; due: Day | null }[] {
  if (term.windows.length === 0) return [{ window: null, due: null }]
  return term.windows.map((window, i) => ({ window, due: term.due[i] ?? window[1] }))
}

/** «Посетить уроки в каждой школе»: the words ask for one result a school. */
const bySchool = ({ title, schools }: Action): boolean =>
  schools.length > 1 &&
  /(?:в|по|для|из|на базе)\s+кажд\p{L}+\s+(?:\p{L}+\s+){0,3}(?:школ|оу|оо|шнор|учрежден|организац)/u.test(
    comparable(title),
  )

function shifted(due: Day | null, mode: ShiftMode): { dueOn: Day | null; shiftReason: string | null } {
  if (due === null) return { dueOn: null, shiftReason: null }
  const { due: dueOn, shifted: moved } = shiftDue(due, mode)
  return { dueOn, shiftReason: moved ? `${printDayAndMonth(moved.from)} ${moved.name}` : null }
}

const AWAITED: Readonly<Partial<Record<TermKind, string>>> = {
  event: 'ждёт события',
  by_schedule: 'ждёт графика',
  on_request: 'ждёт запроса',
}

function becauseOfTerm({ term, termText }: Action, due: Day | null): string {
  if (due !== null) return `Срок «${termText}».`
  if (termText === '') return 'Срок не указан.'
  const awaited = term.kind === null ? undefined : AWAITED[term.kind]
  return `Срок «${termText}» не даёт дат: ${awaited ?? 'день назначит координатор'}.`
}

/** Measure, part, first day of the window and addressee; a list that grows or shrinks changes no other key. */
function keyOf<School extends RegisterSchool, Person extends RegisterPerson>(
  { measure, part }: Action,
  window: Window | null,
  addressee: Addressee<School, Person>,
  about: readonly string[],
): string {
  const who =
    addressee.kind === 'school'
      ? `school:${bare(addressee.school.name)}`
      : `${familyOf(addressee)}:${bare(addressee.text)}`
  return [measure, part ?? '-', window?.[0] ?? '-', who, ...about.map(bare)].join('|')
}

/** A person keeps the key when the register learns who it is. */
const familyOf = ({ kind }: { readonly kind: string }): string => (kind === 'unmatched' ? 'person' : kind)
