import type { Actor, Role } from '#domain/identity/index.ts'
import { type Day, done, type Outcome, refuse } from '#domain/kernel/index.ts'
import type { LoadKind } from '#domain/spreadsheets/index.ts'
import { inviteMany } from '../identity/index.ts'
import type { LoadRow, RowResult } from '../ports/spreadsheet-store.ts'
import type { Stores } from '../ports/stores.ts'

/** Rows taken in one transaction: progress moves and a cancel is heard between them. */
const BATCH = 500

/** The person agrees with the preview; the caller enqueues the job. */
export async function agreeLoad(
  { spreadsheets }: Pick<Stores, 'spreadsheets'>,
  { id, version }: { id: string; version: number },
): Promise<Outcome<null, 'notFound' | 'notReady' | 'versionConflict'>> {
  const load = await spreadsheets.lock(id)
  if (!load) return refuse('notFound')
  if (load.state !== 'preview') return refuse('notReady')
  if (load.version !== version) return refuse('versionConflict')
  await spreadsheets.tell(id, 'applying', { rows: 0, of: load.totalRows })
  return done(null)
}

/** What invitations by list need beside the stores. */
export interface Invite {
  readonly newToken: () => { readonly token: string; readonly sha256: string }
  /** Address that letters lead to. */
  readonly publicUrl: string
}

type Kept = Pick<Stores, 'audit' | 'invitations' | 'letters' | 'spreadsheets'>

interface Needs extends Invite {
  readonly keep: <T>(work: (stores: Kept) => Promise<T>) => Promise<T>
  readonly today: Day
  readonly actor: Actor
}

/** Takes the chosen rows, batch by batch. Killed in the middle, it goes on with the rows that have no result yet. */
export async function applyLoad(needs: Needs, id: string): Promise<void> {
  for (let more = true; more;)
    more = await needs.keep(async (stores) => {
      const { audit, spreadsheets } = stores
      const load = await spreadsheets.lock(id)
      if (load?.state !== 'applying') return false
      const rows = load.cancelWanted ? [] : await spreadsheets.nextRows(id, BATCH)
      if (rows.length === 0) {
        await spreadsheets.leaveRest(id)
        await spreadsheets.tell(id, load.cancelWanted ? 'cancelled' : 'done')
        const { counts } = (await spreadsheets.find(id)) ?? load
        await audit.write({
          action: load.cancelWanted ? 'spreadsheet.cancel' : 'spreadsheet.apply',
          entity: 'spreadsheet',
          entityId: id,
          summary: `${load.cancelWanted ? 'Остановлена' : 'Принята'} таблица «${load.fileName}»`,
          details: counts,
        })
        return false
      }
      await spreadsheets.holdRegister()
      const results = await take({ ...needs, ...stores }, load.kind, rows)
      await spreadsheets.settle(
        id,
        rows.map(({ number }) => ({ number, result: results.get(number) ?? 'refused' })),
      )
      await spreadsheets.tell(id, 'applying', { rows: load.doneRows + rows.length, of: load.totalRows })
      return true
    })
}

function take(needs: Needs & Kept, kind: LoadKind, rows: readonly LoadRow[]): Promise<Map<number, RowResult>> {
  const { spreadsheets, today } = needs
  switch (kind) {
    case 'schools':
      return spreadsheets.takeSchools(rows, today)
    case 'lists':
      return spreadsheets.takeLists(rows)
    case 'people':
      return spreadsheets.takePeople(rows)
    case 'invitations':
      return invite(needs, rows)
  }
}

async function invite(needs: Needs & Kept, rows: readonly LoadRow[]): Promise<Map<number, RowResult>> {
  const outcomes = await inviteMany(
    needs,
    needs.actor,
    rows.map(({ cells: { name = '', email = '', role = '' }, recordId }) => ({
      ...{ name, email, organisation: recordId },
      role: role as Role,
    })),
  )
  const of = { invited: 'added', alreadyInvited: 'unchanged', hasAccount: 'unchanged' } as const
  return new Map(
    rows.map(({ number }, i) => {
      const state = outcomes[i]?.state
      return [number, state !== undefined && state in of ? of[state as keyof typeof of] : 'refused']
    }),
  )
}
