/** `Set-Cookie` headings to be handed to the browser. */
export type Cookies = readonly string[]

/** What a sign-in has come to. */
export interface Entry {
  readonly cookies: Cookies
  /** Null while the second step is to come. */
  readonly userId: string | null
}
