import type { DraftMeasure } from '../understanding/index.ts'

/** A column of a table of measures: its heading and the printed text of a row. */
export interface MeasureColumn {
  readonly heading: string
  readonly narrow?: boolean
  /** The field of parts that the column prints; others are printed once for all parts of a row. */
  readonly of: 'title' | 'term' | 'responsible' | 'whole'
  readonly text: (measure: DraftMeasure) => string
}

const COLUMNS: readonly MeasureColumn[] = [
  { heading: '№', narrow: true, of: 'whole', text: (it) => it.number ?? '' },
  { heading: 'Мероприятие', of: 'title', text: (it) => it.title },
  { heading: 'Срок', of: 'term', text: (it) => it.termText },
  { heading: 'Ответственный', of: 'responsible', text: (it) => it.responsibleText },
  { heading: 'Ожидаемый результат', of: 'whole', text: (it) => it.resultText },
  { heading: 'Форма отчёта', of: 'whole', text: (it) => it.reportFormText },
  { heading: 'Информационное сопровождение', of: 'whole', text: (it) => it.infoSupportText },
]

/** The columns of these rows, those left out that no row fills; columns of their own kind come last, as they are headed. */
export function columnsOf(measures: readonly DraftMeasure[]): MeasureColumn[] {
  const headings = [...new Set(measures.flatMap((it) => (it.extras ?? []).map((extra) => extra.heading)))]
  const extras = headings.map((heading): MeasureColumn => ({
    heading,
    of: 'whole',
    text: (it) => it.extras?.find((extra) => extra.heading === heading)?.text ?? '',
  }))
  return [...COLUMNS, ...extras].filter(({ of, text }) => of === 'title' || measures.some((it) => text(it) !== ''))
}
