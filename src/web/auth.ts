import { type Answer, offline, Problem } from './call.ts'

/** Before anybody is signed in: `call` would open the way back in over the page for a password that does not fit. */
async function auth(path: string, body: Readonly<Record<string, unknown>>): Promise<unknown> {
  const response = await fetch(`/api/auth/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => {
    throw offline()
  })
  if (response.ok) return response.json()
  const answer = (await response.json().catch(() => ({}))) as { code?: string; title?: string }
  throw new Problem(
    response.status,
    answer.code ?? `http${response.status}`,
    answer.title ?? WORDS[answer.code ?? ''] ?? UNKNOWN,
  )
}

const UNKNOWN = 'Войти не получилось. Повторите через минуту'

/** Its English codes in our words, where the server has not put them into Russian itself. */
const WORDS: Readonly<Record<string, string>> = {
  INVALID_EMAIL_OR_PASSWORD: 'Почта или пароль не подошли. Проверьте раскладку или запросите ссылку для нового пароля',
  INVALID_EMAIL: 'Почта написана с ошибкой. Проверьте её',
  INVALID_TOKEN: 'Ссылка больше не действует. Запросите новую',
  PASSWORD_TOO_SHORT: 'Пароль короче 8 знаков. Возьмите три-четыре слова подряд',
  TOO_MANY_REQUESTS: 'Слишком много попыток подряд. Повторите через минуту',
}

/** `secondStep`: the password fits, and a code is awaited. */
export const signIn = async (email: string, password: string): Promise<Answer<'POST /api/auth/sign-in/email'>> =>
  (await auth('sign-in/email', { email, password })) as Answer<'POST /api/auth/sign-in/email'>
export const passSecondStep = async (kind: 'code' | 'recovery', code: string, trust: boolean): Promise<void> =>
  void (await auth('second-step/pass', { kind, code, trust }))
export const signOut = async (): Promise<void> => void (await auth('sign-out', {}))
export const requestPasswordReset = async (email: string): Promise<void> =>
  void (await auth('request-password-reset', { email, redirectTo: '/new-password' }))
export const resetPassword = async (token: string, newPassword: string): Promise<void> =>
  void (await auth('reset-password', { token, newPassword }))
/** The address of the other system's page. */
export const startElsewhere = async (next: string): Promise<string> =>
  ((await auth('sign-in/elsewhere', { next })) as Answer<'POST /api/auth/sign-in/elsewhere'>).url
/** Where the person headed before. */
export const finishElsewhere = async (returned: Readonly<Record<string, unknown>>): Promise<string> =>
  ((await auth('sign-in/elsewhere/finish', returned)) as Answer<'POST /api/auth/sign-in/elsewhere/finish'>).next
