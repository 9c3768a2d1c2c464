import type { Action } from '#domain/identity/index.ts'
import { z } from 'zod'
import type { RefusalCode } from './refusals.ts'

export type Permission = Action | 'public' | 'session'

/**
 * A route as a value: the server binds it to a use case, OpenAPI is printed from it, and the web and the tests take
 * their types from it (type-only, so that no schema reaches the browser's bundle).
 */
export interface Route<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
  Asks extends Permission = Permission,
  Answers extends 'json' | 'bytes' = 'json' | 'bytes',
  Upload extends boolean = boolean,
> {
  /** One Russian sentence for the API page. */
  readonly summary: string
  readonly tag: string
  /** The permission that the route asks for; 'public' for none, 'session' for any signed-in person. */
  readonly asks: Asks
  readonly params: Params
  readonly query: Query
  /** JSON body; `upload: true` takes multipart/form-data with the field `file` instead. */
  readonly body: Body
  readonly upload: Upload
  /** 'json', or the route answers with bytes. */
  readonly answers: Answers
  readonly output: Output
  /** Codes of `refusals.ts` that the route may answer with, beside the general ones. */
  readonly refusals: readonly RefusalCode[]
}

const nothing = z.object({})

export const route = <
  const Asks extends Permission,
  Params extends z.ZodType = typeof nothing,
  Query extends z.ZodType = typeof nothing,
  Body extends z.ZodType = typeof nothing,
  Output extends z.ZodType = typeof nothing,
  const Answers extends 'json' | 'bytes' = 'json',
  const Upload extends boolean = false,
>(it: {
  summary: string
  tag: string
  asks: Asks
  params?: Params
  query?: Query
  body?: Body
  output?: Output
  upload?: Upload
  answers?: Answers
  refusals?: readonly RefusalCode[]
}): Route<Params, Query, Body, Output, Asks, Answers, Upload> => ({
  summary: it.summary,
  tag: it.tag,
  asks: it.asks,
  params: it.params ?? (nothing as unknown as Params),
  query: it.query ?? (nothing as unknown as Query),
  body: it.body ?? (nothing as unknown as Body),
  output: it.output ?? (nothing as unknown as Output),
  upload: it.upload ?? (false as Upload),
  answers: it.answers ?? ('json' as Answers),
  refusals: it.refusals ?? [],
})

export const Id = z.uuid()
export const DayText = z.iso.date()
export const Instant = z.iso.datetime({ offset: true })

/** Cursor-paged lists: `?limit=&cursor=` → `{"items", "next"}`. */
export const Paging = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().optional(),
})
export const page = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.string().nullable() })

export const byId = z.object({ id: Id })
/** An editable record as the person saw it: a newer one on the server is a conflict. */
export const versioned = z.object({ version: z.number().int() })
