import type { SearchHit, SearchStore } from '#app/ports/register-store.ts'
import { sql } from 'kysely'
import { containing, tsQuery } from '../search-words.ts'
import type { Tx } from '../tx.ts'

const MARKS = 'StartSel=[[, StopSel=]], MaxFragments=1, MaxWords=20, MinWords=8'

/** «Лебедева О.Н.» and «О. Н. Лебедева» find «Лебедева Ольга Николаевна»: the letters between are anything. */
const initials = (q: string): string | null => {
  const surname = /\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?/u.exec(q)?.[0]
  const letters = q.match(/(?<!\p{L})\p{Lu}(?!\p{L})/gu)
  return surname && letters ? `${surname} ${letters.map((letter) => `${letter}%`).join(' ')}` : null
}

export const searchStore = ({ db }: Tx): SearchStore => ({
  find: async (q, limit) => {
    const text = q.trim()
    const like = containing(text)
    const words = tsQuery(text)
    // figures are alike by chance; only words may be misspelt
    const misspelt = /\p{L}{3}/u.test(text) ? 0.6 : 2
    if (!words) return []
    const { rows } = await sql<SearchHit>`
      with question as (select ${words} as words)
      select kind, id, title, snippet, "planId" from (
        (select 'person' as kind, p.id, p.name as title, coalesce((select t.title from held_post t
            where t.territory_id = p.territory_id and t.person_id = p.id order by from_day desc nulls last limit 1), '')
            as snippet, null::uuid as "planId",
            2 + word_similarity(${text}, p.name) as rank
          from person p
          where p.name ilike ${like} or word_similarity(${text}, p.name) >= ${misspelt}
            or p.name ilike ${initials(text) ?? like}
          order by rank desc, p.name limit ${limit})
        union all
        (select 'school', g.id, g.name, g.short_name, null, 2 + word_similarity(${text}, g.short_name || ' ' || g.name)
          from organisation g
          where g.name ilike ${like} or g.short_name ilike ${like}
            or word_similarity(${text}, g.short_name || ' ' || g.name) >= ${misspelt}
          order by 6 desc, g.short_name limit ${limit})
        union all
        (select 'plan', r.id, r.title, coalesce('№ ' || d.number, ''), r.id, 1.5
          from roadmap r left join document d on d.territory_id = r.territory_id and d.id = r.document_id, question
          where to_tsvector('russian', translate(r.title, 'Ёё', 'Ее')) @@ words or d.number = ${text}
          order by r.period_from desc limit ${limit})
        union all
        (select 'measure', m.id, concat_ws(' ', m.number, m.title),
            ts_headline('russian', concat_ws(' · ', m.title, nullif(m.responsible_text, ''), nullif(m.result_text, '')),
              words, ${MARKS}), m.roadmap_id, m.rank
          from (select m.*, case when m.number like ${`${text}%`} then 3 else ts_rank(m.search, words) end as rank, words
            from measure m, question
            where m.search @@ words or m.number like ${`${text}%`}
            order by rank desc, m.id limit ${limit}) m)
      ) hit order by rank desc, title limit ${limit}`.execute(db)
    return rows
  },
})
