import type { Pool } from 'pg'

/** A plan being written: a passport and one measure. */
export async function plantWritten(
  owner: Pool,
  { territory, title, state = 'draft' }: { territory: string; title: string; state?: string },
): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    `with r as (
      insert into roadmap (territory_id, title, period_from, period_to, state, written)
      values ($1, $2, '2025-01-01', '2025-12-31', $3, true) returning id
    ), passport as (
      insert into plan_row (territory_id, roadmap_id, id, kind, position, cells) select $1, id, gen_random_uuid(), 'passport', 0,
        jsonb_build_object('title', $2::text, 'periodFrom', '2025-01-01', 'periodTo', '2025-12-31') from r
    ), measure as (
      insert into plan_row (territory_id, roadmap_id, id, kind, position, cells) select $1, id, gen_random_uuid(), 'measure', 1,
        '{"title": "Семинар", "termText": "март", "responsibleText": "Методист ИМЦ"}' from r
    ) select id from r`,
    [territory, title, state],
  )
  return rows[0]?.id ?? ''
}
