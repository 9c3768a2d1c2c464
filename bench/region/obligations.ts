import type { Row } from './copy-rows.ts'
import type { Copy } from './make-data.ts'
import { each, type Ground, id, ids } from './ground.ts'

const WHAT_PEOPLE_DID = [
  'done',
  'done',
  'done',
  'done',
  'doneLate',
  'partial',
  'onReview',
  'open',
  'returned',
  'done',
] as const

/** Obligations of the schools that are helped; those past are mostly answered, with links for evidence. */
export async function makeObligations(copy: Copy, ground: Ground): Promise<void> {
  const { obligations, evidence, municipalities, helpedEach, planYear, roadmapOf, measureOf, today } = ground
  const roadmap = (o: number): number => roadmapOf(measureOf(o))
  const town = (o: number): number => roadmap(o) % municipalities
  const dueOf = (o: number): string => `${planYear(roadmap(o))}-${String((o % 12) + 1).padStart(2, '0')}-25`
  const statusOf = (o: number): (typeof WHAT_PEOPLE_DID)[number] =>
    dueOf(o) > today ? 'open' : (WHAT_PEOPLE_DID[o % WHAT_PEOPLE_DID.length] ?? 'done')
  const answered = (o: number): boolean => statusOf(o) !== 'open'

  await copy(
    'obligation',
    each(obligations, (o) => ({
      territory_id: ids.town(town(o)),
      id: ids.obligation(o),
      roadmap_id: ids.roadmap(roadmap(o)),
      measure_id: ids.measure(measureOf(o)),
      key: `k${o}`,
      due: dueOf(o),
      due_on: dueOf(o),
      addressee_kind: 'school',
      organisation_id: ids.school(town(o) + municipalities * (o % helpedEach)),
      addressee_text: 'Руководители ШНОР',
      status: statusOf(o),
    })),
  )
  const answers = function* (): Generator<Row> {
    for (let o = 0; o < obligations; o += 1) {
      if (!answered(o)) continue
      const status = statusOf(o)
      const decision = status === 'onReview' ? null : status === 'returned' ? 'returned' : 'accepted'
      yield {
        territory_id: ids.town(town(o)),
        id: ids.answer(o),
        obligation_id: ids.obligation(o),
        state: 'done',
        comment: 'Выполнено, материалы приложены',
        day: dueOf(o),
        submitted_at: `${dueOf(o)}T09:00:00Z`,
        decision,
        decided_at: decision ? `${dueOf(o)}T12:00:00Z` : null,
        reason: decision === 'returned' ? 'Нет справки' : null,
      }
    }
  }
  await copy('answer', answers())
  const links = function* (): Generator<Row> {
    for (let e = 0, o = 0; e < evidence; e += 1, o = (o + 1) % obligations) {
      while (!answered(o)) o = (o + 1) % obligations
      yield {
        territory_id: ids.town(town(o)),
        id: id(12, e),
        answer_id: ids.answer(o),
        kind: 'link',
        url: `https://example.invalid/${e}`,
        title: 'Справка',
      }
    }
  }
  await copy('evidence', links())
}
