import { betterAuth } from 'better-auth'
import { twoFactor } from 'better-auth/plugins'
import type pg from 'pg'
import { type Provider, providerPlugin } from './provider.ts'
import { hashPassword, passwordFits } from './passwords.ts'
import { newRecoveryCodes } from './recovery-codes.ts'

export interface AuthWish {
  /** Connections of the role vekha_identity with the schema identity on their path. */
  readonly pool: pg.Pool
  /** Signs the cookies. */
  readonly secret: string
  readonly publicUrl: string
  /** Sign-in by OpenID Connect; null without. */
  readonly provider: Provider | null
  readonly sendReset: (letter: { email: string; name: string; token: string }) => Promise<void>
}

const DAY_S = 24 * 60 * 60
const RESET_LINK_S = 60 * 60

/** A trusted browser is not asked for a code for so long. */
const TRUST_S = 30 * DAY_S

/** better-auth on our tables: e-mail and password, a second step, no way to sign up by oneself. */
export const makeAuth = ({ pool, secret, publicUrl, provider, sendReset }: AuthWish) =>
  betterAuth({
    appName: 'Веха',
    database: pool,
    secret,
    baseURL: publicUrl,
    basePath: '/api/auth',
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 8,
      maxPasswordLength: 200,
      password: { hash: hashPassword, verify: ({ hash, password }) => passwordFits(hash, password) },
      resetPasswordTokenExpiresIn: RESET_LINK_S,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: ({ user, token }) => sendReset({ email: user.email, name: user.name, token }),
    },
    user: { fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' } },
    session: {
      expiresIn: 14 * DAY_S,
      updateAge: DAY_S,
      fields: {
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
      additionalFields: { seenAt: { type: 'date', fieldName: 'seen_at', input: false, required: false } },
    },
    account: {
      encryptOAuthTokens: true,
      // an address that the provider has not verified could be anybody's
      accountLinking: { enabled: true, trustedProviders: [] },
      fields: {
        userId: 'user_id',
        providerId: 'provider_id',
        accountId: 'account_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    verification: {
      storeIdentifier: 'hashed',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    // The origin of commands and the number of tries are checked for every route alike in src/http.
    rateLimit: { enabled: false },
    plugins: [
      ...(provider ? [providerPlugin(provider, publicUrl)] : []),
      twoFactor({
        trustDeviceMaxAge: TRUST_S,
        backupCodeOptions: { storeBackupCodes: 'encrypted', customBackupCodesGenerate: newRecoveryCodes },
        schema: {
          user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
          twoFactor: {
            modelName: 'two_factor',
            fields: {
              userId: 'user_id',
              backupCodes: 'backup_codes',
              failedVerificationCount: 'failed_verification_count',
              lockedUntil: 'locked_until',
            },
          },
        },
      }),
    ],
    advanced: {
      cookiePrefix: 'vekha',
      useSecureCookies: publicUrl.startsWith('https:'),
      disableCSRFCheck: true,
      disableOriginCheck: true,
      ipAddress: { ipAddressHeaders: ['x-client-address'] },
    },
  })

export type Auth = ReturnType<typeof makeAuth>
