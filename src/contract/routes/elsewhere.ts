import { z } from 'zod'
import { route } from '../route.ts'

const Word = z.string().max(2000)

/** Sign-in by a provider of OpenID Connect, where one is set. */
export const elsewhereRoutes = {
  'POST /api/auth/sign-in/elsewhere': route({
    tag: 'Вход',
    summary: 'Начать вход через внешнюю систему: адрес, по которому отправить браузер',
    asks: 'public',
    // where the person headed
    body: z.object({ next: z.string().startsWith('/').max(2000).default('/') }),
    output: z.object({ url: z.string() }),
    refusals: ['elsewhereAway', 'tooManyTries'],
  }),
  'POST /api/auth/sign-in/elsewhere/finish': route({
    tag: 'Вход',
    summary: 'Закончить вход через внешнюю систему тем, что она вернула: ответ ставит cookie',
    asks: 'public',
    body: z.object({ state: Word, code: Word.optional(), iss: Word.optional(), error: Word.optional() }),
    output: z.object({ next: z.string() }),
    refusals: ['elsewhereUnknown', 'elsewhereUnverified', 'elsewhereFailed', 'tooManyTries'],
  }),
}
