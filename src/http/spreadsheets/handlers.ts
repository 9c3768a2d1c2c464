import type { DocumentWriter } from '#app/ports/document-writer.ts'
import type { FileVault } from '#app/ports/file-vault.ts'
import type { Jobs } from '#app/ports/jobs.ts'
import type { Load } from '#app/ports/spreadsheet-store.ts'
import type { Stores } from '#app/ports/stores.ts'
import { agreeLoad, cancelLoad, chooseRows, exportRegister, exportReport, startLoad } from '#app/spreadsheets/index.ts'
import { REFUSALS, type RefusalCode } from '#contract/index.ts'
import { done, type Outcome, refuse } from '#domain/kernel/index.ts'
import { attachment } from '../attachment.ts'
import type { Handlers } from '../handler.ts'

const view = ({ refused, fileId: _, ...load }: Load) => ({
  ...load,
  headings: [...load.headings],
  counts: { ...load.counts },
  problem:
    refused === null
      ? null
      : { code: refused, title: REFUSALS[(refused in REFUSALS ? refused : 'brokenFile') as RefusalCode].title },
})

const shown = async ({ spreadsheets }: Pick<Stores, 'spreadsheets'>, id: string) => {
  const load = await spreadsheets.find(id)
  return load ? done(view(load)) : refuse('notFound')
}

const asFile = <Code extends RefusalCode>(made: Outcome<{ name: string; body: Uint8Array }, Code>) =>
  made.ok ? done(attachment('xlsx', made.value.name, made.value.body)) : made

/** The load after a command on it, or why the command was refused. */
const after = async <Code extends RefusalCode>(stores: Stores, id: string, outcome: Outcome<null, Code>) =>
  outcome.ok ? shown(stores, id) : outcome

interface Needs {
  readonly vault: FileVault
  readonly jobs: Jobs
  readonly writer: DocumentWriter
}

export const spreadsheetHandlers = ({ vault, jobs, writer }: Needs) =>
  ({
    'POST /api/spreadsheets/{kind}': async ({ stores, actor, params, file, afterwards }) => {
      const id = await startLoad({ ...stores, vault }, params.kind, file)
      afterwards(() => jobs.enqueue('read-spreadsheet', { territoryId: actor.territoryId, loadId: id }))
      return shown(stores, id)
    },

    'GET /api/spreadsheets': async ({ stores, query }) => {
      const { items, next } = await stores.spreadsheets.list(query)
      return done({ items: items.map(view), next })
    },

    'GET /api/spreadsheets/{id}': ({ stores, params }) => shown(stores, params.id),

    'GET /api/spreadsheets/{id}/rows': async ({ stores, params, query }) => {
      if (!(await stores.spreadsheets.find(params.id))) return refuse('notFound')
      const { items, next } = await stores.spreadsheets.rows(params.id, query)
      return done({
        items: items.map((row) => ({ ...row, problems: [...row.problems], cells: { ...row.cells } })),
        next,
      })
    },

    'PATCH /api/spreadsheets/{id}/rows': async ({ stores, params, body }) =>
      after(stores, params.id, await chooseRows(stores, { id: params.id, ...body })),

    'POST /api/spreadsheets/{id}/apply': async ({ stores, actor, params, body, afterwards }) => {
      const outcome = await agreeLoad(stores, { id: params.id, ...body })
      afterwards(() => jobs.enqueue('apply-spreadsheet', { territoryId: actor.territoryId, loadId: params.id }))
      return after(stores, params.id, outcome)
    },

    'POST /api/spreadsheets/{id}/cancel': async ({ stores, params }) =>
      after(stores, params.id, await cancelLoad(stores, params.id)),

    'GET /api/spreadsheets/{id}/report': async ({ stores, params }) =>
      asFile(await exportReport({ ...stores, writer }, params.id)),

    'GET /api/registers/{kind}': async ({ stores, params }) =>
      asFile(await exportRegister({ ...stores, writer }, params.kind)),
  }) satisfies Partial<Handlers>
