import type { Copy } from './make-data.ts'
import { each, type Ground, id, ids } from './ground.ts'

const SURNAMES = [
  'Авдеева',
  'Берёзкин',
  'Вершинина',
  'Гордеев',
  'Дымова',
  'Ежов',
  'Жаркова',
  'Зимин',
  'Ильина',
  'Калугин',
]
const MEMBERS_EACH = 8

const capital = (n: number): string => String.fromCharCode(0x410 + (n % 28))

/** People of the towns with posts and roles, curators of the schools that are helped, a council of each town. */
export async function makePeople(copy: Copy, ground: Ground): Promise<void> {
  const { municipalities, people, schools, lowOutcome, territory, year, today } = ground
  // the first person of a town coordinates, the others work in its schools; some of them have a school of another
  // town by number and then none
  const coordinates = (i: number): boolean => i < municipalities
  const schoolOf = (i: number): string | null =>
    coordinates(i) || territory(i % schools) !== territory(i) ? null : ids.school(i % schools)
  await copy(
    'person',
    each(people + 1, (i) => ({
      territory_id: i === people ? ids.region : territory(i),
      id: i === people ? ids.regionOperator : ids.person(i),
      name: `${SURNAMES[i % 10]} ${capital(i)}. ${capital(i * 7)}.`,
      email: `p${i}@bench.invalid`,
      created_at: today,
    })),
  )
  await copy(
    'role_grant',
    each(people + 1, (i) => ({
      territory_id: i === people ? ids.region : territory(i),
      id: id(5, i),
      person_id: i === people ? ids.regionOperator : ids.person(i),
      role: i === people ? 'regionalOperator' : coordinates(i) ? 'municipalCoordinator' : 'schoolDirector',
      organisation_id: i === people ? null : schoolOf(i),
      from_day: `${year - 5}-01-01`,
    })),
  )
  await copy(
    'post',
    each(people, (i) => ({
      territory_id: territory(i),
      id: ids.post(i),
      organisation_id: schoolOf(i),
      title: coordinates(i) ? 'муниципальный координатор' : `заместитель директора, ${i}`,
    })),
  )
  await copy(
    'post_holding',
    each(people, (i) => ({
      territory_id: territory(i),
      id: id(6, i),
      person_id: ids.person(i),
      post_id: ids.post(i),
      from_day: `${year - 5}-01-01`,
    })),
  )
  await copy(
    'assignment',
    each(lowOutcome, (i) => ({
      territory_id: territory(i),
      id: id(18, i),
      kind: 'curator',
      person_id: ids.person(i % municipalities),
      school_id: ids.school(i),
      from_day: `${year - 1}-01-01`,
      basis: 'приказ',
    })),
  )
  await copy(
    'body',
    each(municipalities, (i) => ({
      territory_id: ids.town(i),
      id: ids.body(i),
      kind: 'council',
      name: 'Совет по качеству образования',
    })),
  )
  await copy(
    'body_member',
    each(municipalities * MEMBERS_EACH, (i) => ({
      territory_id: territory(i),
      id: id(19, i),
      body_id: ids.body(i % municipalities),
      person_id: ids.person(i),
      position: Math.floor(i / municipalities),
      seat: i < municipalities ? 'head' : 'member',
    })),
  )
}
