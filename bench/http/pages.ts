import type { Made } from '../region/make-data.ts'
import type { Reader } from './readers.ts'

/** A page to be asked for, and its bar in milliseconds (BARS: record 50, list 120, search 200, dashboard 300). */
export interface Page {
  readonly name: string
  readonly path: string
  readonly bar: number
  readonly as: Reader
}

/** Ids that are found in the made data rather than known. */
export interface Found {
  readonly measure: string
  readonly obligation: string
  /** Where the last page of the region's schools begins, by reader. */
  readonly deep: Readonly<Partial<Record<Reader, string>>>
}

const SEARCHES = {
  'word form': 'анализом результата',
  prefix: 'мониторин',
  typo: 'мониторнг',
  'school number': 'школа 7',
  initials: 'Вершинина В. О.',
} as const

/** What whoever looks after schools opens: asked as one town's coordinator and as the region's operator. */
function pagesOfStaff(
  { roadmapId, schoolId, coordinatorId }: Made,
  { measure, obligation, deep }: Found,
  as: Reader,
): Page[] {
  const year = new Date().getFullYear()
  const page = (name: string, path: string, bar: number): Page => ({ name, path, bar, as })
  return [
    page('school card', `/api/schools/${schoolId}`, 50),
    page('school timeline', `/api/schools/${schoolId}/timeline?limit=50`, 120),
    page('schools', '/api/schools?limit=50', 120),
    ...(deep[as]
      ? [page('schools, last page', `/api/schools?limit=50&cursor=${encodeURIComponent(deep[as])}`, 120)]
      : []),
    page(
      'schools in a list on a day',
      `/api/schools?limit=50&list=${encodeURIComponent('ШНОР')}&on=${year}-03-01`,
      120,
    ),
    page('people', '/api/people?limit=50', 120),
    page('person card', `/api/people/${coordinatorId}`, 50),
    page('plans', '/api/plans?limit=50', 120),
    page('plan: head', `/api/plans/${roadmapId}`, 120),
    page('plan: measures', `/api/plans/${roadmapId}/measures?limit=100`, 120),
    page('plan: search', `/api/plans/${roadmapId}/measures?limit=100&q=${encodeURIComponent('семинары')}`, 200),
    page('obligations', '/api/obligations?limit=100', 120),
    page('obligations: overdue', '/api/obligations?limit=100&state=overdue', 120),
    page('obligations: of a school', `/api/obligations?limit=100&school=${schoolId}`, 120),
    page('obligations: by term', `/api/obligations?limit=100&due_from=${year}-06-01&due_to=${year}-06-30`, 120),
    page('overview', `/api/overview?plan=${roadmapId}`, 300),
    page('measure', `/api/measures/${measure}`, 50),
    page('obligation', `/api/obligations/${obligation}`, 50),
    ...Object.entries(SEARCHES).map(([kind, words]) =>
      page(`search: ${kind}`, `/api/search?q=${encodeURIComponent(words)}`, 200),
    ),
  ]
}

export const pagesOf = (made: Made, found: Found): Page[] => [
  ...pagesOfStaff(made, found, 'coordinator'),
  ...pagesOfStaff(made, found, 'region operator'),
  { name: 'reviews', path: '/api/reviews?limit=50', bar: 120, as: 'coordinator' },
  { name: 'my tasks', path: '/api/obligations?mine=1&limit=100', bar: 120, as: 'director' },
]
