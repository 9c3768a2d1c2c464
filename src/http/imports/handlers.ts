import { randomUUID } from 'node:crypto'
import {
  confirmImport,
  correctDraft,
  discardImport,
  type ImportView,
  startImport,
  viewImport,
} from '#app/imports/index.ts'
import type { FileVault } from '#app/ports/file-vault.ts'
import type { ImportSummary } from '#app/ports/import-store.ts'
import type { Jobs } from '#app/ports/jobs.ts'
import { REFUSALS, type RefusalCode } from '#contract/index.ts'
import { done, refuse } from '#domain/kernel/index.ts'
import type { Handlers } from '../handler.ts'

const problemOf = (code: string | null) =>
  code === null ? null : { code, title: REFUSALS[(code in REFUSALS ? code : 'brokenFile') as RefusalCode].title }

const summary = ({ refused, ...it }: ImportSummary) => ({ ...it, problem: problemOf(refused) })

const view = (it: ImportView) => ({ ...summary(it), ...it, findings: [...(it.draft?.findings ?? [])] })

export const importHandlers = ({ vault, jobs }: { vault: FileVault; jobs: Jobs }) =>
  ({
    'POST /api/imports': async ({ stores, actor, file, afterwards }) => {
      const id = await startImport({ ...stores, vault }, file)
      afterwards(() => jobs.enqueue('read-import', { territoryId: actor.territoryId, importId: id }))
      const it = await viewImport(stores, id)
      if (!it) throw new Error('an import just started is not there')
      return done(view(it))
    },

    'GET /api/imports': async ({ stores, query }) => {
      const { items, next } = await stores.imports.list(query)
      return done({ items: items.map(summary), next })
    },

    'GET /api/imports/{id}': async ({ stores, params }) => {
      const it = await viewImport(stores, params.id)
      return it ? done(view(it)) : refuse('notFound')
    },

    'PATCH /api/imports/{id}': async ({ stores, actor, params, body, clock }) => {
      const outcome = await correctDraft({ ...stores, now: clock.now() }, actor, { id: params.id, ...body })
      return outcome.ok ? done(view(outcome.value)) : outcome
    },

    'POST /api/imports/{id}/confirm': ({ stores, actor, params, body }) =>
      confirmImport({ ...stores, newId: randomUUID }, actor, { id: params.id, ...body }),

    'DELETE /api/imports/{id}': ({ stores, actor, params }) => discardImport(stores, actor, params.id),
  }) satisfies Partial<Handlers>
