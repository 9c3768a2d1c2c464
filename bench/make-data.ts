import type pg from 'pg'

/** Sizes of BARS: what a municipality, and what a region holds. */
export const SIZES = {
  S: {
    municipalities: 1,
    schools: 40,
    lowOutcome: 12,
    roadmaps: 5,
    measures: 400,
    obligations: 6_000,
    evidence: 10_000,
    values: 20_000,
    people: 120,
  },
  M: {
    municipalities: 50,
    schools: 1_200,
    lowOutcome: 250,
    roadmaps: 400,
    measures: 40_000,
    obligations: 600_000,
    evidence: 1_000_000,
    values: 3_000_000,
    people: 6_000,
  },
} as const
export type Size = keyof typeof SIZES

type Row = Record<string, unknown>

const BATCH = 10_000

/** Rows of one table, in batches through one JSON argument each: no quoting of our own, defaults of the table stay. */
async function insert(db: pg.Client, table: string, rows: Iterable<Row>): Promise<void> {
  let batch: Row[] = []
  const flush = async (): Promise<void> => {
    const [first] = batch
    if (!first) return
    const columns = Object.keys(first).join(', ')
    await db.query(
      `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1)`,
      [JSON.stringify(batch)],
    )
    batch = []
  }
  for (const row of rows) if (batch.push(row) >= BATCH) await flush()
  await flush()
}

/** Repeatable chance (mulberry32, T. Ettinger, public domain), so that two runs measure the same rows. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const id = (kind: number, n: number): string =>
  `${kind.toString(16).padStart(8, '0')}-0000-4000-8000-${n.toString(16).padStart(12, '0')}`

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
const THEMES = [
  'мониторинг качества знаний',
  'семинар по объективности оценивания',
  'анализ результатов ВПР',
  'посещение уроков',
  'консультации команд',
  'диагностика дефицитов',
  'работа с родителями',
  'банк практик',
]
const NO_TERM = { kind: 'period', windows: [], due: [], outside: [], doubts: [] }

export interface Made {
  readonly territoryId: string
  readonly coordinatorId: string
  readonly directorId: string
  readonly schoolId: string
  readonly roadmapId: string
}

/**
 * Fills an empty database (owner's connection) with a territory of the given size; `today` decides what is overdue.
 * Ids of the first territory are returned for the pages to be measured.
 */
export async function makeData(db: pg.Client, size: Size, today: string): Promise<Made> {
  const s = SIZES[size]
  const random = chance(7)
  const of = (n: number): number => Math.floor(random() * n)
  const each = function* <T>(n: number, row: (i: number) => T): Generator<T> {
    for (let i = 0; i < n; i += 1) yield row(i)
  }
  const year = Number(today.slice(0, 4))
  const region = id(1, 0xffff)
  const territory = (i: number): string => id(1, i % s.municipalities)
  const perTown = (n: number): number => n / s.municipalities
  await db.query('set row_security = off')
  await insert(db, 'territory', [
    {
      territory_id: region,
      parent_id: null,
      kind: 'region',
      code: 'bench-region',
      name: 'Область замеров',
      time_zone: 'Europe/Moscow',
      created_at: today,
    },
    ...each(s.municipalities, (i) => ({
      territory_id: id(1, i),
      parent_id: region,
      kind: 'municipality',
      code: `bench-${i}`,
      name: `Город замеров ${i + 1}`,
      time_zone: 'Europe/Moscow',
      created_at: today,
    })),
  ])
  await insert(
    db,
    'organisation',
    each(s.schools, (i) => ({
      territory_id: territory(i),
      id: id(2, i),
      kind: 'school',
      name: `Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № ${i + 1}»`,
      short_name: `СОШ № ${i + 1}`,
      created_at: today,
      version: 1,
    })),
  )
  await insert(
    db,
    'school_listing',
    each(s.lowOutcome, (i) => ({
      territory_id: territory(i),
      id: id(3, i),
      school_id: id(2, i),
      code: 'ШНОР',
      from_day: `${year - 4}-01-01`,
      to_day: null,
      basis: 'приказ',
    })),
  )
  await insert(
    db,
    'person',
    each(s.people, (i) => ({
      territory_id: territory(i),
      id: id(4, i),
      name: `${SURNAMES[i % 10]} ${String.fromCharCode(0x410 + (i % 28))}. ${String.fromCharCode(0x410 + ((i * 7) % 28))}.`,
      email: `p${i}@bench.invalid`,
      created_at: today,
      version: 1,
    })),
  )
  // the first person of a town coordinates, the others direct its schools
  await insert(
    db,
    'role_grant',
    each(s.people, (i) => {
      const coordinator = i < s.municipalities
      const school = i % s.schools
      return {
        territory_id: territory(i),
        id: id(5, i),
        person_id: id(4, i),
        role: coordinator ? 'municipalCoordinator' : 'schoolDirector',
        organisation_id: coordinator || territory(school) !== territory(i) ? null : id(2, school),
        from_day: `${year - 5}-01-01`,
        to_day: null,
      }
    }),
  )
  await insert(
    db,
    'post',
    each(s.people, (i) => ({
      territory_id: territory(i),
      id: id(16, i),
      organisation_id: i < s.municipalities ? null : id(2, i % s.schools),
      title: i < s.municipalities ? 'муниципальный координатор' : `заместитель директора, ${i}`,
    })),
  )
  await insert(
    db,
    'post_holding',
    each(s.people, (i) => ({
      territory_id: territory(i),
      id: id(6, i),
      person_id: id(4, i),
      post_id: id(16, i),
      from_day: null,
      to_day: null,
    })),
  )
  const planYear = (r: number): number => year - 4 + (Math.floor(r / s.municipalities) % 5)
  await insert(
    db,
    'roadmap',
    each(s.roadmaps, (r) => ({
      territory_id: territory(r),
      id: id(7, r),
      title: `План мероприятий по поддержке школ на ${planYear(r)} год`,
      period_from: `${planYear(r)}-01-01`,
      period_to: `${planYear(r)}-12-31`,
      period_text: `на ${planYear(r)} год`,
      goal: null,
      tasks: [],
      state: planYear(r) === year ? 'active' : 'completed',
      shift_mode: 'nextWorkingDay',
      findings: [],
      confirmed_at: `${planYear(r)}-01-15T09:00:00Z`,
      version: 1,
    })),
  )
  const measuresEach = s.measures / s.roadmaps
  const sectionOf = (m: number): number => Math.floor((m % measuresEach) / Math.ceil(measuresEach / 5))
  await insert(
    db,
    'section',
    each(s.roadmaps * 5, (i) => ({
      territory_id: territory(Math.floor(i / 5)),
      id: id(8, i),
      roadmap_id: id(7, Math.floor(i / 5)),
      position: i % 5,
      number: String((i % 5) + 1),
      title: `Направление ${(i % 5) + 1}: ${THEMES[i % 8]}`,
      table_name: 'plan',
      parent_id: null,
    })),
  )
  const roadmapOf = (m: number): number => Math.floor(m / measuresEach)
  await insert(
    db,
    'measure',
    each(s.measures, (m) => {
      const r = roadmapOf(m)
      return {
        territory_id: territory(r),
        id: id(9, m),
        roadmap_id: id(7, r),
        section_id: id(8, r * 5 + sectionOf(m)),
        position: m % measuresEach,
        table_name: 'plan',
        number: `${sectionOf(m) + 1}.${(m % Math.ceil(measuresEach / 5)) + 1}`,
        title: `Проведение мероприятия ${m}: ${THEMES[m % 8]}, ${THEMES[(m >> 3) % 8]}`,
        term_text: 'ежемесячно',
        responsible_text: 'Руководители ШНОР',
        result_text: 'Аналитическая справка',
        report_form_text: '',
        info_support_text: '',
        term: NO_TERM,
        responsibles: [],
        targets: [],
        schools: [],
        source: {},
        confidence: 1,
        state: 'active',
        version: 1,
      }
    }),
  )
  const obligationsEach = s.obligations / s.measures
  const townSchools = Math.max(1, Math.floor(perTown(s.lowOutcome)))
  const measureOf = (o: number): number => Math.floor(o / obligationsEach)
  const dueOf = (o: number): string =>
    `${planYear(roadmapOf(measureOf(o)))}-${String((o % 12) + 1).padStart(2, '0')}-25`
  const statusOf = (o: number): string =>
    dueOf(o) > today
      ? 'open'
      : (['done', 'done', 'done', 'done', 'doneLate', 'partial', 'onReview', 'open', 'returned', 'done'][o % 10] ??
        'done')
  await insert(
    db,
    'obligation',
    each(s.obligations, (o) => {
      const m = measureOf(o)
      const town = roadmapOf(m) % s.municipalities
      const school = town + s.municipalities * (o % townSchools)
      return {
        territory_id: id(1, town),
        id: id(10, o),
        roadmap_id: id(7, roadmapOf(m)),
        measure_id: id(9, m),
        key: `k${o}`,
        window_from: null,
        due: dueOf(o),
        due_on: dueOf(o),
        addressee_kind: 'school',
        organisation_id: id(2, school),
        person_id: null,
        addressee_text: 'Руководители ШНОР',
        because: '',
        status: statusOf(o),
        version: 1,
      }
    }),
  )
  const answered = (o: number): boolean => statusOf(o) !== 'open'
  await insert(
    db,
    'answer',
    (function* () {
      for (let o = 0; o < s.obligations; o += 1) {
        if (!answered(o)) continue
        const status = statusOf(o)
        const town = roadmapOf(measureOf(o)) % s.municipalities
        const decision = status === 'onReview' ? null : status === 'returned' ? 'returned' : 'accepted'
        yield {
          territory_id: id(1, town),
          id: id(11, o),
          obligation_id: id(10, o),
          state: 'done',
          comment: 'Выполнено, материалы приложены',
          day: dueOf(o),
          value: null,
          submitted_by: null,
          submitted_at: `${dueOf(o)}T09:00:00Z`,
          decision,
          decided_by: null,
          decided_at: decision ? `${dueOf(o)}T12:00:00Z` : null,
          reason: decision === 'returned' ? 'Нет справки' : null,
        }
      }
    })(),
  )
  await insert(
    db,
    'evidence',
    (function* () {
      for (let e = 0, o = 0; e < s.evidence; e += 1, o = (o + 1) % s.obligations) {
        while (!answered(o)) o = (o + 1) % s.obligations
        yield {
          territory_id: id(1, roadmapOf(measureOf(o)) % s.municipalities),
          id: id(12, e),
          answer_id: id(11, o),
          kind: 'link',
          file_id: null,
          url: `https://example.invalid/${e}`,
          title: 'Справка',
        }
      }
    })(),
  )
  await insert(
    db,
    'indicator',
    each(s.roadmaps * 4, (i) => ({
      territory_id: territory(Math.floor(i / 4)),
      id: id(13, i),
      roadmap_id: id(7, Math.floor(i / 4)),
      position: i % 4,
      text: `Доля выпускников, показатель ${i % 4}`,
      metric: 'Доля выпускников',
      comparator: '>=',
      unit: '%',
      baseline: null,
    })),
  )
  await insert(
    db,
    'indicator_value',
    each(s.values, (v) => {
      const r = Math.floor((v % (s.roadmaps * 4)) / 4)
      return {
        territory_id: territory(r),
        id: id(14, v),
        indicator_id: id(13, v % (s.roadmaps * 4)),
        organisation_id: null,
        year: planYear(r),
        month: (v % 12) + 1,
        numerator: of(100),
        denominator: 100,
        value: null,
        source: '',
        entered_by: null,
        entered_at: today,
      }
    }),
  )
  await db.query('analyze')
  return {
    territoryId: id(1, 0),
    coordinatorId: id(4, 0),
    directorId: id(4, s.municipalities),
    schoolId: id(2, 0),
    roadmapId: id(7, 4 * s.municipalities),
  }
}
