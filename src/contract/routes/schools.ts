import { z } from 'zod'
import { byId, DayText, Id, page, Paging, route, versioned } from '../route.ts'
import * as s from '../shapes/schools.ts'

const Text = z.string().trim().max(1000)
const Basis = Text.default('')
const Name = z.string().trim().min(1, 'Напишите, как называется школа').max(1000)
const span = z.object({ from: DayText, to: DayText.nullable().default(null), basis: Basis })
const newVersion = z.object({ version: z.number().int() })

const fields = z.object({
  shortName: Name,
  kind: Text.nullable(),
  address: Text,
  founder: Text,
  phone: Text,
  email: Text,
  site: Text,
})

/** Schools, their dated lists and mentors, and what happened to them. */
export const schoolsRoutes = {
  'GET /api/schools': route({
    tag: 'Школы',
    summary: 'Школы: по списку на дату, виду, куратору и словам',
    asks: 'school.read',
    query: Paging.extend({
      list: z.string().optional(),
      on: DayText.optional(),
      plan: Id.optional(),
      q: z.string().optional(),
      kind: z.string().optional(),
      curator: Id.optional(),
      only: z.enum(['overdue', 'waiting']).optional(),
      closed: z.stringbool().optional(),
      sort: z.enum(['name', 'pupils']).optional(),
    }),
    output: page(s.SchoolRow).extend({ total: z.number().int() }),
  }),
  'POST /api/schools': route({
    tag: 'Школы',
    summary: 'Завести школу; краткое название и вид берутся из полного, если не указаны',
    asks: 'school.edit',
    body: fields.partial().extend({ name: Name, shortName: Text.optional() }),
    output: z.object({ id: Id }),
    refusals: ['schoolExists'],
  }),
  'GET /api/schools/{id}': route({
    tag: 'Школы',
    summary: 'Карточка школы',
    asks: 'school.read',
    params: byId,
    output: s.SchoolCard,
    refusals: ['notFound'],
  }),
  'PATCH /api/schools/{id}': route({
    tag: 'Школы',
    summary: 'Изменить поля карточки; директор меняет контакты своей школы',
    asks: 'school.editOwn',
    params: byId,
    body: versioned
      .extend(fields.partial().shape)
      .extend({ name: Name.optional(), formerName: z.object({ until: DayText, basis: Basis }).optional() }),
    output: s.SchoolRecord,
    refusals: ['notFound', 'notAllowed', 'versionConflict', 'schoolExists'],
  }),
  'POST /api/schools/{id}/close': route({
    tag: 'Школы',
    summary: 'Закрыть школу с последним днём работы; без дня — открыть снова',
    asks: 'school.edit',
    params: byId,
    body: versioned.extend({ last: DayText.nullable() }),
    output: newVersion,
    refusals: ['notFound', 'versionConflict'],
  }),
  'PUT /api/schools/{id}/years/{year}': route({
    tag: 'Школы',
    summary: 'Числа учебного года, который начинается в году year',
    asks: 'school.editOwn',
    params: byId.extend({ year: z.coerce.number().int().min(1990).max(2100) }),
    body: versioned.extend(s.YearFigures.shape),
    output: newVersion,
    refusals: ['notFound', 'notAllowed', 'versionConflict'],
  }),
  'GET /api/schools/{id}/timeline': route({
    tag: 'Школы',
    summary: 'Всё, что было со школой и что впереди, новое сверху',
    asks: 'school.read',
    params: byId,
    query: Paging.extend({
      kind: z.enum(s.TIMELINE_KINDS).optional(),
      year: z.coerce.number().int().min(1900).max(2200).optional(),
    }),
    output: page(s.TimelineEvent),
    refusals: ['notFound'],
  }),
  'POST /api/schools/{id}/lists': route({
    tag: 'Списки школ',
    summary: 'Включить школу в список с первого дня',
    asks: 'school.edit',
    params: byId,
    body: span.extend({ code: z.string().trim().min(1) }),
    output: z.object({ id: Id }),
    refusals: ['notFound', 'alreadyListed', 'unknownList', 'schoolClosed', 'wrongDays'],
  }),
  'PATCH /api/listings/{id}': route({
    tag: 'Списки школ',
    summary: 'Исправить дни и основания записи',
    asks: 'school.edit',
    params: byId,
    body: versioned.extend(span.shape).extend({ exitBasis: Basis }),
    output: newVersion,
    refusals: ['notFound', 'versionConflict', 'alreadyListed', 'wrongDays'],
  }),
  'POST /api/listings/{id}/leave': route({
    tag: 'Списки школ',
    summary: 'Вывести школу из списка: последний день и акт',
    asks: 'school.edit',
    params: byId,
    body: versioned.extend({ last: DayText, basis: Basis }),
    output: newVersion,
    refusals: ['notFound', 'versionConflict', 'notListed'],
  }),
  'DELETE /api/listings/{id}': route({
    tag: 'Списки школ',
    summary: 'Убрать запись, сделанную по ошибке',
    asks: 'school.edit',
    params: byId,
    body: versioned,
    refusals: ['notFound', 'versionConflict'],
  }),
  'GET /api/lists': route({
    tag: 'Списки школ',
    summary: 'Списки и сколько школ стоит в каждом на дату',
    asks: 'school.read',
    query: z.object({ on: DayText.optional() }),
    output: s.ListsOnDay,
  }),
  'POST /api/lists': route({
    tag: 'Списки школ',
    summary: 'Завести свой список',
    asks: 'school.edit',
    body: z.object({ code: z.string().trim().min(1).max(40), name: z.string().trim().min(1).max(300) }),
    output: z.object({ code: z.string(), name: z.string() }),
    refusals: ['listExists'],
  }),
  'POST /api/schools/{id}/mentors': route({
    tag: 'Школы',
    summary: 'Назначить школу-наставника',
    asks: 'school.edit',
    params: byId,
    body: span.extend({ mentorId: Id }),
    output: z.object({ id: Id }),
    refusals: ['notFound', 'sameSchool', 'alreadyMentored', 'wrongDays'],
  }),
  'POST /api/mentorships/{id}/end': route({
    tag: 'Школы',
    summary: 'Закончить наставничество последним днём',
    asks: 'school.edit',
    params: byId,
    body: versioned.extend({ last: DayText }),
    output: newVersion,
    refusals: ['notFound', 'versionConflict', 'notMentored'],
  }),
}
