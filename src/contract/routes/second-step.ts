import { z } from 'zod'
import { Id, route } from '../route.ts'

const Password = z.string().min(1).max(200)
/** People type the code in two halves, and the recovery code with or without its hyphen. */
const Code = z.string().trim().min(1).max(40)

/** The code from the phone, asked after the password. */
export const secondStepRoutes = {
  'GET /api/auth/second-step': route({
    tag: 'Вход',
    summary: 'Включён ли вход в два шага и сколько осталось запасных кодов',
    asks: 'session',
    output: z.object({ on: z.boolean(), required: z.boolean(), codesLeft: z.number().int() }),
  }),
  'POST /api/auth/second-step/set-up': route({
    tag: 'Вход',
    summary: 'Начать настройку входа в два шага: секрет для телефона и запасные коды',
    asks: 'session',
    body: z.object({ password: Password }),
    output: z.object({ uri: z.string(), secret: z.string(), recoveryCodes: z.array(z.string()) }),
    refusals: ['wrongPassword', 'secondStepOn', 'tooManyTries'],
  }),
  'POST /api/auth/second-step/turn-on': route({
    tag: 'Вход',
    summary: 'Включить вход в два шага первым кодом с телефона',
    asks: 'session',
    body: z.object({ code: Code }),
    refusals: ['wrongCode', 'tooManyTries'],
  }),
  'POST /api/auth/second-step/turn-off': route({
    tag: 'Вход',
    summary: 'Выключить вход в два шага',
    asks: 'session',
    body: z.object({ password: Password }),
    refusals: ['wrongPassword', 'tooManyTries'],
  }),
  'POST /api/auth/second-step/recovery-codes': route({
    tag: 'Вход',
    summary: 'Сделать новые запасные коды: прежние больше не подходят',
    asks: 'session',
    body: z.object({ password: Password }),
    output: z.object({ recoveryCodes: z.array(z.string()) }),
    refusals: ['wrongPassword', 'tooManyTries'],
  }),
  'POST /api/auth/second-step/pass': route({
    tag: 'Вход',
    summary: 'Закончить вход кодом с телефона или запасным кодом: ответ ставит cookie',
    asks: 'public',
    body: z.object({ kind: z.enum(['code', 'recovery']), code: Code, trust: z.boolean().default(false) }),
    refusals: ['wrongCode', 'signInLapsed', 'tooManyTries'],
  }),
  'GET /api/second-steps': route({
    tag: 'Люди',
    summary: 'Кто из людей входит в два шага',
    asks: 'person.edit',
    output: z.object({ people: z.array(Id) }),
  }),
  'POST /api/people/{id}/second-step/reset': route({
    tag: 'Люди',
    summary: 'Сбросить второй шаг человеку, потерявшему телефон: его входы завершаются',
    asks: 'person.edit',
    params: z.object({ id: Id }),
    refusals: ['noSecondStep', 'notAllowed'],
  }),
}
