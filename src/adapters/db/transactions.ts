import type { Stores } from '#app/ports/stores.ts'
import type { Answered, Repeatable, Transactions } from '#app/ports/transactions.ts'
import { type Actor, scopeOf, writesPlans } from '#domain/identity/index.ts'
import { Kysely, PostgresDialect, sql } from 'kysely'
import type { Pool } from 'pg'
import { inTerritory, type Scope } from './actor-transaction.ts'
import { accountStore } from './accounts/index.ts'
import { answerStore } from './answers/index.ts'
import { auditStore } from './audit/index.ts'
import { confirmStore } from './confirm/index.ts'
import type { Database } from './database.ts'
import { fileStore, importStore } from './imports/index.ts'
import { invitationStore } from './invitations/index.ts'
import { letterBox } from './letters/index.ts'
import { matchingStore } from './matching/index.ts'
import { obligationStore } from './obligations/index.ts'
import { assignmentStore, bodyStore, handOverStore, peopleStore, postStore, substitutionStore } from './people/index.ts'
import { overviewStore, planStore } from './plans/index.ts'
import { schoolStore } from './schools/index.ts'
import { searchStore } from './search/index.ts'
import { spreadsheetStore } from './spreadsheets/index.ts'
import { writingStore } from './writing/index.ts'
import type { Tx } from './tx.ts'

const storesOn = (tx: Tx): Stores => ({
  accounts: accountStore(tx),
  answers: answerStore(tx),
  assignments: assignmentStore(tx),
  audit: auditStore(tx),
  bodies: bodyStore(tx),
  confirm: confirmStore(tx),
  files: fileStore(tx),
  handOvers: handOverStore(tx),
  imports: importStore(tx),
  invitations: invitationStore(tx),
  letters: letterBox(tx),
  matching: matchingStore(tx),
  obligations: obligationStore(tx),
  overview: overviewStore(tx),
  people: peopleStore(tx),
  plans: planStore(tx),
  posts: postStore(tx),
  schools: schoolStore(tx),
  search: searchStore(tx),
  substitutions: substitutionStore(tx),
  spreadsheets: spreadsheetStore(tx),
  writing: writingStore(tx),
})

/** What row-level security is told about an actor: reads the readable territories, changes the own one. */
const scopeOfActor = (actor: Actor): Scope => ({
  readable: actor.readable,
  writable: [actor.territoryId],
  schools: scopeOf(actor),
  persons: actor.personId ? [actor.personId, ...actor.actsFor] : [],
  writesPlans: writesPlans(actor),
})

/** Over a pool of `vekha_app`. */
export function transactions(pool: Pool): Transactions {
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
  return {
    read: (actor, work) => inTerritory(db, scopeOfActor(actor), (tx) => work(storesOn({ db: tx, actor }))),

    carryOut: (actor, repeatable, work, answer) =>
      inTerritory(db, scopeOfActor(actor), async (tx) => {
        const before = repeatable && (await takeKey(tx, actor, repeatable))
        if (before) return before
        await sql`savepoint untouched`.execute(tx)
        const outcome = await work(storesOn({ db: tx, actor }))
        if (!outcome.ok) await sql`rollback to savepoint untouched`.execute(tx)
        const answered = answer(outcome)
        if (repeatable) await keepAnswer(tx, actor, repeatable, answered)
        return answered
      }),
  }
}

/** Null when the key is ours now. Waits while another transaction holds it. */
async function takeKey(
  tx: Kysely<Database>,
  { territoryId, personId }: Actor,
  { key, route, requestSha256 }: Repeatable,
): Promise<Answered | 'keyReused' | null> {
  const taken = await sql`insert into idempotency (territory_id, key, person_id, route, request_sha256)
    values (${territoryId}, ${key}, ${personId || null}, ${route}, ${requestSha256})
    on conflict do nothing returning key`.execute(tx)
  if (taken.rows.length > 0) return null
  const { rows } = await sql<Answered & { same: boolean }>`select status, response,
    (route = ${route} and request_sha256 = ${requestSha256} and person_id is not distinct from ${personId || null}) as same
    from idempotency where territory_id = ${territoryId} and key = ${key}`.execute(tx)
  const kept = rows[0]
  return kept?.same ? { status: kept.status, response: kept.response } : 'keyReused'
}

const keepAnswer = (tx: Kysely<Database>, actor: Actor, { key }: Repeatable, { status, response }: Answered) =>
  sql`update idempotency set status = ${status}, response = ${JSON.stringify(response)}::jsonb
    where territory_id = ${actor.territoryId} and key = ${key}`.execute(tx)
