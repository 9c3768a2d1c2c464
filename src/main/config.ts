import { join, resolve } from 'node:path'

/** The root of the clone. */
export const CHECKOUT = resolve(import.meta.dirname, '../..')

/** Everything that can be set from outside; this module alone reads the environment. */
export interface Config {
  readonly dataFolder: string
  /** Connection string of an own PostgreSQL ≥ 16; null for the embedded one. */
  readonly databaseUrl: string | null
  readonly host: string
  readonly port: number
  /** Address that letters lead to. */
  readonly publicUrl: string
  /** Fill an empty database with the demo territory. */
  readonly demo: boolean
  /** smtp://user:password@host:port; null: letters wait in the database. */
  readonly smtpUrl: string | null
  readonly mailFrom: string
  /** A fixed day instead of the wall clock, for demonstrations and tests. */
  readonly today: string | null
  readonly metrics: boolean
  /** Behind a proxy of one's own: the visitor's address comes in X-Forwarded-For. */
  readonly trustProxy: boolean
  /** Administrators and coordinators may not go without the second step of sign-in. */
  readonly secondStepRequired: boolean
  /** Sign-in by OpenID Connect; null without. */
  readonly provider: {
    readonly name: string
    readonly issuer: string
    readonly clientId: string
    readonly clientSecret: string
  } | null
}

interface Flags {
  readonly port?: string | undefined
  readonly data?: string | undefined
  readonly demo?: boolean | undefined
}

/** A wrong setting: the message is for the person who set it. */
export class ConfigError extends Error {}

export function readConfig(flags: Flags = {}, env: NodeJS.ProcessEnv = process.env): Config {
  const port = portOf(flags.port ?? env['VEKHA_PORT'] ?? '3000')
  const today = env['VEKHA_TODAY'] || null
  if (today && !/^\d{4}-\d{2}-\d{2}$/.test(today))
    throw new ConfigError(`VEKHA_TODAY должно быть днём вида 2024-10-01, а не «${today}»`)
  return {
    dataFolder: resolve(flags.data ?? env['VEKHA_DATA'] ?? join(CHECKOUT, 'data')),
    databaseUrl: env['DATABASE_URL'] || null,
    host: env['VEKHA_HOST'] || '127.0.0.1',
    port,
    publicUrl: (env['VEKHA_URL'] || `http://localhost:${port}`).replace(/\/+$/, ''),
    demo: flags.demo ?? env['VEKHA_DEMO'] !== '0',
    smtpUrl: env['VEKHA_SMTP_URL'] || null,
    mailFrom: env['VEKHA_MAIL_FROM'] || 'Веха <vekha@localhost>',
    today,
    metrics: env['VEKHA_METRICS'] === '1',
    trustProxy: env['VEKHA_TRUST_PROXY'] === '1',
    secondStepRequired: env['VEKHA_TOTP_REQUIRED'] === '1',
    provider: providerOf(env),
  }
}

function providerOf(env: NodeJS.ProcessEnv): Config['provider'] {
  const issuer = env['VEKHA_OIDC_ISSUER'] || null
  if (!issuer) return null
  if (!URL.canParse(issuer))
    throw new ConfigError(`VEKHA_OIDC_ISSUER должно быть адресом вида https://вход.example, а не «${issuer}»`)
  const [clientId, clientSecret] = [env['VEKHA_OIDC_CLIENT_ID'] || null, env['VEKHA_OIDC_CLIENT_SECRET'] || null]
  if (!clientId || !clientSecret)
    throw new ConfigError('Вместе с VEKHA_OIDC_ISSUER задайте VEKHA_OIDC_CLIENT_ID и VEKHA_OIDC_CLIENT_SECRET')
  return { issuer, clientId, clientSecret, name: env['VEKHA_OIDC_NAME'] || new URL(issuer).host }
}

function portOf(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new ConfigError(`Порт должен быть числом от 1 до 65535, а не «${text}»`)
  return port
}

/** «--lang ru|en», else what the system speaks. */
export function languageOf(flag: string | undefined, env: NodeJS.ProcessEnv = process.env): 'ru' | 'en' {
  if (flag !== undefined && flag !== 'ru' && flag !== 'en')
    throw new ConfigError(`Язык --lang бывает ru или en, а не «${flag}»`)
  return flag ?? (/^en/i.test(env['LC_ALL'] || env['LANG'] || '') ? 'en' : 'ru')
}
