import { hashPassword } from '#adapters/identity/index.ts'
import { confirmImport, readImport, startImport } from '#app/imports/index.ts'
import type { DocumentReader } from '#app/ports/document-reader.ts'
import type { FileVault } from '#app/ports/file-vault.ts'
import type { Transactions } from '#app/ports/transactions.ts'
import type { Actor, Role } from '#domain/identity/index.ts'
import { type Day, yearOf } from '#domain/kernel/index.ts'
import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type pg from 'pg'
import { command } from './command.ts'
import { settlePeople } from './settle-people.ts'
import { carryOutHalf, type PastAnswer, type PastObligation } from './carry-out.ts'
import { settleSchools } from './settle-schools.ts'
import {
  CURATED,
  DEMO_TERRITORIES,
  DEMO_PASSWORD,
  emailOf,
  LOW_OUTCOME,
  LOW_OUTCOME_BASIS,
  ORGANISATIONS,
  PEOPLE,
  REGION,
  TOWN,
} from './town.ts'

export interface DemoNeeds {
  /** The owner's connection: the demo also writes what happened in the past, which no use case may. */
  readonly owner: pg.Client
  readonly transactions: Transactions
  readonly vault: FileVault
  readonly read: DocumentReader
  readonly today: Day
}

export interface DemoSignIn {
  readonly role: Role
  readonly email: string
  readonly password: string
}

const SAMPLE = resolve(import.meta.dirname, '../../../samples/kedroborsk-2025.md')
/** The year whose plan the sample is; the demo's last year takes its place. */
const SAMPLE_YEAR = 2025

/**
 * The demo territory in an empty database: the town with its people, and last year's order, read and confirmed by the
 * product itself, half carried out. Everything or nothing: a start killed in between begins anew.
 */
export async function loadDemo(needs: DemoNeeds): Promise<readonly DemoSignIn[]> {
  const lastYear = yearOf(needs.today) - 1
  await clearLeftovers(needs.owner)
  const town = await settle(needs.owner, lastYear)
  await settlePeople({ ...needs, ...town })
  const planId = await confirmLastYear(needs, town.coordinator, lastYear)
  await settleSchools(needs.owner, { id: town.coordinator.territoryId, lastYear })
  await writeAnswers(needs, town.coordinator, planId)
  return signIns()
}

export const signIns = (): readonly DemoSignIn[] =>
  PEOPLE.map((person) => ({ role: person.role, email: emailOf(person), password: DEMO_PASSWORD }))

/** What a start that was killed half-way has left; a database with any other territory is never touched. */
async function clearLeftovers(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ others: boolean }>(
    'select exists (select from territory where code <> all ($1)) as others',
    [DEMO_TERRITORIES],
  )
  if (rows[0]?.others) throw new Error('the demo belongs in an empty database')
  await owner.query('truncate territory, identity.user cascade')
}

interface Settled {
  readonly coordinator: Actor
  /** Ids by short name of an organisation and by name of a person. */
  readonly ids: ReadonlyMap<string, string>
}

/** Territories, organisations, the dated list, people with posts, roles and accounts: in one transaction. */
async function settle(owner: pg.Client, lastYear: number): Promise<Settled> {
  const from = `${lastYear}-01-01`
  const hashes = await Promise.all(PEOPLE.map(() => hashPassword(DEMO_PASSWORD)))
  const ids = new Map<string, string>()
  const add = async (key: string, text: string, values: unknown[]): Promise<string> => {
    const { rows } = await owner.query<{ id: string }>(text, values)
    const id = rows[0]?.id ?? ''
    ids.set(key, id)
    return id
  }
  await owner.query('begin')
  const region = await add(
    'region',
    "insert into territory (kind, code, name) values ('region', $1, $2) returning territory_id as id",
    [REGION.code, REGION.name],
  )
  const town = await add(
    'town',
    "insert into territory (parent_id, kind, code, name) values ($1, 'municipality', $2, $3) returning territory_id as id",
    [region, TOWN.code, TOWN.name],
  )
  for (const it of ORGANISATIONS)
    await add(
      it.short,
      'insert into organisation (territory_id, kind, name, short_name) values ($1, $2, $3, $4) returning id',
      [town, it.kind, it.name, it.short],
    )
  for (const school of LOW_OUTCOME)
    await owner.query(
      "insert into school_listing (territory_id, school_id, code, from_day, basis) values ($1, $2, 'ШНОР', $3, $4)",
      [town, ids.get(school), from, LOW_OUTCOME_BASIS],
    )
  let coordinator: Actor | undefined
  for (const [n, person] of PEOPLE.entries()) {
    const territory = person.role === 'regionalOperator' ? region : town
    const userId = await add(person.login, 'select identity.add_user($1, $2, $3) as id', [
      emailOf(person),
      person.name,
      hashes[n],
    ])
    const personId = await add(
      person.name,
      'insert into person (territory_id, name, email, user_id) values ($1, $2, $3, $4) returning id',
      [territory, person.name, emailOf(person), userId],
    )
    const organisation = person.organisation && (ids.get(person.organisation) ?? null)
    await owner.query('select hold_post($1, $2, $3, $4, $5)', [territory, personId, organisation, person.post, from])
    const schools =
      person.role === 'curator'
        ? CURATED.map((it) => ids.get(it))
        : person.role.startsWith('school')
          ? [organisation]
          : [null]
    for (const school of schools)
      await owner.query(
        'insert into role_grant (territory_id, person_id, role, organisation_id, from_day) values ($1, $2, $3, $4, $5)',
        [territory, personId, person.role, school, from],
      )
    if (person.role === 'municipalCoordinator')
      coordinator = {
        userId,
        personId,
        name: person.name,
        territoryId: town,
        territoryName: TOWN.name,
        territoryKind: 'municipality',
        readable: [town],
        roles: [person.role],
        schools: [],
        actsFor: [],
      }
  }
  await owner.query('commit')
  if (!coordinator) throw new Error('the demo town has no coordinator')
  return { coordinator, ids }
}

/** Last year's order goes the way every order goes: uploaded, read, confirmed. */
async function confirmLastYear(
  { transactions, vault, read }: DemoNeeds,
  coordinator: Actor,
  lastYear: number,
): Promise<string> {
  const moved = (await readFile(SAMPLE, 'utf8')).replace(/\b20\d\d\b/g, (year) =>
    String(Number(year) - SAMPLE_YEAR + lastYear),
  )
  const bytes = new TextEncoder().encode(moved)
  const importId = await command(transactions, coordinator, async (stores) => ({
    ok: true as const,
    value: await startImport(
      { ...stores, vault },
      { name: `Приказ 31-о, дорожная карта ${lastYear}.md`, type: 'text/markdown', bytes },
    ),
  }))
  await readImport(
    {
      keep: (work) =>
        command(transactions, coordinator, async (stores) => ({ ok: true as const, value: await work(stores) })),
      vault,
      read,
    },
    importId,
  )
  const { planId } = await command(transactions, coordinator, (stores) =>
    confirmImport({ ...stores, newId: randomUUID }, coordinator, { id: importId }),
  )
  return planId
}

/** Answers of last year with the days they came on. */
async function writeAnswers(
  { owner, vault }: DemoNeeds,
  { territoryId, personId: coordinatorId }: Actor,
  planId: string,
): Promise<void> {
  const { rows } = await owner.query<PastObligation & { school: string | null }>(
    `select o.id, m.title as "measureTitle", coalesce(nullif(m.report_form_text, ''), m.result_text) as proof,
       coalesce(s.short_name, o.addressee_text) as addressee, o.due_on::text as "dueOn",
       (select (t ->> 'value')::numeric::int from jsonb_array_elements(m.targets) t where t ->> 'unit' = '%' limit 1) as aim,
       coalesce(o.person_id, (select p.person_id from held_post p join role_grant g on g.territory_id = p.territory_id and g.person_id = p.person_id
         where p.territory_id = o.territory_id and p.organisation_id = o.organisation_id
           and g.role in ('schoolDirector', 'methodologist', 'authoritySpecialist') limit 1)) as "personId"
     from obligation o join measure m on m.territory_id = o.territory_id and m.id = o.measure_id
     left join organisation s on s.territory_id = o.territory_id and s.id = o.organisation_id
     where o.territory_id = $1 and o.roadmap_id = $2 order by o.due_on, m.position, o.key`,
    [territoryId, planId],
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  await owner.query('begin')
  for (const answer of carryOutHalf(rows)) {
    const of = byId.get(answer.obligationId)
    if (of) await writeAnswer(owner, vault, { territoryId, coordinatorId, answer, of })
  }
  await owner.query('commit')
}

interface Writing {
  readonly territoryId: string
  readonly coordinatorId: string
  readonly answer: PastAnswer
  readonly of: PastObligation
}

async function writeAnswer(
  owner: pg.Client,
  vault: FileVault,
  { territoryId, coordinatorId, answer, of }: Writing,
): Promise<void> {
  const at = `${answer.submittedOn}T${answer.obligationId.charCodeAt(0) % 2 ? '11:40' : '15:05'}:00Z`
  const decidedAt = answer.decidedOn && `${answer.decidedOn}T08:20:00Z`
  const { rows } = await owner.query<{ id: string }>(
    `insert into answer (territory_id, obligation_id, state, comment, day, value, submitted_by, submitted_at, decision, decided_by, decided_at, reason)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning id`,
    [
      territoryId,
      answer.obligationId,
      answer.state,
      answer.comment,
      answer.state === 'inProgress' ? null : answer.submittedOn,
      answer.value,
      answer.personId,
      at,
      answer.decision,
      answer.decision && coordinatorId,
      decidedAt,
      answer.reason,
    ],
  )
  await owner.query('update obligation set status = $3 where territory_id = $1 and id = $2', [
    territoryId,
    answer.obligationId,
    answer.status,
  ])
  if (answer.evidence) await writeEvidence(owner, vault, { territoryId, answerId: rows[0]?.id ?? '', answer, of, at })
  const said = `Ответ на «${of.measureTitle}» (${of.addressee})`
  const trail = [{ at, person: answer.personId, action: 'answer.submit', summary: said }]
  if (answer.decision && decidedAt)
    trail.push({
      at: decidedAt,
      person: coordinatorId,
      action: answer.decision === 'accepted' ? 'answer.accept' : 'answer.return',
      summary: `${answer.decision === 'accepted' ? 'Принят ответ' : 'Возвращён ответ'} на «${of.measureTitle}» (${of.addressee})`,
    })
  for (const it of trail)
    await owner.query(
      "insert into audit_event (territory_id, at, person_id, action, entity, entity_id, summary) values ($1, $2, $3, $4, 'obligation', $5, $6)",
      [territoryId, it.at, it.person, it.action, answer.obligationId, it.summary],
    )
}

async function writeEvidence(
  owner: pg.Client,
  vault: FileVault,
  {
    territoryId,
    answerId,
    answer,
    of,
    at,
  }: { territoryId: string; answerId: string; answer: PastAnswer; of: PastObligation; at: string },
): Promise<void> {
  const title = answer.evidence?.title ?? ''
  if (answer.evidence?.kind === 'link') {
    await owner.query(
      "insert into evidence (territory_id, answer_id, kind, url, title) values ($1, $2, 'link', $3, $4)",
      [territoryId, answerId, `https://kedroborsk.example/materials/${answerId}`, title],
    )
    return
  }
  const name = `${title}, ${of.addressee}.txt`
  const bytes = new TextEncoder().encode(`${title}\n\n${of.measureTitle}\n${of.addressee}\n\n${answer.comment}\n`)
  const kept = await vault.keep(bytes)
  const file = await owner.query<{ id: string }>(
    'insert into file (territory_id, sha256, size, media_type, name, uploaded_by, uploaded_at) values ($1, $2, $3, $4, $5, $6, $7) returning id',
    [territoryId, kept.sha256, kept.size, 'text/plain; charset=utf-8', name, answer.personId, at],
  )
  await owner.query(
    "insert into evidence (territory_id, answer_id, kind, file_id, title) values ($1, $2, 'file', $3, $4)",
    [territoryId, answerId, file.rows[0]?.id, name],
  )
}
