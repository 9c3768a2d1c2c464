import type { Copy } from './make-data.ts'
import { each, type Ground, id, ids } from './ground.ts'

const NUMBERS_OF_YEARS = 3

/** Territories, schools, their lists and their numbers of the last years. */
export async function makeSchools(copy: Copy, ground: Ground): Promise<void> {
  const { municipalities, schools, lowOutcome, territory, year, today } = ground
  const common = { time_zone: 'Europe/Moscow', created_at: today }
  await copy(
    'territory',
    each(municipalities + 1, (i) =>
      i === 0
        ? {
            territory_id: ids.region,
            parent_id: null,
            kind: 'region',
            code: 'bench-region',
            name: 'Область замеров',
            ...common,
          }
        : {
            territory_id: ids.town(i - 1),
            parent_id: ids.region,
            kind: 'municipality',
            code: `bench-${i}`,
            name: `Город замеров ${i}`,
            ...common,
          },
    ),
  )
  await copy(
    'organisation',
    each(schools, (i) => ({
      territory_id: territory(i),
      id: ids.school(i),
      kind: 'school',
      name: `Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № ${i + 1}»`,
      short_name: `СОШ № ${i + 1}`,
      address: `ул. Садовая, д. ${i + 1}`,
      created_at: today,
    })),
  )
  await copy(
    'school_listing',
    each(lowOutcome, (i) => ({
      territory_id: territory(i),
      id: id(3, i),
      school_id: ids.school(i),
      code: 'ШНОР',
      from_day: `${year - 4}-01-01`,
      basis: 'приказ',
    })),
  )
  await copy(
    'school_year',
    each(schools * NUMBERS_OF_YEARS, (i) => ({
      territory_id: territory(i % schools),
      school_id: ids.school(i % schools),
      year: year - Math.floor(i / schools),
      pupils: 200 + ((i * 37) % 700),
      classes: 11 + (i % 20),
      shifts: 1 + (i % 2),
      teachers: 20 + (i % 40),
    })),
  )
}
