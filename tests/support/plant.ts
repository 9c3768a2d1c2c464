import type { SignedIn } from '#app/ports/identity.ts'
import type { Role } from '#domain/identity/index.ts'
import type { Pool } from 'pg'

export interface PlantedTerritory {
  readonly id: string
  readonly schools: readonly string[]
  readonly signedIn: (personId: string, name: string, roles: readonly Role[], schools?: readonly string[]) => SignedIn
  readonly addPerson: (name: string, email?: string) => Promise<string>
}

/** A municipality with schools № 1…n, planted past row-level security. */
export async function plantTerritory(owner: Pool, code: string, name: string, schools = 3): Promise<PlantedTerritory> {
  const one = async (text: string, values: unknown[]): Promise<string> =>
    (await owner.query<{ id: string }>(text, values)).rows[0]?.id ?? ''
  const id = await one(
    `insert into territory (kind, code, name) values ('municipality', $1, $2) returning territory_id as id`,
    [code, name],
  )
  const ids: string[] = []
  for (let n = 1; n <= schools; n++)
    ids.push(
      await one(
        `insert into organisation (territory_id, kind, name, short_name) values ($1, 'school', $2, $3) returning id`,
        [id, `МБОУ «Средняя общеобразовательная школа № ${n}»`, `СОШ № ${n}`],
      ),
    )
  return {
    id,
    schools: ids,
    addPerson: (person, email) =>
      one('insert into person (territory_id, name, email) values ($1, $2, $3) returning id', [
        id,
        person,
        email ?? null,
      ]),
    signedIn: (personId, person, roles, own = []) => ({
      actor: {
        userId: personId,
        personId,
        name: person,
        territoryId: id,
        territoryName: name,
        territoryKind: 'municipality',
        readable: [id],
        roles,
        schools: own,
        actsFor: [],
      },
      email: 'somebody@example.org',
      timeZone: 'Europe/Moscow',
      organisation: null,
      territories: [{ id, name }],
      place: id,
      places: [],
      sessionId: null,
      secondStep: { on: false, required: false },
    }),
  }
}

export interface PlantedPlan {
  readonly id: string
  readonly measure: string
  /** One obligation a school, in the order of the schools. */
  readonly obligations: readonly string[]
}

/** A plan of one measure, due on `dueOn` for every school of the territory. */
export async function plantPlan(owner: Pool, { id, schools }: PlantedTerritory, dueOn: string): Promise<PlantedPlan> {
  const { rows } = await owner.query<{ plan: string; measure: string }>(
    `with d as (
      insert into document (territory_id, kind, title, number, day) values ($1, 'order', 'О дорожной карте', '17', '2024-01-15')
      returning id
    ), r as (
      insert into roadmap (territory_id, document_id, title, period_from, period_to)
      select $1, id, 'Дорожная карта поддержки школ', '2024-01-01', '2024-12-31' from d returning id
    ), s as (
      insert into section (territory_id, roadmap_id, position, number, title) select $1, id, 0, 'I', 'Анализ' from r
      returning id
    ), m as (
      insert into measure (territory_id, roadmap_id, section_id, position, number, title, term_text, report_form_text, term)
      select $1, r.id, s.id, 0, '1.1', 'Мониторинг качества подготовки', 'до 1 июня', 'аналитическая справка',
        '{"kind": "date", "windows": [], "due": [], "outside": [], "doubts": []}' from r, s returning id
    ) select r.id as plan, m.id as measure from r, m`,
    [id],
  )
  const { plan = '', measure = '' } = rows[0] ?? {}
  const { rows: found } = await owner.query<{ id: string }>(
    `insert into obligation (territory_id, roadmap_id, measure_id, key, due, due_on, addressee_kind, organisation_id,
      addressee_text)
    select $1, $2, $3, school, $4::date, $4::date, 'school', school, 'школа'
    from unnest($5::uuid[]) with ordinality as t (school, n) order by n returning id`,
    [id, plan, measure, dueOn, schools],
  )
  return { id: plan, measure, obligations: found.map((row) => row.id) }
}
