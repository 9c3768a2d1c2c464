import { offline, Problem } from './call.ts'

/** The endpoints of better-auth: not routes of the contract, so they have a caller of their own. */
async function auth(path: string, body: Readonly<Record<string, unknown>>): Promise<void> {
  const response = await fetch(`/api/auth/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => {
    throw offline()
  })
  if (response.ok) return
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

export const signIn = (email: string, password: string): Promise<void> => auth('sign-in/email', { email, password })
export const signOut = (): Promise<void> => auth('sign-out', {})
export const requestPasswordReset = (email: string): Promise<void> =>
  auth('request-password-reset', { email, redirectTo: '/new-password' })
export const resetPassword = (token: string, newPassword: string): Promise<void> =>
  auth('reset-password', { token, newPassword })
