import type { Draft } from '#domain/understanding/index.ts'

export type DraftLanguage = 'ru' | 'en'

const WORDS = {
  ru: { dated: 'от', period: 'Период', goal: 'Цель', indicators: 'Показатели', points: 'Контрольные точки', people: 'Люди', schools: 'Школы', measures: 'Мероприятия', findings: 'Замечания', none: 'не найдено' },
  en: { dated: 'of', period: 'Period', goal: 'Goal', indicators: 'Indicators', points: 'Control points', people: 'People', schools: 'Schools', measures: 'Measures', findings: 'Findings', none: 'not found' },
} as const // prettier-ignore

const SIGN = { error: '✕', warning: '△', hint: 'i' } as const

/** A draft for a person at a terminal: requisites, measures by section, findings. */
export function printDraft(draft: Draft, lang: DraftLanguage): string {
  const words = WORDS[lang]
  const { document, period } = draft
  const lines = [
    document.title,
    [
      document.issuer,
      document.date ? `${words.dated} ${document.date}` : '',
      document.number ? `№ ${document.number}` : '',
    ]
      .filter(Boolean)
      .join(', '),
    `${words.period}: ${period ? `${period.from} – ${period.to}` : words.none}`,
    ...(draft.goal ? [`${words.goal}: ${draft.goal}`] : []),
    ...list(
      words.indicators,
      draft.indicators.map((it) => it.text),
    ),
    ...list(
      words.points,
      draft.controlPoints.map((it) => `${it.text} | ${it.termText}`),
    ),
    ...list(
      words.schools,
      draft.schools.map((it) => [it.name, it.director].filter(Boolean).join(', ')),
    ),
    ...list(
      words.people,
      draft.people.map((it) => [it.name, it.position].filter(Boolean).join(', ')),
    ),
    '',
    `${words.measures}: ${draft.measures.length}`,
    ...measures(draft),
    '',
    `${words.findings}: ${draft.findings.length}`,
    ...draft.findings.map((it) => `  ${SIGN[it.severity]} ${it.message}`),
  ]
  return `${lines.join('\n')}\n`
}

const list = (title: string, items: readonly string[]): string[] =>
  items.length === 0 ? [] : [`${title}: ${items.length}`, ...items.map((item) => `  ${item}`)]

function measures(draft: Draft): string[] {
  const lines: string[] = []
  let section: number | null = null
  for (const it of draft.measures) {
    const heading = it.section === null ? undefined : draft.sections[it.section]
    if (it.section !== section && heading) lines.push('', `${heading.number} ${heading.title}`.trim())
    section = it.section
    const cells = [it.title, it.termText, it.responsibleText, it.resultText || it.reportFormText || it.infoSupportText]
    lines.push(`  ${[it.number, cells.join(' | ')].filter(Boolean).join(' ')}`)
  }
  return lines
}
