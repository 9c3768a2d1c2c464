import { ROLES } from '#domain/identity/index.ts'
import { z } from 'zod'
import { Id, Instant, route } from '../route.ts'
import * as s from '../shapes.ts'

/** NIST SP 800-63B: a length and nothing else. */
const NewPassword = z.string().min(8).max(200)

/** The door, sessions and invitations. */
export const identityRoutes = {
  'GET /api/session': route({ tag: 'Вход', summary: 'Кто вошёл и что ему можно', asks: 'session', output: s.Session }),
  'GET /api/first-run': route({
    tag: 'Вход',
    summary: 'Нужно ли завести первого администратора',
    asks: 'public',
    output: z.object({
      needed: z.boolean(),
      // «Войти через …», where a provider is set
      elsewhere: z.string().nullable(),
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
    // `secondStep`: the password fits, and a code is awaited
    output: z.object({ secondStep: z.boolean() }),
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
      items: z.array(
        z.object({
          id: z.string(),
          createdAt: Instant,
          seenAt: Instant,
          // «Chrome на Windows»
          device: z.string(),
          address: z.string(),
          current: z.boolean(),
        }),
      ),
    }),
  }),
  'DELETE /api/sessions': route({
    tag: 'Вход',
    summary: 'Завершить все входы, кроме этого',
    asks: 'session',
    output: z.object({ ended: z.number().int() }),
  }),
  'DELETE /api/sessions/{id}': route({
    tag: 'Вход',
    summary: 'Завершить вход',
    asks: 'session',
    params: z.object({ id: z.string() }),
  }),
}
