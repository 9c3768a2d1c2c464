import type { KeptHolding, Post, PostRow, PostStore } from '#app/ports/post-store.ts'
import type { Day } from '#domain/kernel/index.ts'
import type { Holding } from '#domain/posts/index.ts'
import { sql } from 'kysely'
import { pageOf, readCursor } from '../paging.ts'
import type { Tx } from '../tx.ts'
import { organisationRef } from './in-force.ts'
import { keepRows } from './keep-rows.ts'
import { passRoles } from './pass-roles.ts'

/** Of a post `t` with its organisation `g`. */
const POST = sql`t.id, t.title, t.organisation_id as "organisationId", g.short_name as "organisationName", t.sole`
const WITH_ORGANISATION = sql`left join organisation g on g.territory_id = t.territory_id and g.id = t.organisation_id`
const HOLDING = sql`h.id, h.person_id as "personId", h.from_day as "from", h.to_day as "to"`

export const postStore = ({ db, actor: { territoryId } }: Tx): PostStore => {
  const find = async (id: string): Promise<Post | null> => {
    const { rows } = await sql<Post>`select ${POST} from post t ${WITH_ORGANISATION}
      where t.territory_id = ${territoryId} and t.id = ${id}`.execute(db)
    return rows[0] ?? null
  }
  return {
    find,

    named: async (title, organisationId, sole) => {
      if (organisationId) {
        const known =
          await sql`select from organisation where territory_id = ${territoryId} and id = ${organisationId}`.execute(db)
        if (known.rows.length === 0) return null
      }
      await sql`insert into post (territory_id, organisation_id, title, sole)
        values (${territoryId}, ${organisationId}::uuid, ${title}, ${sole}) on conflict do nothing`.execute(db)
      const { rows } = await sql<{ id: string }>`select id from post where territory_id = ${territoryId}
        and organisation_id is not distinct from ${organisationId}::uuid and lower(title) = lower(${title})`.execute(db)
      return find(rows[0]?.id ?? '')
    },

    list: async ({ organisation, limit, cursor }) => {
      const after = readCursor(cursor, ['text', 'uuid'])
      const { rows } = await sql<PostRow>`
        select t.id, t.title, t.sole, ${organisationRef('t.territory_id', 't.organisation_id')} as organisation,
          coalesce((select jsonb_agg(jsonb_build_object('id', h.id, 'personId', h.person_id, 'name', p.name,
              'from', h.from_day, 'to', h.to_day) order by h.from_day nulls first, p.name)
            from post_holding h join person p on p.territory_id = h.territory_id and p.id = h.person_id
            where h.territory_id = t.territory_id and h.post_id = t.id), '[]') as holdings
        from post t
        where t.closed_on is null
          and ${organisation ? sql`t.organisation_id = ${organisation}` : sql`true`}
          and ${after ? sql`(t.title, t.id) > (${after[0]}, ${after[1]}::uuid)` : sql`true`}
        order by t.title, t.id limit ${limit + 1}`.execute(db)
      return pageOf(
        rows,
        limit,
        (row) => [row.title, row.id],
        (row) => row,
      )
    },

    holdingsOf: async (postId) => {
      const { rows } = await sql<Holding>`select ${HOLDING} from post_holding h
        where h.territory_id = ${territoryId} and h.post_id = ${postId}
        order by h.from_day nulls first, h.id`.execute(db)
      return rows
    },

    holding: async (id) => {
      const { rows } = await sql<Omit<KeptHolding, 'post'> & { post_id: string }>`
        select ${HOLDING}, h.version, h.post_id from post_holding h
        where h.territory_id = ${territoryId} and h.id = ${id}`.execute(db)
      const row = rows[0]
      const post = row && (await find(row.post_id))
      if (!post) return null
      const { post_id: _, ...holding } = row
      return { ...holding, post }
    },

    keep: (post, before, after, basis) =>
      keepRows(db, {
        table: 'post_holding',
        territoryId,
        before,
        after,
        columns: ({ personId, from, to }) => ({
          post_id: post.id,
          person_id: personId,
          sole: post.sole,
          from_day: from,
          to_day: to,
        }),
        ofNew: { basis },
      }),

    setBasis: async (holdingId, basis) => {
      await sql`update post_holding set basis = ${basis} where territory_id = ${territoryId} and id = ${holdingId}`.execute(
        db,
      )
    },

    endRoles: async (personId, organisationId, lastDay: Day) => {
      await sql`update role_grant set to_day = ${lastDay} where territory_id = ${territoryId} and person_id = ${personId}
        and organisation_id = ${organisationId} and from_day <= ${lastDay}
        and (to_day is null or to_day > ${lastDay})`.execute(db)
      await sql`delete from role_grant where territory_id = ${territoryId} and person_id = ${personId}
        and organisation_id = ${organisationId} and from_day > ${lastDay}`.execute(db)
    },

    passRoles: (fromId, toId, organisationId, day) => passRoles(db, { territoryId, fromId, toId, day, organisationId }),
  }
}
