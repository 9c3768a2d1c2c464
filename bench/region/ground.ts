import { countsOf, type Counts, type Size } from './sizes.ts'

/** Ids tell what they are of: kind, then number. */
export const id = (kind: number, n: number): string =>
  `${kind.toString(16).padStart(8, '0')}-0000-4000-8000-${n.toString(16).padStart(12, '0')}`

export const ids = {
  town: (n: number) => id(1, n),
  region: id(1, 0xffff),
  school: (n: number) => id(2, n),
  person: (n: number) => id(4, n),
  regionOperator: id(4, 0xffffff),
  roadmap: (n: number) => id(7, n),
  section: (n: number) => id(8, n),
  measure: (n: number) => id(9, n),
  obligation: (n: number) => id(10, n),
  answer: (n: number) => id(11, n),
  indicator: (n: number) => id(13, n),
  post: (n: number) => id(16, n),
  body: (n: number) => id(17, n),
} as const

export const THEMES = [
  'мониторинг качества знаний',
  'семинар по объективности оценивания',
  'анализ результатов ВПР',
  'посещение уроков',
  'консультации команд',
  'диагностика дефицитов',
  'работа с родителями',
  'банк практик',
]

/** How the rows hang together: which town a school, a plan or a measure is of. Everything goes round the towns in turn. */
export interface Ground extends Counts {
  readonly today: string
  readonly year: number
  /** The territory of the n-th school, person or plan. */
  readonly territory: (n: number) => string
  readonly planYear: (roadmap: number) => number
  readonly measuresEach: number
  readonly obligationsEach: number
  readonly roadmapOf: (measure: number) => number
  readonly measureOf: (obligation: number) => number
  /** Schools of a town that are helped. */
  readonly helpedEach: number
}

export function groundOf(size: Size, part: number, today: string): Ground {
  const counts = countsOf(size, part)
  const year = Number(today.slice(0, 4))
  const measuresEach = counts.measures / counts.roadmaps
  const obligationsEach = counts.obligations / counts.measures
  return {
    ...counts,
    today,
    year,
    territory: (n) => ids.town(n % counts.municipalities),
    // the first round of plans is of this year, so that a part of the size has one too
    planYear: (roadmap) => year - (Math.floor(roadmap / counts.municipalities) % 5),
    measuresEach,
    obligationsEach,
    roadmapOf: (measure) => Math.floor(measure / measuresEach),
    measureOf: (obligation) => Math.floor(obligation / obligationsEach),
    helpedEach: Math.max(1, Math.floor(counts.lowOutcome / counts.municipalities)),
  }
}

export function* each<T>(n: number, row: (i: number) => T): Generator<T> {
  for (let i = 0; i < n; i += 1) yield row(i)
}
