import type { CycleLink } from '../writing/index.ts'

/**
 * A plan of the library, written by us from the practice of the genre (DOMAIN 0, 3.4–3.6, 4). Words are as a clerk would
 * sign them. Marks in texts: `{place}`, `{period}`; in terms `{месяц 2}`, `{месяца -1}`: a month of the plan counted from
 * its beginning or its end, in the nominative or the genitive. Months by name get the year in which they fall.
 */
export interface Template {
  readonly code: TemplateCode
  readonly name: string
  /** For whom and for what, one sentence. */
  readonly about: string
  readonly title: string
  readonly orderTitle: string
  readonly goal: string
  readonly purpose: string
  readonly tasks: readonly string[]
  readonly indicators: readonly TemplateIndicator[]
  readonly controlPoints: readonly TemplateControlPoint[]
  readonly clauses: readonly TemplateClause[]
  readonly bodies: readonly { readonly name: string; readonly kind: string }[]
  readonly sections: readonly TemplateSection[]
}

export type TemplateCode = 'municipalRoadmap' | 'schoolProgramme' | 'founderChecks'

export interface TemplateSection {
  readonly title: string
  /** 1–12 where the plan goes month by month; such sections stand in the order of the plan's own months. */
  readonly month?: number
  readonly measures: readonly TemplateMeasure[]
}

export interface TemplateMeasure {
  readonly title: string
  readonly term: string
  readonly responsible: string
  readonly result: string
  readonly report: string
  readonly link: CycleLink
  /**
   * What it serves, one sentence: a point of the self-check («МУМ C7.8», DOMAIN 4.2), an indicator (I01–I17, 4.3), a risk
   * (R01–R13, 3.2), or the practice of DOMAIN 3.2–3.6 by name («Годовой цикл», «Роли и обязанности»).
   */
  readonly why: string
}

export interface TemplateIndicator {
  /** Code of DOMAIN 4.3, or of the risk whose fall it shows. */
  readonly code: string
  /** Name and, in brackets, how it is counted. */
  readonly text: string
  /** «не менее 60 %», one a year of the plan; the last one stands for the years behind it. */
  readonly values: readonly string[]
}

export interface TemplateControlPoint {
  readonly text: string
  readonly term: string
  readonly responsible: string
  readonly result: string
}

export interface TemplateClause {
  readonly text: string
  readonly responsible?: string
  readonly term?: string
  readonly parts?: readonly TemplateClause[]
}
