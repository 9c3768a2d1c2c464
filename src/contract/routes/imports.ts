import { z } from 'zod'
import { Id, Paging, byId, page, route, versioned } from '../route.ts'
import * as s from '../shapes.ts'

/** Files and documents that are read. */
export const importsRoutes = {
  'POST /api/files': route({
    tag: 'Файлы',
    summary: 'Загрузить файл',
    asks: 'file.add',
    upload: true,
    output: s.FileView,
    refusals: ['tooLarge', 'noFile', 'emptyFile', 'pupilNames'],
  }),
  'GET /api/files/{id}/content': route({
    tag: 'Файлы',
    summary: 'Содержимое файла',
    asks: 'file.read',
    params: byId,
    answers: 'bytes',
  }),
  'POST /api/imports': route({
    tag: 'Загрузка документа',
    summary: 'Загрузить документ и начать чтение',
    asks: 'plan.import',
    upload: true,
    output: s.Import,
    refusals: ['tooLarge', 'noFile', 'emptyFile'],
  }),
  'GET /api/imports': route({
    tag: 'Загрузка документа',
    summary: 'Загруженные документы',
    asks: 'plan.import',
    query: Paging,
    output: page(s.ImportSummary),
  }),
  'GET /api/imports/{id}': route({
    tag: 'Загрузка документа',
    summary: 'Ход чтения, черновик и замечания',
    asks: 'plan.import',
    params: byId,
    output: s.Import,
  }),
  'PATCH /api/imports/{id}': route({
    tag: 'Загрузка документа',
    summary: 'Исправить поля черновика',
    asks: 'plan.import',
    params: byId,
    // `value: null` with `undo: true` takes the last correction of the path back
    body: versioned.extend({
      corrections: z
        .array(z.object({ path: z.string(), value: z.json(), undo: z.boolean().optional() }))
        .min(1)
        .max(200),
    }),
    output: s.Import,
    refusals: ['versionConflict', 'alreadyConfirmed', 'badPath'],
  }),
  'POST /api/imports/{id}/confirm': route({
    tag: 'Загрузка документа',
    summary: 'Подтвердить черновик: план начинает действовать',
    asks: 'plan.confirm',
    params: byId,
    body: z.object({ version: z.number().int().optional() }),
    output: z.object({ planId: Id }),
    refusals: ['noPeriod', 'noMeasures', 'notReady', 'versionConflict'],
  }),
  'DELETE /api/imports/{id}': route({
    tag: 'Загрузка документа',
    summary: 'Убрать черновик',
    asks: 'plan.import',
    params: byId,
    refusals: ['alreadyConfirmed'],
  }),
}
