import { ROLES } from '#domain/identity/index.ts'
import { ASSIGNMENT_KINDS, BODY_KINDS, SEATS } from '#domain/posts/index.ts'
import { z } from 'zod'
import { DayText, Id, Paging, byId, page, route, versioned } from '../route.ts'
import * as p from '../shapes/people.ts'
import * as s from '../shapes.ts'

const Name = z.string().trim().min(2).max(200)
const Title = z.string().trim().min(2).max(300)
/** The act a change rests on: «приказ от 12.01.2026 № 17». */
const Basis = z.string().trim().max(500)
const Act = Basis.min(3)
const DayOrNone = DayText.nullable()
const Contacts = z.object({
  email: z.email().max(200).nullable(),
  phone: z.string().trim().max(50),
  outside: z.boolean(),
})
const made = z.object({ id: Id })
const newVersion = z.object({ version: z.number().int() })

/** People, their posts, assignments and substitutions. */
export const peopleRoutes = {
  'GET /api/people': route({
    tag: 'Люди',
    summary: 'Люди территории',
    asks: 'person.read',
    query: Paging.extend({
      q: z.string().optional(),
      organisation: Id.optional(),
      role: z.enum(ROLES).optional(),
      body: Id.optional(),
      access: z.enum(['has', 'invited', 'none', 'outside']).optional(),
    }),
    output: page(p.PersonRow),
  }),
  'POST /api/people': route({
    tag: 'Люди',
    summary: 'Добавить человека, можно сразу с должностью',
    asks: 'person.edit',
    body: z.object({
      name: Name,
      email: Contacts.shape.email.default(null),
      phone: Contacts.shape.phone.default(''),
      outside: z.boolean().default(false),
      post: z
        .object({
          title: Title,
          organisationId: Id.nullable(),
          from: DayOrNone.default(null),
          basis: Basis.default(''),
        })
        .optional(),
    }),
    output: made,
    refusals: ['postTaken'],
  }),
  'GET /api/people/{id}': route({
    tag: 'Люди',
    summary: 'Карточка человека: должности, назначения, органы, замещения',
    asks: 'person.read',
    params: byId,
    output: p.PersonCard,
  }),
  'PATCH /api/people/{id}': route({
    tag: 'Люди',
    summary: 'Изменить имя и рабочие контакты',
    asks: 'person.edit',
    params: byId,
    body: versioned.extend({ name: Name.optional(), ...Contacts.partial().shape }),
    output: newVersion,
    refusals: ['versionConflict'],
  }),
  'GET /api/people/{id}/views': route({
    tag: 'Люди',
    summary: 'Кто смотрел карточку',
    asks: 'person.views',
    params: byId,
    query: Paging,
    output: page(s.AuditRow),
  }),
  'POST /api/people/{id}/posts': route({
    tag: 'Должности',
    summary: 'Назначить на должность',
    asks: 'person.edit',
    params: byId,
    body: z.object({
      title: Title,
      organisationId: Id.nullable(),
      from: DayOrNone,
      to: DayOrNone.default(null),
      basis: Basis.default(''),
    }),
    output: made.extend({ postId: Id }),
    refusals: ['postTaken', 'alreadyHolds', 'wrongDays'],
  }),
  'PATCH /api/holdings/{id}': route({
    tag: 'Должности',
    summary: 'Освободить от должности или исправить дни',
    asks: 'person.edit',
    params: byId,
    body: versioned.extend({ from: DayOrNone.optional(), to: DayOrNone.optional(), basis: Basis.optional() }),
    output: newVersion,
    refusals: ['versionConflict', 'postTaken', 'alreadyHolds', 'wrongDays'],
  }),
  'GET /api/posts': route({
    tag: 'Должности',
    summary: 'Должности и кто их занимает в этот день',
    asks: 'person.read',
    query: Paging.extend({ organisation: Id.optional(), on: DayText.optional() }),
    output: page(p.PostOnDay),
  }),
  'POST /api/posts/{id}/replace': route({
    tag: 'Должности',
    summary: 'Сменить того, кто занимает должность',
    asks: 'person.edit',
    params: byId,
    body: z.object({ personId: Id, day: DayText, basis: Act, holdingId: Id.optional() }),
    output: z.object({ holdingId: Id }),
    refusals: ['notHeld', 'alreadyHolds'],
  }),
  'POST /api/assignments': route({
    tag: 'Назначения',
    summary: 'Назначить куратора, тьютора, эксперта, контролёра или координатора приказа',
    asks: 'person.edit',
    body: z.object({
      kind: z.enum(ASSIGNMENT_KINDS),
      personId: Id,
      schoolId: Id.nullable().default(null),
      roadmapId: Id.nullable().default(null),
      from: DayText,
      to: DayOrNone.default(null),
      basis: Basis.default(''),
    }),
    output: made,
    refusals: ['alreadyAssigned', 'controllerIsCoordinator', 'wrongDays'],
  }),
  'PATCH /api/assignments/{id}': route({
    tag: 'Назначения',
    summary: 'Окончить назначение',
    asks: 'person.edit',
    params: byId,
    body: versioned.extend({ to: DayOrNone }),
    output: newVersion,
    refusals: ['versionConflict', 'alreadyAssigned', 'controllerIsCoordinator', 'wrongDays'],
  }),
  'GET /api/substitutions': route({
    tag: 'Замещения',
    summary: 'Кто кого замещает',
    asks: 'person.read',
    query: Paging,
    output: page(p.SubstitutionRow),
  }),
  'POST /api/substitutions': route({
    tag: 'Замещения',
    summary: 'Назначить замещение на дни отсутствия',
    asks: 'person.edit',
    body: z.object({ personId: Id, substituteId: Id, from: DayText, to: DayText, basis: Basis.default('') }),
    output: made,
    refusals: ['alreadySubstituted', 'selfSubstitution', 'substitutionCircle', 'wrongDays'],
  }),
  'DELETE /api/substitutions/{id}': route({
    tag: 'Замещения',
    summary: 'Окончить замещение',
    asks: 'person.edit',
    params: byId,
    refusals: ['substitutionOver'],
  }),
  'GET /api/people/{id}/hand-over': route({
    tag: 'Люди',
    summary: 'Что перейдёт преемнику',
    asks: 'person.edit',
    params: byId,
    query: z.object({ day: DayText }),
    output: p.Matters,
  }),
  'POST /api/people/{id}/hand-over': route({
    tag: 'Люди',
    summary: 'Передать все дела преемнику',
    asks: 'person.edit',
    params: byId,
    body: z.object({ toId: Id, day: DayText, basis: Act }),
    output: made.extend({ moved: p.Moved }),
    refusals: ['selfHandOver', 'handOverAhead', 'nothingToHandOver'],
  }),
}

const BodyFields = z.object({
  kind: z.enum(BODY_KINDS),
  name: Title,
  organisationId: Id.nullable(),
  basis: Basis,
  from: DayOrNone,
  to: DayOrNone,
})

/** Working groups, councils and associations with their seats. */
export const bodyRoutes = {
  'GET /api/bodies': route({
    tag: 'Органы',
    summary: 'Рабочие группы, советы, объединения',
    asks: 'person.read',
    query: Paging.extend({ q: z.string().optional() }),
    output: page(p.BodyRow),
  }),
  'POST /api/bodies': route({
    tag: 'Органы',
    summary: 'Создать орган',
    asks: 'person.edit',
    body: BodyFields.partial().required({ kind: true, name: true }),
    output: made,
    refusals: ['wrongDays'],
  }),
  'GET /api/bodies/{id}': route({
    tag: 'Органы',
    summary: 'Орган и его состав',
    asks: 'person.read',
    params: byId,
    output: p.BodyCard,
  }),
  'PATCH /api/bodies/{id}': route({
    tag: 'Органы',
    summary: 'Изменить орган',
    asks: 'person.edit',
    params: byId,
    body: versioned.extend(BodyFields.partial().shape),
    output: newVersion,
    refusals: ['versionConflict', 'wrongDays'],
  }),
  'POST /api/bodies/{id}/members': route({
    tag: 'Органы',
    summary: 'Включить в состав',
    asks: 'person.edit',
    params: byId,
    body: z.object({
      personId: Id,
      seat: z.enum(SEATS),
      from: DayOrNone.default(null),
      to: DayOrNone.default(null),
    }),
    output: made,
    refusals: ['alreadyMember', 'headTaken', 'wrongDays'],
  }),
  'PATCH /api/members/{id}': route({
    tag: 'Органы',
    summary: 'Сменить место в органе или вывести из состава',
    asks: 'person.edit',
    params: byId,
    body: versioned.extend({ seat: z.enum(SEATS).optional(), to: DayOrNone.optional() }),
    output: newVersion,
    refusals: ['versionConflict', 'alreadyMember', 'headTaken', 'wrongDays'],
  }),
}
