import type { Row } from './copy-rows.ts'
import type { Copy } from './make-data.ts'
import { each, type Ground, id, ids, THEMES } from './ground.ts'

const SECTIONS_EACH = 5
const INDICATORS_EACH = 4
const NO_TERM = { kind: 'period', windows: [], due: [], outside: [], doubts: [] }
/** The plan that is taken out: one of the first town, beside those of the size. */
export const LONG_PLAN = { roadmap: 0xfffff, measures: 150 }

/** Plans over five years with their sections, measures and indicators, and the values of those month by month. */
export async function makePlans(copy: Copy, ground: Ground): Promise<void> {
  const { roadmaps, measures, values, territory, planYear, year, today, measuresEach, roadmapOf } = ground
  const own = LONG_PLAN.roadmap
  const numbers = [...Array(roadmaps).keys(), own]
  const townOf = (r: number): string => territory(r === own ? 0 : r)
  const yearOf = (r: number): number => (r === own ? year : planYear(r))
  await copy(
    'roadmap',
    each(numbers.length, (i) => {
      const r = numbers[i] ?? 0
      return {
        territory_id: townOf(r),
        id: ids.roadmap(r),
        title: `План мероприятий по поддержке школ на ${yearOf(r)} год`,
        period_from: `${yearOf(r)}-01-01`,
        period_to: `${yearOf(r)}-12-31`,
        period_text: `на ${yearOf(r)} год`,
        state: yearOf(r) === year ? 'active' : 'completed',
        confirmed_at: `${yearOf(r)}-01-15T09:00:00Z`,
      }
    }),
  )
  await copy(
    'section',
    each(numbers.length * SECTIONS_EACH, (i) => {
      const r = numbers[Math.floor(i / SECTIONS_EACH)] ?? 0
      const position = i % SECTIONS_EACH
      return {
        territory_id: townOf(r),
        id: ids.section(r * SECTIONS_EACH + position),
        roadmap_id: ids.roadmap(r),
        position,
        number: String(position + 1),
        title: `Направление ${position + 1}: ${THEMES[i % 8]}`,
      }
    }),
  )
  const measure = (m: number, r: number, position: number, count: number): Row => {
    const perSection = Math.ceil(count / SECTIONS_EACH)
    const section = Math.floor(position / perSection)
    return {
      territory_id: townOf(r),
      id: ids.measure(m),
      roadmap_id: ids.roadmap(r),
      section_id: ids.section(r * SECTIONS_EACH + section),
      position,
      number: `${section + 1}.${(position % perSection) + 1}`,
      title: `Проведение мероприятия ${m}: ${THEMES[m % 8]}, ${THEMES[(m >> 3) % 8]}`,
      term_text: 'ежемесячно',
      responsible_text: 'Руководители ШНОР',
      result_text: 'Аналитическая справка',
      term: NO_TERM,
    }
  }
  await copy(
    'measure',
    each(measures + LONG_PLAN.measures, (m) =>
      m < measures
        ? measure(m, roadmapOf(m), m % measuresEach, measuresEach)
        : measure(m, own, m - measures, LONG_PLAN.measures),
    ),
  )
  await copy(
    'indicator',
    each(roadmaps * INDICATORS_EACH, (i) => ({
      territory_id: territory(Math.floor(i / INDICATORS_EACH)),
      id: ids.indicator(i),
      roadmap_id: ids.roadmap(Math.floor(i / INDICATORS_EACH)),
      position: i % INDICATORS_EACH,
      text: `Доля выпускников, показатель ${i % INDICATORS_EACH}`,
      metric: 'Доля выпускников',
      comparator: '>=',
      unit: '%',
    })),
  )
  await copy(
    'indicator_value',
    each(values, (v) => {
      const indicator = v % (roadmaps * INDICATORS_EACH)
      const r = Math.floor(indicator / INDICATORS_EACH)
      return {
        territory_id: territory(r),
        id: id(14, v),
        indicator_id: ids.indicator(indicator),
        year: planYear(r),
        month: (v % 12) + 1,
        numerator: (v * 31) % 100,
        denominator: 100,
        entered_at: today,
      }
    }),
  )
}
