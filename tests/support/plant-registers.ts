import type { Pool } from 'pg'

interface Planted {
  readonly territory: string
  readonly mark: string
  readonly coordinator: string
  readonly director: string
  readonly schools: readonly string[]
  readonly plan: string
  readonly body: string
  readonly file: string
}

export interface PlantedRegisters {
  readonly mentorship: string
  /** Loaded tables that wait for a yes. */
  readonly loads: readonly string[]
}

/** A row in each table of the registers and of writing a plan. */
export async function plantRegisters(owner: Pool, it: Planted): Promise<PlantedRegisters> {
  const [school, mentor] = it.schools
  const add = (table: string, columns: string, ...values: unknown[]) =>
    owner.query(
      `insert into ${table} (territory_id, ${columns}) values (${['$1', ...values.map((_, i) => `$${i + 2}`)].join(', ')})`,
      [it.territory, ...values],
    )
  await add('organisation_former_name', 'organisation_id, name', school, 'Школа прежнего имени')
  await add('school_year', 'school_id, year, pupils', school, 2024, 310)
  await add('school_list', 'code, name', 'Опорные', `Опорные школы ${it.mark}`)
  await add('assignment', 'kind, person_id, school_id, from_day', 'curator', it.coordinator, school, '2024-01-01')
  const mentorship = await owner.query<{ id: string }>(
    `insert into mentorship (territory_id, school_id, mentor_school_id, from_day) values ($1, $2, $3, '2024-01-01') returning id`,
    [it.territory, school, mentor],
  )
  await add(
    'substitution',
    'person_id, substitute_id, from_day, to_day',
    it.director,
    it.coordinator,
    '2030-07-01',
    '2030-07-28',
  )
  await add(
    'hand_over',
    'from_person_id, to_person_id, day, basis',
    it.director,
    it.coordinator,
    '2024-09-01',
    'приказ',
  )
  await add('match_choice', 'kind, key, printed', 'school', 'сош 4', 'СОШ 4')
  await add('merge_record', 'kind, outcome, kept_id, other_id', 'school', 'different', school, mentor)
  const loads: string[] = []
  for (let i = 0; i < 2; i++) {
    const { rows } = await owner.query<{ id: string }>(
      `insert into spreadsheet_load (territory_id, kind, file_id, state) values ($1, 'schools', $2, 'preview') returning id`,
      [it.territory, it.file],
    )
    const load = rows[0]?.id ?? ''
    await add('spreadsheet_row', 'load_id, number, cells, action', load, 2, '{}', 'same')
    loads.push(load)
  }
  await add('plan_row', 'id, roadmap_id, kind, position', crypto.randomUUID(), it.plan, 'task', 0)
  await add('plan_edit', 'roadmap_id, seq, edits', it.plan, 0, '[]')
  await add('plan_presence', 'roadmap_id, person_id', it.plan, it.coordinator)
  await add('agreement', 'roadmap_id, round, person_id', it.plan, 1, it.director)
  await add('remark', 'roadmap_id, text', it.plan, 'Уточните срок')
  await add('expertise', 'roadmap_id, expert, sent_on', it.plan, 'Институт развития образования', '2024-03-01')
  await add('closing_review', 'roadmap_id', it.plan)
  return { mentorship: mentorship.rows[0]?.id ?? '', loads }
}
