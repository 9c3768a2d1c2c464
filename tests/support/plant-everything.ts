import { createHash } from 'node:crypto'
import type { Pool } from 'pg'
import { plantRegisters, type PlantedRegisters } from './plant-registers.ts'
import { plantWritten } from './plant-writing.ts'
import { type PlantedPlan, type PlantedTerritory, plantPlan, plantTerritory } from './plant.ts'

export interface PlantedEverything extends PlantedTerritory {
  readonly plan: PlantedPlan
  readonly people: { readonly coordinator: string; readonly director: string }
  readonly file: string
  /** Drafts that wait: one for each thing that can be done to a draft. */
  readonly imports: readonly string[]
  /** A plan being written. */
  readonly draft: string
  /** A written plan whose order is signed. */
  readonly approved: string
  /** Of the draft. */
  readonly expertise: string
  /** A written plan that goes round, a remark to it, and whom it waits for. */
  readonly asked: string
  readonly remark: string
  /** The import that waits for its reading. */
  readonly queued: string
  readonly answers: { readonly toAccept: string; readonly toReturn: string; readonly toReopen: string }
  readonly registers: PlantedRegisters
  /** Entries of the second school in lists, one for each thing that can be done to an entry. */
  readonly listings: { readonly toCorrect: string; readonly toLeave: string; readonly toRemove: string }
  /** What people hold here: the director's post, an assignment, a substitution, a seat in a body. */
  readonly held: Readonly<Record<'post' | 'holding' | 'assignment' | 'substitution' | 'body' | 'member', string>>
  /** A word that stands in this territory alone. */
  readonly mark: string
}

const NOTHING = { kind: null, windows: [], due: [], outside: [], doubts: [] }
const DRAFT = {
  document: { kind: 'order', issuer: '', date: null, number: '5', place: '', title: 'Дорожная карта', signatory: null },
  period: { text: '', from: '2024-01-01', to: '2024-12-31' },
  goal: null,
  tasks: [],
  indicators: [],
  directions: [],
  controlPoints: [],
  sections: [],
  measures: [
    {
      ...{
        section: null,
        table: 'plan',
        number: '1',
        title: 'Семинар',
        termText: '',
        responsibleText: '',
        resultText: '',
      },
      ...{
        reportFormText: '',
        infoSupportText: '',
        term: NOTHING,
        responsibles: [],
        targets: [],
        schools: [],
        parts: [],
      },
      ...{ source: { page: null, table: null, row: null, lines: [] }, confidence: 1, repairs: [] },
    },
  ],
  bodies: [],
  people: [],
  schools: [],
  abbreviations: [],
  findings: [],
}

/** A territory with at least one row in every table, and something to do for every route. */
export async function plantEverything(owner: Pool, mark: string): Promise<PlantedEverything> {
  const town = await plantTerritory(owner, mark, `Город ${mark}`, 6)
  const plan = await plantPlan(owner, town, '2024-06-03')
  const ids = async (text: string, values: readonly unknown[]): Promise<string[]> =>
    (await owner.query<{ id: string }>(text, [town.id, ...values])).rows.map((row) => row.id)
  const one = async (text: string, ...values: unknown[]): Promise<string> => (await ids(text, values))[0] ?? ''
  const coordinator = await town.addPerson(`Ветрова Анна ${mark}`, `coordinator@${mark}.example`)
  const director = await town.addPerson(`Кедров Олег ${mark}`, `director@${mark}.example`)
  await one(
    `with u as (insert into identity.user (name, email, two_factor_enabled) values ('Ветрова Анна', $2, true) returning id)
      update person set user_id = u.id from u where territory_id = $1 and person.id = $3 returning person.id`,
    `coordinator@${mark}.example`,
    coordinator,
  )
  const [school] = town.schools
  await one(`update measure set title = title || ' ' || $2 where territory_id = $1 returning id`, mark)
  await one(
    `insert into school_listing (territory_id, school_id, code, from_day) values ($1, $2, 'ШНОР', '2024-01-01') returning id`,
    school,
  )
  await one(`select hold_post($1, $2, $3, 'директор', null)::text as id`, director, school)
  await one(
    `insert into role_grant (territory_id, person_id, role, organisation_id, from_day)
      values ($1, $2, 'schoolDirector', $3, '2020-01-01') returning id`,
    director,
    school,
  )
  const body = await one(
    `insert into body (territory_id, roadmap_id, kind, name) values ($1, $2, 'workingGroup', 'Рабочая группа') returning id`,
    plan.id,
  )
  await one(
    `insert into body_member (territory_id, body_id, person_id) values ($1, $2, $3) returning body_id as id`,
    body,
    director,
  )
  const bytes = `Справка ${mark}`
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const addFile = `insert into file (territory_id, sha256, size, media_type, name) values ($1, $2, $3, 'text/plain', $4) returning id`
  const file = await one(addFile, sha256, Buffer.byteLength(bytes), `справка-${mark}.txt`)
  const addImport = `insert into import (territory_id, file_id, state, draft) values ($1, $2, $3, $4) returning id`
  const imports: string[] = []
  for (let i = 0; i < 4; i++) imports.push(await one(addImport, file, 'draft', JSON.stringify(DRAFT)))
  const queued = await one(addImport, file, 'queued', null)
  await one(
    `insert into measure_part (territory_id, measure_id, position) values ($1, $2, 0) returning id`,
    plan.measure,
  )
  const indicator = await one(
    `insert into indicator (territory_id, roadmap_id, position, text, metric) values ($1, $2, 0, 'Доля', 'доля') returning id`,
    plan.id,
  )
  await one(
    `insert into indicator_target (territory_id, indicator_id, position, value) values ($1, $2, 0, 5) returning indicator_id as id`,
    indicator,
  )
  await one(
    `insert into indicator_value (territory_id, indicator_id, year) values ($1, $2, 2024) returning id`,
    indicator,
  )
  await one(
    `insert into control_point (territory_id, roadmap_id, position, text) values ($1, $2, 0, 'Точка') returning id`,
    plan.id,
  )
  const answer = async (obligation: string | undefined, decision: string | null): Promise<string> => {
    await one(
      `update obligation set status = $3 where territory_id = $1 and id = $2 returning id`,
      obligation,
      decision ? 'done' : 'onReview',
    )
    const id = await one(
      `insert into answer (territory_id, obligation_id, state, submitted_by, decision) values ($1, $2, 'done', $3, $4) returning id`,
      obligation,
      director,
      decision,
    )
    await one(
      `insert into evidence (territory_id, answer_id, kind, file_id, title) values ($1, $2, 'file', $3, 'справка') returning id`,
      id,
      file,
    )
    return id
  }
  const answers = {
    toAccept: await answer(plan.obligations[1], null),
    toReturn: await answer(plan.obligations[2], null),
    toReopen: await answer(plan.obligations[3], 'accepted'),
  }
  await one(
    `insert into audit_event (territory_id, action, entity, entity_id, summary) values ($1, 'test', 'roadmap', $2, 'Событие') returning id::text as id`,
    plan.id,
  )
  await one(
    `insert into idempotency (territory_id, key, route, request_sha256) values ($1, $2, '', '') returning key as id`,
    mark,
  )
  const addListing = `insert into school_listing (territory_id, school_id, code, from_day) values ($1, $2, $3, '2024-01-01') returning id`
  const listings = {
    toCorrect: await one(addListing, town.schools[1], 'ШНСУ'),
    toLeave: await one(addListing, town.schools[1], '500+'),
    toRemove: await one(addListing, town.schools[1], 'группа риска'),
  }
  const draft = await plantWritten(owner, { territory: town.id, title: `План ${mark}` })
  const approved = await plantWritten(owner, { territory: town.id, title: `План ${mark}`, state: 'approved' })
  const expertise = await one(
    `insert into expertise (territory_id, roadmap_id, expert, sent_on) values ($1, $2, 'Институт', '2024-03-01') returning id`,
    draft,
  )
  const asked = await plantWritten(owner, { territory: town.id, title: `План ${mark}`, state: 'onAgreement' })
  await one(
    `insert into agreement (territory_id, roadmap_id, round, person_id) values ($1, $2, 1, $3) returning id`,
    asked,
    coordinator,
  )
  const remark = await one(
    `insert into remark (territory_id, roadmap_id, text) values ($1, $2, 'Уточните срок') returning id`,
    asked,
  )
  const registers = await plantRegisters(owner, {
    territory: town.id,
    mark,
    coordinator,
    director,
    schools: town.schools,
    plan: plan.id,
    body,
    file,
  })
  const the = (table: string): Promise<string> => one(`select id from ${table} where territory_id = $1 limit 1`)
  const held = {
    post: await the('post'),
    holding: await the('post_holding'),
    assignment: await the('assignment'),
    substitution: await the('substitution'),
    body,
    member: await the('body_member'),
  }
  return {
    ...town,
    plan,
    held,
    people: { coordinator, director },
    file,
    imports,
    draft,
    approved,
    expertise,
    asked,
    remark,
    queued,
    answers,
    listings,
    registers,
    mark,
  }
}
