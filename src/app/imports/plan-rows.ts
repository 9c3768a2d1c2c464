import type { SourceDocument } from '#domain/documents/index.ts'
import { readTerm } from '#domain/terms/index.ts'
import type { Draft } from '#domain/understanding/index.ts'
import type { PlanRows } from '../ports/confirm-store.ts'
import type { Enrolled } from './enrol.ts'

export type BuiltPlan = Omit<
  PlanRows,
  'obligation' | keyof Pick<Enrolled, 'organisation' | 'person' | 'post' | 'schoolListing'>
>

/** Where a draft comes from: a document that was read, or a sheet that was written here. */
export interface Origin {
  readonly roadmapId: string
  readonly importId: string | null
  readonly fileId: string | null
  readonly source: SourceDocument | null
  /** What the plan is called where the draft has no title. */
  readonly name: string
}

interface Given {
  readonly draft: Draft & { readonly period: NonNullable<Draft['period']> }
  readonly origin: Origin
  readonly members: readonly string[]
  readonly confirmedBy: string | null
  readonly newId: () => string
}

/** The rows of a confirmed draft, obligations apart. */
export function planRows({ draft, origin, members, confirmedBy, newId }: Given): BuiltPlan {
  const { document, period } = draft
  const documentId = newId()
  const { roadmapId } = origin
  const sectionIds = draft.sections.map(newId)
  const bodies = draft.bodies.map((it) => ({ id: newId(), roadmapId, kind: it.kind, name: it.name }))
  const measures = draft.measures.map((it, position) => ({ id: newId(), position, it }))
  const indicators = draft.indicators.map((it, position) => ({ id: newId(), position, it }))
  return {
    document: [
      {
        id: documentId,
        kind: document.kind,
        fileId: origin.fileId,
        issuer: document.issuer,
        title: document.title,
        number: document.number,
        day: document.date,
        passport: document,
        source: origin.source,
      },
    ],
    roadmap: [
      {
        id: roadmapId,
        documentId,
        importId: origin.importId,
        title: document.title || origin.name,
        periodFrom: period.from,
        periodTo: period.to,
        periodText: period.text,
        goal: draft.goal,
        tasks: draft.tasks,
        state: 'active',
        shiftMode: 'nextWorkingDay',
        printed: {
          directions: draft.directions,
          people: draft.people,
          schools: draft.schools,
          abbreviations: draft.abbreviations,
        },
        findings: draft.findings,
        confirmedBy,
      },
    ],
    section: draft.sections.map((it, position) => ({
      id: sectionIds[position] ?? '',
      roadmapId,
      position,
      number: it.number,
      title: it.title,
      tableName: it.table,
      parentId: it.parent === null ? null : (sectionIds[it.parent] ?? null),
    })),
    measure: measures.map(({ id, position, it }) => ({
      id,
      roadmapId,
      sectionId: it.section === null ? null : (sectionIds[it.section] ?? null),
      position,
      tableName: it.table,
      number: it.number,
      title: it.title,
      termText: it.termText,
      responsibleText: it.responsibleText,
      resultText: it.resultText,
      reportFormText: it.reportFormText,
      infoSupportText: it.infoSupportText,
      term: it.term,
      responsibles: it.responsibles,
      targets: it.targets,
      schools: it.schools,
      extras: it.extras ?? [],
      source: it.source,
      confidence: it.confidence,
      state: 'active' as const,
    })),
    measurePart: measures.flatMap((measure) =>
      measure.it.parts.map((part, position) => ({
        id: newId(),
        measureId: measure.id,
        position,
        title: part.title,
        termText: part.termText,
        responsibleText: part.responsibleText,
        schools: part.schools,
        term: part.termText === '' ? null : readTerm(part.termText, { from: period.from, to: period.to }),
      })),
    ),
    indicator: indicators.map(({ id, position, it }) => ({
      id,
      roadmapId,
      position,
      text: it.text,
      metric: it.metric,
      comparator: it.comparator,
      unit: it.unit,
      baseline: it.baseline,
    })),
    indicatorTarget: indicators.flatMap(({ id, it }) =>
      it.targets.map(({ year, month, value }, position) => ({ indicatorId: id, position, year, month, value })),
    ),
    controlPoint: draft.controlPoints.map((it, position) => ({
      id: newId(),
      roadmapId,
      position,
      ...it,
      resultText: it.resultText ?? '',
    })),
    body: bodies,
    bodyMember: membersOf(draft, bodies, members),
  }
}

/** A person belongs to the body that the draft names as the group, or to the only one there is. */
function membersOf(draft: Draft, bodies: PlanRows['body'], members: readonly string[]): PlanRows['bodyMember'] {
  const seen = new Set<string>()
  return draft.people.flatMap(({ group, roleInGroup }, position) => {
    const body = bodies.find(({ name }) => name === group) ?? (bodies.length === 1 ? bodies[0] : undefined)
    const personId = members[position]
    if (!body || !personId || seen.has(`${body.id} ${personId}`)) return []
    seen.add(`${body.id} ${personId}`)
    return [{ bodyId: body.id, personId, position, roleInBody: roleInGroup }]
  })
}
