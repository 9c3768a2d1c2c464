import type { FoundListing, Listing, SchoolStore } from '#app/ports/school-store.ts'
import type { DatedFact } from '#domain/kernel/index.ts'
import { sql } from 'kysely'
import type { Tx } from '../tx.ts'

const LISTING = sql`l.id, l.code, l.from_day as "from", l.to_day as "to", l.basis, l.exit_basis as "exitBasis", l.version`

type Facts = Pick<
  SchoolStore,
  | 'listings'
  | 'listing'
  | 'addListing'
  | 'setListing'
  | 'removeListing'
  | 'ownLists'
  | 'addList'
  | 'listCounts'
  | 'openOn'
  | 'mentorships'
  | 'mentorship'
  | 'addMentorship'
  | 'setMentorship'
  | 'removeMentorship'
>

/** Entries of lists and mentorships: what holds from day to day. */
export const datedFacts = ({ db, actor }: Tx): Facts => {
  const { territoryId: territory_id } = actor
  const own = <Row>(statement: ReturnType<typeof sql<Row>>) => statement.execute(db).then(({ rows }) => rows)

  return {
    listings: (id, code) =>
      own(sql<Listing>`select ${LISTING} from school_listing l
        where territory_id = ${territory_id} and school_id = ${id} and code = ${code} order by from_day`),

    listing: async (id) => {
      const [row] = await own(sql<FoundListing>`select ${LISTING}, l.school_id as "schoolId" from school_listing l
        where territory_id = ${territory_id} and id = ${id}`)
      return row ?? null
    },

    addListing: async (school_id, code, { from, to, basis }) => {
      const [row] = await own(sql<{ id: string }>`
        insert into school_listing (territory_id, school_id, code, from_day, to_day, basis)
        values (${territory_id}, ${school_id}, ${code}, ${from}, ${to}, ${basis})
        on conflict do nothing returning id`)
      return row?.id ?? null
    },

    setListing: async (id, { from, to, basis, exitBasis }) => {
      await sql`update school_listing set from_day = ${from}, to_day = ${to}, basis = ${basis}, exit_basis = ${exitBasis},
        version = version + 1 where territory_id = ${territory_id} and id = ${id}`.execute(db)
    },

    removeListing: async (id) => {
      await sql`delete from school_listing where territory_id = ${territory_id} and id = ${id}`.execute(db)
    },

    ownLists: () =>
      own(
        sql<{ code: string; name: string }>`select distinct on (code) code, name from school_list order by code, name`,
      ),

    addList: async (code, name) => {
      const added = await own(sql`insert into school_list (territory_id, code, name)
        values (${territory_id}, ${code}, ${name}) on conflict do nothing returning code`)
      return added.length > 0
    },

    listCounts: (on) =>
      own(sql<{ code: string; schools: number }>`
        select l.code, count(*) filter (where ${on}::date between l.from_day and coalesce(l.to_day, 'infinity')
          and (g.closed_on is null or g.closed_on >= ${on}::date) and g.merged_into is null) as schools
        from school_listing l join organisation g on g.territory_id = l.territory_id and g.id = l.school_id
        group by l.code order by l.code`),

    openOn: async (on) => {
      const [row] = await own(sql<{ n: number }>`select count(*) as n from organisation g
        where kind = 'school' and merged_into is null and (closed_on is null or closed_on >= ${on}::date)`)
      return row?.n ?? 0
    },

    mentorships: (schoolId, mentorId) =>
      own(sql<DatedFact & { id: string }>`select id, from_day as "from", to_day as "to", basis from mentorship
        where territory_id = ${territory_id} and school_id = ${schoolId} and mentor_school_id = ${mentorId}`),

    mentorship: async (id) => {
      const [row] = await db
        .selectFrom('mentorship')
        .select(['id', 'school_id as schoolId', 'mentor_school_id as mentorId', 'from_day as from', 'to_day as to'])
        .select(['basis', 'version'])
        .where('territory_id', '=', territory_id)
        .where('id', '=', id)
        .execute()
      return row ?? null
    },

    addMentorship: async (schoolId, mentorId, { from, to, basis }) => {
      const [row] = await own(sql<{ id: string }>`
        insert into mentorship (territory_id, school_id, mentor_school_id, from_day, to_day, basis)
        values (${territory_id}, ${schoolId}, ${mentorId}, ${from}, ${to}, ${basis}) returning id`)
      return row?.id ?? ''
    },

    setMentorship: async (id, { from, to, basis }) => {
      await sql`update mentorship set from_day = ${from}, to_day = ${to}, basis = ${basis}, version = version + 1
        where territory_id = ${territory_id} and id = ${id}`.execute(db)
    },

    removeMentorship: async (id) => {
      await sql`delete from mentorship where territory_id = ${territory_id} and id = ${id}`.execute(db)
    },
  }
}
