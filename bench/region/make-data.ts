import type pg from 'pg'
import { copyRows, type Row } from './copy-rows.ts'
import { groundOf, ids } from './ground.ts'
import { makeObligations } from './obligations.ts'
import { makePeople } from './people.ts'
import { LONG_PLAN, makePlans } from './plans.ts'
import { makeSchools } from './schools.ts'
import type { Size } from './sizes.ts'

export type Copy = (table: string, rows: Generator<Row>) => Promise<void>

/** What was made, and the ids of the first town for the pages to be measured. */
export interface Made {
  readonly rows: number
  readonly territoryId: string
  readonly coordinatorId: string
  readonly directorId: string
  readonly regionOperatorId: string
  readonly schoolId: string
  readonly roadmapId: string
  readonly longPlanId: string
}

/**
 * Fills an empty database (owner's connection) with a region of the given size, table by table; `today` decides what is
 * overdue. Two runs make the same rows.
 */
export async function makeData(db: pg.Client, size: Size, part: number, today: string): Promise<Made> {
  const ground = groundOf(size, part, today)
  let rows = 0
  const copy: Copy = async (table, made) => {
    rows += await copyRows(db, table, made)
  }
  await db.query('set row_security = off')
  await makeSchools(copy, ground)
  await makePeople(copy, ground)
  await makePlans(copy, ground)
  await makeObligations(copy, ground)
  await db.query('vacuum analyze')
  return {
    rows,
    territoryId: ids.town(0),
    coordinatorId: ids.person(0),
    directorId: ids.person(ground.municipalities),
    regionOperatorId: ids.regionOperator,
    schoolId: ids.school(0),
    roadmapId: ids.roadmap(0),
    longPlanId: ids.roadmap(LONG_PLAN.roadmap),
  }
}
