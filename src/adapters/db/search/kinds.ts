import { type RawBuilder, sql } from 'kysely'
import type { Question } from './question.ts'

/** Each answers rows of (kind, id, title, snippet, "planId", rank), its best ones only. */
type OfKind = (question: Question, limit: number) => RawBuilder<unknown>

const MARKS = 'StartSel=[[, StopSel=]], MaxFragments=1, MaxWords=20, MinWords=8'
const marked = (text: RawBuilder<unknown>, words: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`ts_headline('russian', ${text}, ${words}, ${MARKS})`

const people: OfKind = ({ text, words, like, initials, mayBeMisspelt }, limit) => sql`
  select 'person', p.id, p.name, coalesce((select concat_ws(', ', t.title, g.short_name) from held_post t
      left join organisation g on g.territory_id = t.territory_id and g.id = t.organisation_id
      where t.territory_id = p.territory_id and t.person_id = p.id
      order by t.to_day nulls first, t.from_day desc nulls last limit 1), ''), null::uuid,
    2 + word_similarity(sound(${text}), p.sound)
  from person p
  where p.merged_into is null and (p.search @@ ${words} or p.sound like sound(${like}) or p.sound like sound(${initials})
    ${mayBeMisspelt ? sql`or sound(${text}) <% p.sound` : sql``}
    or p.id in (select h.person_id from post t join post_holding h on h.territory_id = t.territory_id and h.post_id = t.id
      where t.search @@ ${words} limit 50))
  order by 6 desc, p.name limit ${limit}`

const schools: OfKind = ({ text, words, like, mayBeMisspelt }, limit) => sql`
  select 'school', g.id, g.short_name, g.name, null::uuid, 2 + word_similarity(sound(${text}), g.sound)
  from organisation g
  where g.merged_into is null and g.kind = 'school' and (g.search @@ ${words} or g.sound like sound(${like})
    ${mayBeMisspelt ? sql`or sound(${text}) <% g.sound` : sql``}
    or g.id in (select f.organisation_id from organisation_former_name f where f.search @@ ${words}))
  order by 6 desc, g.short_name limit ${limit}`

const bodies: OfKind = ({ words }, limit) => sql`
  select 'body', b.id, b.name, '', b.roadmap_id, 1.6 from body b where b.search @@ ${words} order by b.name limit ${limit}`

const plans: OfKind = ({ text, words }, limit) => sql`
  select 'plan', r.id, r.title, coalesce('№ ' || coalesce(d.number, r.order_number), ''), r.id, 1.5
  from roadmap r left join document d on d.territory_id = r.territory_id and d.id = r.document_id
  where r.search @@ ${words} or d.number = ${text}
  order by r.period_from desc limit ${limit}`

const measures: OfKind = ({ text, words, begins }, limit) => sql`
  select 'measure', m.id, concat_ws(' ', m.number, m.title),
    ${marked(sql`concat_ws(' · ', m.title, nullif(m.responsible_text, ''), nullif(m.result_text, ''))`, words)},
    m.roadmap_id, m.rank
  from (select m.*, case when m.number = ${text} then 4 when m.number like ${begins} then 3 else ts_rank(m.search, ${words}) end
      as rank
    from measure m where m.search @@ ${words} ${/^\d/.test(text) ? sql`or m.number like ${begins}` : sql``}
    order by rank desc, m.id limit ${limit}) m`

const documents: OfKind = ({ words }, limit) => sql`
  select 'document', coalesce(i.id, d.id), d.title, concat_ws(', ', d.issuer, '№ ' || d.number), r.id, 1.2
  from document d
  left join roadmap r on r.territory_id = d.territory_id and r.document_id = d.id
  left join import i on i.territory_id = r.territory_id and i.roadmap_id = r.id
  where d.search @@ ${words} order by d.day desc nulls last limit ${limit}`

/** A file that proves an answer is found by its name and opens the obligation that it proves. */
const proofs: OfKind = ({ words }, limit) => sql`
  select 'obligation', o.id, e.title, concat_ws(', ', o.addressee_text, m.title), o.roadmap_id, 1.1
  from file f
  join evidence e on e.territory_id = f.territory_id and e.file_id = f.id
  join answer a on a.territory_id = e.territory_id and a.id = e.answer_id
  join obligation o on o.territory_id = a.territory_id and o.id = a.obligation_id
  join measure m on m.territory_id = o.territory_id and m.id = o.measure_id
  where f.search @@ ${words} order by a.submitted_at desc limit ${limit}`

export const KINDS: readonly OfKind[] = [people, schools, bodies, plans, measures, documents, proofs]

/** Asked only where the words as typed found no measure: «мониторнг» is «мониторинг». */
export const misspeltMeasures: OfKind = ({ text }, limit) => sql`
  select 'measure', m.id, concat_ws(' ', m.number, m.title), '', m.roadmap_id, word_similarity(sound(${text}), m.sound) as rank
  from measure m where sound(${text}) <% m.sound order by rank desc, m.id limit ${limit}`
