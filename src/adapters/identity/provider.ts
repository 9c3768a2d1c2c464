import { genericOAuth } from 'better-auth/plugins'

/** A provider of OpenID Connect, as set from outside. */
export interface Provider {
  /** What its button says after «Войти через». */
  readonly name: string
  /** `…/.well-known/openid-configuration` is found under it. */
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
}

/** Stands in `account.provider_id` of whoever has come this way. */
export const PROVIDER_ID = 'oidc'

/** Authorization code with PKCE, state in a cookie and nonce in the id token; nobody signs up by it. */
export const providerPlugin = ({ name, issuer, clientId, clientSecret }: Provider, publicUrl: string) =>
  genericOAuth({
    config: [
      {
        ...{ providerId: PROVIDER_ID, name, clientId, clientSecret },
        discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
        // a page of ours, which hands code and state to a route of ours: refusals are said there in Russian
        redirectURI: `${publicUrl}/sign-in/back`,
        scopes: ['openid', 'email'],
        requireIdTokenVerification: true,
        disableSignUp: true,
      },
    ],
  })
