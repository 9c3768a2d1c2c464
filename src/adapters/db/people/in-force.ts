import type { Day } from '#domain/kernel/index.ts'
import { type RawBuilder, sql } from 'kysely'

/** Rows of `alias` whose days hold `day`; an open end is null. */
export const inForceOn = (alias: string, day: Day): RawBuilder<unknown> =>
  sql`${day}::date between coalesce(${sql.ref(`${alias}.from_day`)}, '-infinity') and coalesce(${sql.ref(`${alias}.to_day`)}, 'infinity')`

/** `{id, name}` of a person by the columns that point to one. */
export const personRef = (territory: string, id: string): RawBuilder<unknown> =>
  sql`(select jsonb_build_object('id', who.id, 'name', who.name) from person who
    where who.territory_id = ${sql.ref(territory)} and who.id = ${sql.ref(id)})`

/** `{id, shortName}` of an organisation, null where none is named. */
export const organisationRef = (territory: string, id: string): RawBuilder<unknown> =>
  sql`(select jsonb_build_object('id', w.id, 'shortName', w.short_name) from organisation w
    where w.territory_id = ${sql.ref(territory)} and w.id = ${sql.ref(id)})`
