import type { SchoolRecord, SchoolStore, YearFigures } from '#app/ports/school-store.ts'
import { sql } from 'kysely'
import type { Tx } from '../tx.ts'
import { datedFacts } from './dated-facts.ts'
import { listSchools } from './list-schools.ts'
import { readCard } from './read-card.ts'
import { readTimeline } from './timeline.ts'

const columnsOf = ({
  name,
  shortName,
  kind,
  address,
  founder,
  phone,
  email,
  site,
}: Omit<SchoolRecord, 'id' | 'closedOn' | 'version'>) => ({
  name,
  short_name: shortName,
  school_kind: kind,
  address,
  founder,
  phone,
  email,
  site,
})

/** Every command first locks its school, so that two of them never see the dated facts of one moment. */
export const schoolStore = (tx: Tx): SchoolStore => {
  const { db, actor } = tx
  const { territoryId: territory_id } = actor
  const own = <Row>(statement: ReturnType<typeof sql<Row>>) => statement.execute(db).then(({ rows }) => rows)

  return {
    list: (filter, today) => listSchools(tx, filter, today),
    card: (id, today) => readCard(tx, id, today),
    exists: async (id) => {
      const found = await own(sql`select from organisation where id = ${id} and kind = 'school'`)
      return found.length > 0
    },
    timeline: (id, filter, today) => readTimeline(tx, id, filter, today),

    lock: async (id) => {
      const [row] = await own(sql<SchoolRecord>`
        select id, name, short_name as "shortName", school_kind as kind, address, founder, phone, email, site,
          closed_on as "closedOn", version
        from organisation where territory_id = ${territory_id} and id = ${id} and kind = 'school' and merged_into is null
        for update`)
      return row ?? null
    },

    namesake: async ({ name, shortName }, exceptId) => {
      await sql`select pg_advisory_xact_lock(hashtextextended(${`register ${territory_id}`}, 0))`.execute(db)
      const [row] = await own(sql<{ id: string }>`
        select id from organisation where territory_id = ${territory_id} and kind = 'school' and merged_into is null
          and (lower(name) = lower(${name}) or lower(short_name) = lower(${shortName}))
          and id is distinct from ${exceptId}::uuid limit 1`)
      return row?.id ?? null
    },

    add: async (fields) => {
      const { id } = await db
        .insertInto('organisation')
        .values({ territory_id, kind: 'school', ...columnsOf(fields) })
        .returning('id')
        .executeTakeFirstOrThrow()
      return id
    },

    set: async (id, fields) => {
      await db
        .updateTable('organisation')
        .set((it) => ({ ...columnsOf(fields), closed_on: fields.closedOn, version: it('version', '+', 1) }))
        .where('territory_id', '=', territory_id)
        .where('id', '=', id)
        .execute()
    },

    addFormerName: async (organisation_id, { name, shortName, until, basis }) => {
      await db
        .insertInto('organisation_former_name')
        .values({ territory_id, organisation_id, name, short_name: shortName, until_day: until, basis })
        .execute()
    },

    endOpen: async (id, last) => {
      await sql`update school_listing set to_day = ${last}, version = version + 1 where territory_id = ${territory_id}
        and school_id = ${id} and from_day <= ${last} and (to_day is null or to_day > ${last})`.execute(db)
      await sql`update mentorship set to_day = ${last}, version = version + 1 where territory_id = ${territory_id}
        and (school_id = ${id} or mentor_school_id = ${id}) and from_day <= ${last}
        and (to_day is null or to_day > ${last})`.execute(db)
    },

    lastChangedBy: async (id) => {
      const [row] = await own(sql<{ name: string | null }>`
        select p.name from audit_event e left join person p on p.territory_id = e.territory_id and p.id = e.person_id
        where e.territory_id = ${territory_id} and e.entity = 'organisation' and e.entity_id = ${id}
        order by e.id desc limit 1`)
      return row?.name ?? null
    },

    year: async (id, year) => {
      const [row] = await own(sql<YearFigures & { version: number }>`
        select pupils, classes, shifts, teachers, version from school_year
        where territory_id = ${territory_id} and school_id = ${id} and year = ${year}`)
      return row ?? null
    },

    setYear: async (school_id, year, figures) => {
      const { version } = await db
        .insertInto('school_year')
        .values({ territory_id, school_id, year, ...figures })
        .onConflict((it) =>
          it.columns(['territory_id', 'school_id', 'year']).doUpdateSet({
            ...figures,
            version: sql<number>`school_year.version + 1`,
          }),
        )
        .returning('version')
        .executeTakeFirstOrThrow()
      return version
    },

    ...datedFacts(tx),
  }
}
