import { done, type Outcome, refuse } from '#domain/kernel/index.ts'
import { APIError } from 'better-auth/api'

/** better-auth throws its refusals; anything else that is thrown is a bug or a database that is away. */
export async function orRefuse<T, Code extends string>(
  code: Code | ((theirs: string) => Code),
  work: () => Promise<T>,
): Promise<Outcome<T, Code>> {
  try {
    return done(await work())
  } catch (error) {
    if (!(error instanceof APIError) || error.statusCode >= 500) throw error
    return refuse(typeof code === 'string' ? code : code(String(error.body?.['code'] ?? '')))
  }
}
