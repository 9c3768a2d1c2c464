import { ROLES } from '#domain/identity/index.ts'
import { z } from 'zod'
import { DayText, Id, Paging, page, route } from './route.ts'
import * as s from './shapes.ts'

const byId = z.object({ id: Id })
/** NIST SP 800-63B: a length and nothing else. */
const NewPassword = z.string().min(8).max(200)
const versioned = z.object({ version: z.number().int() })

/** The routes of the product. The key is method and path; the fixed ones are those of INTERFACES. */
export const routes = {
  // — session and people ———————————————————————————————————————————————————————————————————————————————————————————————
  'GET /api/session': route({ tag: 'Вход', summary: 'Кто вошёл и что ему можно', asks: 'session', output: s.Session }),
  'GET /api/first-run': route({
    tag: 'Вход',
    summary: 'Нужно ли завести первого администратора',
    asks: 'public',
    output: z.object({
      needed: z.boolean(),
      demo: z.array(z.object({ role: z.enum(ROLES), email: z.string(), password: z.string() })),
    }),
  }),
  'POST /api/first-run': route({
    tag: 'Вход',
    summary: 'Завести территорию и первого администратора',
    asks: 'public',
    body: z.object({
      territoryName: z.string().min(2).max(200),
      organisationName: z.string().min(2).max(300),
      name: z.string().min(2).max(200),
      email: z.email(),
      password: NewPassword,
    }),
    output: z.object({ userId: z.string() }),
    refusals: ['alreadySetUp', 'tooManyTries'],
  }),
  'POST /api/invitations': route({
    tag: 'Люди',
    summary: 'Пригласить человека по ссылке',
    asks: 'person.invite',
    body: z.object({
      personId: Id.optional(),
      name: z.string().min(2).max(200),
      email: z.email(),
      role: z.enum(ROLES),
      organisationId: Id.optional(),
    }),
    output: z.object({ id: z.string(), personId: Id, link: z.string() }),
    refusals: ['alreadyInvited'],
  }),
  'GET /api/invitations/{token}': route({
    tag: 'Вход',
    summary: 'Приглашение по ссылке',
    asks: 'public',
    params: z.object({ token: z.string() }),
    output: z.object({ name: z.string(), email: z.string(), territoryName: z.string() }),
    refusals: ['linkExpired'],
  }),
  'POST /api/invitations/{token}/accept': route({
    tag: 'Вход',
    summary: 'Принять приглашение и задать пароль',
    asks: 'public',
    params: z.object({ token: z.string() }),
    body: z.object({ password: NewPassword }),
    output: z.object({ userId: z.string() }),
    refusals: ['linkExpired', 'tooManyTries'],
  }),
  'POST /api/auth/sign-in/email': route({
    tag: 'Вход',
    summary: 'Войти по почте и паролю: ответ ставит cookie',
    asks: 'public',
    body: z.object({ email: z.email().max(200), password: z.string().min(1).max(200) }),
    refusals: ['badCredentials', 'tooManyTries'],
  }),
  'POST /api/auth/sign-out': route({ tag: 'Вход', summary: 'Выйти', asks: 'public' }),
  'POST /api/auth/request-password-reset': route({
    tag: 'Вход',
    summary: 'Прислать письмо со ссылкой для нового пароля',
    asks: 'public',
    body: z.object({ email: z.email().max(200) }),
    refusals: ['tooManyTries'],
  }),
  'POST /api/auth/reset-password': route({
    tag: 'Вход',
    summary: 'Задать новый пароль по ссылке: все входы завершаются',
    asks: 'public',
    body: z.object({ token: z.string().min(1).max(200), newPassword: NewPassword }),
    refusals: ['linkExpired', 'tooManyTries'],
  }),
  'POST /api/auth/change-password': route({
    tag: 'Вход',
    summary: 'Сменить свой пароль: другие входы завершаются',
    asks: 'session',
    body: z.object({ currentPassword: z.string().min(1).max(200), newPassword: NewPassword }),
    refusals: ['badCredentials', 'tooManyTries'],
  }),
  'GET /api/sessions': route({
    tag: 'Вход',
    summary: 'Мои входы на разных устройствах',
    asks: 'session',
    output: z.object({
      items: z.array(z.object({ id: z.string(), createdAt: z.string(), userAgent: z.string(), current: z.boolean() })),
    }),
  }),
  'DELETE /api/sessions/{id}': route({
    tag: 'Вход',
    summary: 'Завершить вход',
    asks: 'session',
    params: z.object({ id: z.string() }),
  }),
  'GET /api/people': route({
    tag: 'Люди',
    summary: 'Люди территории',
    asks: 'person.read',
    query: Paging.extend({ q: z.string().optional() }),
    output: page(s.PersonRow),
  }),
  'GET /api/schools': route({
    tag: 'Школы',
    summary: 'Школы, в том числе по списку на дату',
    asks: 'school.read',
    query: Paging.extend({ list: z.string().optional(), on: DayText.optional(), plan: Id.optional() }),
    output: page(s.SchoolRow),
  }),

  // — files and imports ————————————————————————————————————————————————————————————————————————————————————————————————
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

  // — plans ————————————————————————————————————————————————————————————————————————————————————————————————————————————
  'GET /api/overview': route({
    tag: 'План',
    summary: 'День координатора: что наступило, что ждёт, где нужна помощь',
    asks: 'plan.read',
    query: z.object({ plan: Id.optional() }),
    output: s.Overview,
  }),
  'GET /api/plans': route({
    tag: 'План',
    summary: 'Дорожные карты',
    asks: 'plan.read',
    query: Paging,
    output: page(s.PlanSummary),
  }),
  'GET /api/plans/{id}': route({
    tag: 'План',
    summary: 'Дорожная карта',
    asks: 'plan.read',
    params: byId,
    output: s.Plan,
  }),
  'GET /api/plans/{id}/measures': route({
    tag: 'План',
    summary: 'Мероприятия с ходом выполнения',
    asks: 'plan.read',
    params: byId,
    query: Paging.extend({
      q: z.string().optional(),
      section: Id.optional(),
      state: s.State.optional(),
      school: Id.optional(),
      person: Id.optional(),
    }),
    output: page(s.MeasureRow),
  }),
  'GET /api/measures/{id}': route({
    tag: 'План',
    summary: 'Мероприятие: как напечатано, как прочитано, как выполняется',
    asks: 'plan.read',
    params: byId,
    output: s.Measure,
  }),
  'GET /api/plans/{id}/export': route({
    tag: 'План',
    summary: 'План файлом',
    asks: 'plan.read',
    params: byId,
    query: z.object({ format: z.enum(['json', 'docx', 'xlsx']).default('json') }),
    answers: 'bytes',
    refusals: ['formatLater'],
  }),

  // — obligations and answers ——————————————————————————————————————————————————————————————————————————————————————————
  'GET /api/obligations': route({
    tag: 'Обязательства',
    summary: 'Обязательства по условиям',
    asks: 'obligation.read',
    query: Paging.extend({
      mine: z.enum(['0', '1']).optional(),
      plan: Id.optional(),
      school: Id.optional(),
      measure: Id.optional(),
      section: Id.optional(),
      state: s.State.optional(),
      due_from: DayText.optional(),
      due_to: DayText.optional(),
    }),
    output: page(s.ObligationRow),
  }),
  'GET /api/obligations/{id}': route({
    tag: 'Обязательства',
    summary: 'Обязательство с ответами',
    asks: 'obligation.read',
    params: byId,
    output: s.Obligation,
  }),
  'POST /api/obligations/{id}/answers': route({
    tag: 'Обязательства',
    summary: 'Ответить: состояние, дата, число, подтверждение',
    asks: 'answer.submit',
    params: byId,
    body: z.object({
      state: z.enum(['inProgress', 'done', 'partial', 'notDone']),
      comment: z.string().max(10000).default(''),
      date: DayText.nullable().default(null),
      value: z.number().nullable().default(null),
      evidence: z.array(Id).max(50).default([]),
      links: z
        .array(z.object({ url: z.url(), title: z.string().max(300).default('') }))
        .max(50)
        .default([]),
    }),
    output: s.AnswerView,
    refusals: ['closed', 'alreadyOnReview', 'dateAhead', 'unknownFile', 'reasonNeeded'],
  }),
  'GET /api/reviews': route({
    tag: 'Обязательства',
    summary: 'Ответы, которые ждут проверки',
    asks: 'answer.decide',
    query: Paging.extend({ plan: Id.optional() }),
    output: page(s.ReviewRow),
  }),
  'POST /api/answers/{id}/accept': route({
    tag: 'Обязательства',
    summary: 'Принять ответ',
    asks: 'answer.decide',
    params: byId,
    output: s.AnswerView,
    refusals: ['alreadyDecided'],
  }),
  'POST /api/answers/{id}/return': route({
    tag: 'Обязательства',
    summary: 'Вернуть ответ на доработку',
    asks: 'answer.decide',
    params: byId,
    body: z.object({ reason: z.string().trim().min(3).max(2000) }),
    output: s.AnswerView,
    refusals: ['alreadyDecided'],
  }),
  'POST /api/answers/{id}/reopen': route({
    tag: 'Обязательства',
    summary: 'Отменить своё решение',
    asks: 'answer.decide',
    params: byId,
    output: s.AnswerView,
    refusals: ['tooLateToUndo'],
  }),
  'POST /api/obligations/{id}/remind': route({
    tag: 'Обязательства',
    summary: 'Напомнить письмом',
    asks: 'obligation.remind',
    params: byId,
    output: z.object({ letters: z.number().int() }),
    refusals: ['nobodyToWrite', 'remindedToday'],
  }),

  // — records ——————————————————————————————————————————————————————————————————————————————————————————————————————————
  'GET /api/search': route({
    tag: 'Поиск',
    summary: 'Поиск по людям, школам, мероприятиям',
    asks: 'search',
    query: z.object({ q: z.string().min(1).max(200), limit: z.coerce.number().int().min(1).max(50).default(20) }),
    output: z.object({ items: z.array(s.SearchHit) }),
  }),
  'GET /api/audit': route({
    tag: 'Журнал',
    summary: 'Журнал действий',
    asks: 'audit.read',
    query: Paging.extend({ entity: z.string().optional(), entityId: z.string().optional() }),
    output: page(s.AuditRow),
  }),
}

export type Routes = typeof routes
export type RouteKey = keyof Routes
