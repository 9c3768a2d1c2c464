import { exportPlan, overviewOf } from '#app/plans/index.ts'
import type { DocumentWriter } from '#app/ports/document-writer.ts'
import type { MeasureRow } from '#app/ports/plan-store.ts'
import { type Day, done, refuse } from '#domain/kernel/index.ts'
import { printNextDue } from '#domain/terms/index.ts'
import { attachment } from '../attachment.ts'
import type { Handlers } from '../handler.ts'

const inWords = <Row extends MeasureRow>({ lastDue, planYear: year, ...row }: Row, today: Day) => ({
  ...row,
  termReading: printNextDue(row.term, { today, year, lastDue }),
})

export const planHandlers = ({ writer }: { writer: DocumentWriter }) =>
  ({
    'GET /api/overview': ({ stores, query, today }) => overviewOf({ ...stores, today }, query.plan),

    'GET /api/plans': async ({ stores, query, today }) => done(await stores.plans.list(query, today)),

    'GET /api/plans/{id}': async ({ stores, params, today }) => {
      const plan = await stores.plans.find(params.id, today)
      return plan ? done(plan) : refuse('notFound')
    },

    'GET /api/plans/{id}/measures': async ({ stores, params, query, today }) => {
      const page = await stores.plans.measures(params.id, query, today)
      return page ? done({ ...page, items: page.items.map((row) => inWords(row, today)) }) : refuse('notFound')
    },

    'GET /api/measures/{id}': async ({ stores, params, today }) => {
      const measure = await stores.plans.measure(params.id, today)
      if (!measure) return refuse('notFound')
      const { documentId, place } = measure
      const history = await stores.audit.list({ limit: 100, measure: measure.id })
      return done({
        ...inWords(measure, today),
        parts: measure.parts.map(({ term, ...part }) => ({
          ...part,
          termReading: term ? printNextDue(term, { today, year: measure.planYear }) : '',
        })),
        excerpt: documentId ? await stores.plans.excerpt(documentId, place) : [],
        obligations: await stores.plans.obligationsOf(measure.id, today),
        history: history.items,
      })
    },

    'GET /api/plans/{id}/export': async ({ stores, params, query }) => {
      const made = await exportPlan({ ...stores, writer }, { id: params.id, format: query.format })
      if (!made.ok) return made
      return done(attachment(query.format, made.value.name, made.value.body))
    },
  }) satisfies Partial<Handlers>
