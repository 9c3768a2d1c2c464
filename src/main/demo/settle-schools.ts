import type pg from 'pg'
import { CARDS, ENTRIES, FORMER_NAME, FOUNDER, LEFT, MENTORS, OWN_LIST } from './school-cards.ts'

interface Town {
  readonly id: string
  readonly lastYear: number
}

/** Fills the cards of the demo schools: addresses, numbers of three years, dated lists, mentors. */
export async function settleSchools(owner: pg.Client, { id: town, lastYear }: Town): Promise<void> {
  const { rows } = await owner.query<{ id: string; short: string }>(
    "select id, short_name as short from organisation where territory_id = $1 and kind = 'school'",
    [town],
  )
  const ids = new Map(rows.map((it) => [it.short, it.id]))
  const day = (it: readonly [number, string] | null): string | null => it && `${lastYear + it[0]}-${it[1]}`
  const add = (table: string, columns: string, ...values: unknown[]) =>
    owner.query(
      `insert into ${table} (territory_id, ${columns}) values (${['$1', ...values.map((_, i) => `$${i + 2}`)].join(', ')})`,
      [town, ...values],
    )
  await owner.query('begin')
  for (const { short, kind, address, phone, figures } of CARDS) {
    await owner.query(
      'update organisation set school_kind = $3, address = $4, phone = $5, founder = $6 where territory_id = $1 and id = $2',
      [town, ids.get(short), kind, address, phone, FOUNDER],
    )
    for (const [n, numbers] of figures.entries())
      await add(
        'school_year',
        'school_id, year, pupils, classes, shifts, teachers',
        ids.get(short),
        lastYear - 2 + n,
        ...numbers,
      )
  }
  await add('school_list', 'code, name', OWN_LIST.code, OWN_LIST.name)
  for (const it of ENTRIES)
    await add(
      'school_listing',
      'school_id, code, from_day, to_day, basis',
      ids.get(it.short),
      it.code,
      day(it.from),
      day(it.to),
      it.basis,
    )
  await owner.query(
    `update school_listing set to_day = $4, exit_basis = $5 where territory_id = $1 and school_id = $2 and code = $3`,
    [town, ids.get(LEFT.short), LEFT.code, day([0, '12-31']), LEFT.basis],
  )
  for (const it of MENTORS)
    await add(
      'mentorship',
      'school_id, mentor_school_id, from_day, to_day, basis',
      ids.get(it.school),
      ids.get(it.mentor),
      day(it.from),
      day(it.to),
      it.basis,
    )
  await add(
    'organisation_former_name',
    'organisation_id, name, until_day, basis',
    ids.get(FORMER_NAME.short),
    FORMER_NAME.name,
    day(FORMER_NAME.until),
    FORMER_NAME.basis,
  )
  await owner.query('commit')
}
