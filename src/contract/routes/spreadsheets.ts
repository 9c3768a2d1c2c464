import { LOAD_KINDS } from '#domain/spreadsheets/index.ts'
import { z } from 'zod'
import { byId, Id, Instant, page, Paging, route, versioned } from '../route.ts'

const tag = 'Таблицы'
const Kind = z.enum(LOAD_KINDS)

const SpreadsheetLoad = z.object({
  id: Id,
  kind: Kind,
  state: z.enum(['queued', 'reading', 'preview', 'applying', 'done', 'cancelled', 'failed']),
  fileName: z.string(),
  doneRows: z.number().int(),
  totalRows: z.number().int(),
  cancelWanted: z.boolean(),
  /** Code and Russian sentence of a table that could not be read. */
  problem: z.object({ code: z.string(), title: z.string() }).nullable(),
  headings: z.array(z.object({ column: z.number().int(), heading: z.string(), field: z.string().nullable() })),
  createdBy: z.object({ id: Id, name: z.string() }).nullable(),
  createdAt: Instant,
  /** Rows by what they will do (add, change, same, refuse, left), afterwards by what they did. */
  counts: z.record(z.string(), z.number().int()),
  version: z.number().int(),
})

const SpreadsheetRow = z.object({
  /** As the spreadsheet counts them, from 1. */
  number: z.number().int(),
  cells: z.record(z.string(), z.string()),
  action: z.enum(['add', 'change', 'same', 'refuse']),
  problems: z.array(z.string()),
  chosen: z.boolean(),
  result: z.enum(['added', 'changed', 'unchanged', 'refused', 'left']).nullable(),
})

/** Tables in and out: schools, people, lists, invitations. */
export const spreadsheetRoutes = {
  'POST /api/spreadsheets/{kind}': route({
    tag,
    summary: 'Загрузить таблицу и прочитать её строки',
    asks: 'school.edit',
    params: z.object({ kind: Kind }),
    upload: true,
    output: SpreadsheetLoad,
    refusals: ['tooLarge', 'noFile', 'emptyFile'],
  }),
  'GET /api/spreadsheets': route({
    tag,
    summary: 'Загруженные таблицы',
    asks: 'school.edit',
    query: Paging,
    output: page(SpreadsheetLoad),
  }),
  'GET /api/spreadsheets/{id}': route({
    tag,
    summary: 'Ход загрузки и что сделают строки',
    asks: 'school.edit',
    params: byId,
    output: SpreadsheetLoad,
  }),
  'GET /api/spreadsheets/{id}/rows': route({
    tag,
    summary: 'Строки таблицы с тем, что они сделают',
    asks: 'school.edit',
    params: byId,
    query: Paging.extend({ action: z.enum(['add', 'change', 'same', 'refuse']).optional() }),
    output: page(SpreadsheetRow),
  }),
  'PATCH /api/spreadsheets/{id}/rows': route({
    tag,
    summary: 'Выбрать строки, которые будут приняты',
    asks: 'school.edit',
    params: byId,
    body: z.object({
      numbers: z.union([z.literal('all'), z.array(z.number().int()).min(1).max(20_000)]),
      chosen: z.boolean(),
    }),
    output: SpreadsheetLoad,
    refusals: ['notReady'],
  }),
  'POST /api/spreadsheets/{id}/apply': route({
    tag,
    summary: 'Принять выбранные строки',
    asks: 'school.edit',
    params: byId,
    body: versioned,
    output: SpreadsheetLoad,
    refusals: ['notReady', 'versionConflict'],
  }),
  'POST /api/spreadsheets/{id}/cancel': route({
    tag,
    summary: 'Остановить загрузку',
    asks: 'school.edit',
    params: byId,
    output: SpreadsheetLoad,
    refusals: ['closed'],
  }),
  'GET /api/spreadsheets/{id}/report': route({
    tag,
    summary: 'Что сделала каждая строка, таблицей XLSX',
    asks: 'school.edit',
    params: byId,
    answers: 'bytes',
  }),
  'GET /api/registers/{kind}': route({
    tag,
    summary: 'Школы, люди или списки таблицей XLSX, которую можно загрузить обратно',
    asks: 'school.edit',
    params: z.object({ kind: Kind }),
    answers: 'bytes',
  }),
}
