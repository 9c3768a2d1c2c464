import { beforeAll, describe, expect, it } from 'vitest'
import { useDatabase } from '../../support/fresh-database.ts'
import { plantPlan, plantTerritory } from '../../support/plant.ts'
import { testHouse } from '../../support/test-house.ts'

const database = useDatabase()
const house = testHouse(database)

interface Hit {
  readonly kind: string
  readonly id: string
  readonly title: string
}

beforeAll(async () => {
  const { owner } = database()
  const town = await plantTerritory(owner, 'olkhovka', 'Ольховка', 12)
  const plan = await plantPlan(owner, town, '2024-06-03')
  const next = await plantTerritory(owner, 'ryabinovsk', 'Рябиновск')
  await next.addPerson('Сепетая Надежда Николаевна')
  const coordinator = await town.addPerson('Ветрова Анна Петровна')
  const director = await town.addPerson('Кедров Олег Ильич')
  await town.addPerson('Сепетая Нина Никитична')
  const add = (text: string, ...values: unknown[]) => owner.query(text, [town.id, ...values])
  const [first, second] = town.schools
  await add(
    `update organisation set name = 'МКОУ «Луговская основная школа»', short_name = 'Луговская ООШ'
    where territory_id = $1 and id = $2`,
    second,
  )
  await add(
    `insert into organisation_former_name (territory_id, organisation_id, name) values ($1, $2, 'Берёзовская СОШ')`,
    first,
  )
  await add(`select hold_post($1, $2, $3, 'методист по математике', null)`, director, first)
  await add(`insert into body (territory_id, kind, name) values ($1, 'methodicalAssociation', 'ГМО учителей физики')`)
  const file = await owner.query<{ id: string }>(
    `insert into file (territory_id, sha256, size, media_type, name) values ($1, 'x', 1, 'text/plain', 'Протокол_педсовета.docx') returning id`,
    [town.id],
  )
  for (const obligation of plan.obligations.slice(0, 2))
    await add(
      `with a as (insert into answer (territory_id, obligation_id, state) values ($1, $2, 'done') returning id)
       insert into evidence (territory_id, answer_id, kind, file_id, title) select $1, id, 'file', $3, 'Протокол педсовета' from a`,
      obligation,
      file.rows[0]?.id,
    )
  const { signIn } = house()
  signIn('coordinator', town.signedIn(coordinator, 'Ветрова Анна Петровна', ['municipalCoordinator']))
  signIn('director', town.signedIn(director, 'Кедров Олег Ильич', ['schoolDirector'], [first ?? '']))
})

const find = async (q: string, as = 'coordinator'): Promise<Hit[]> =>
  (await house().send(as, 'GET', `/api/search?q=${encodeURIComponent(q)}`)).body.items
const first = async (q: string): Promise<readonly [string, string] | null> => {
  const [hit] = await find(q)
  return hit ? [hit.kind, hit.title] : null
}

describe('search', () => {
  it.each([
    ['мониторинги', 'measure', '1.1 Мониторинг качества подготовки'],
    ['монит', 'measure', '1.1 Мониторинг качества подготовки'],
    ['качеству', 'measure', '1.1 Мониторинг качества подготовки'],
    ['1.1', 'measure', '1.1 Мониторинг качества подготовки'],
    ['аналитические мониторинг', 'measure', '1.1 Мониторинг качества подготовки'],
    // slips of the finger
    ['мониторнг качества', 'measure', '1.1 Мониторинг качества подготовки'],
    ['Кедрв', 'person', 'Кедров Олег Ильич'],
    // people by initials, case of the name, post
    ['Кедров О.И.', 'person', 'Кедров Олег Ильич'],
    ['О. И. Кедров', 'person', 'Кедров Олег Ильич'],
    ['кедрову', 'person', 'Кедров Олег Ильич'],
    ['методиста математике', 'person', 'Кедров Олег Ильич'],
    ['Сепетую', 'person', 'Сепетая Нина Никитична'],
    // schools by number, any form, former name
    ['СОШ № 3', 'school', 'СОШ № 3'],
    ['сош 12', 'school', 'СОШ № 12'],
    ['Луговской школы', 'school', 'Луговская ООШ'],
    ['березовской', 'school', 'СОШ № 1'],
    ['физиков', 'body', 'ГМО учителей физики'],
    ['дорожной карте поддержки', 'plan', 'Дорожная карта поддержки школ'],
  ])('«%s» finds the %s', async (q, kind, title) => {
    expect(await first(q)).toEqual([kind, title])
  })

  it('finds orders by number and proofs by the name of their file', async () => {
    expect((await find('17')).map(({ kind }) => kind)).toContain('document')
    expect((await find('протокола педсовета')).map(({ kind }) => kind)).toEqual(['obligation', 'obligation'])
  })

  it('shows only what the person may see', async () => {
    expect((await find('Сепетая')).map(({ title }) => title)).toEqual(['Сепетая Нина Никитична'])
    // the other school's proof is not theirs
    expect(await find('протокола педсовета', 'director')).toHaveLength(1)
  })

  it('finds nothing by signs alone, and nothing alike by chance', async () => {
    expect(await find('—!»')).toEqual([])
    expect(await find('%_')).toEqual([])
    expect(await find('77')).toEqual([])
    expect(await find('экскаватор')).toEqual([])
  })

  it('uses the indexes behind row-level security', async () => {
    const { rows } = await database().app.query<{ functions: string[] }>(
      `select array_agg(proname::text order by 1) as functions from pg_proc
       where proleakproof and proname in ('ts_match_vq', 'textlike', 'word_similarity_op', 'word_similarity_commutator_op')`,
    )
    expect(rows[0]?.functions).toHaveLength(4)
  })
})
