/** A refusal is a value the caller must look at; a bug is thrown. */
export type Outcome<T, Code extends string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refused: Code; readonly details?: Readonly<Record<string, unknown>> }

export const done = <T>(value: T): Outcome<T, never> => ({ ok: true, value })
export const refuse = <Code extends string>(
  refused: Code,
  details?: Readonly<Record<string, unknown>>,
): Outcome<never, Code> => (details ? { ok: false, refused, details } : { ok: false, refused })
