import type { OutputBlock, OutputCell } from '../documents/index.ts'
import { readIndicator } from '../targets/index.ts'
import { type Draft, type DraftIndicator, readPeriod } from '../understanding/index.ts'
import { heading, item, numericDay, paragraph, table, text } from './blocks.ts'

/** What stands between the title of a plan and its measures; parts that are empty are left out. */
export function passportPart(draft: Draft): OutputBlock[] {
  return [
    ...(draft.goal === null ? [] : [labelled('Цель', draft.goal)]),
    ...(draft.tasks.length === 0 ? [] : [heading('Задачи:'), ...list(draft.tasks, 'tasks')]),
    ...indicators(draft.indicators),
    ...directions(draft.directions),
    ...controlPoints(draft),
  ]
}

const labelled = (label: string, words: string): OutputBlock =>
  paragraph([{ text: `${label}: `, bold: true }, { text: words }], { align: 'justify', indented: true })

const list = (texts: readonly string[], name: string): OutputBlock[] => texts.map((it) => item(it, name, 'numbers'))

/** A line of its own, unless the first of the titles that name a span already says the same. */
export function periodLine({ period: it }: Draft, titles: readonly string[]): OutputBlock[] {
  if (!it) return []
  const says = (words: string): boolean => {
    const read = readPeriod(words)
    return read?.from === it.from && read.to === it.to
  }
  const said = titles.find((title) => readPeriod(title) !== null)
  if (said !== undefined && says(said) && readPeriod(said)?.text === it.text) return []
  const words = it.text !== '' && says(it.text) ? it.text : `с ${numericDay(it.from)} по ${numericDay(it.to)}`
  return [labelled('Сроки реализации', words)]
}

/** An indicator whose words say all of it is an item of a list; one with values beside it is a row of a table. */
function indicators(all: readonly DraftIndicator[]): OutputBlock[] {
  const isWhole = (it: DraftIndicator): boolean => same({ text: it.text, ...readIndicator(it.text) }, it)
  const listed = all.filter(isWhole)
  const rows = all.filter((it) => !isWhole(it))
  return [
    ...(listed.length === 0
      ? []
      : [
          heading('Показатели:'),
          ...list(
            listed.map((it) => it.text),
            'indicators',
          ),
        ]),
    ...(rows.length === 0 ? [] : [heading('Значения показателей'), indicatorTable(rows)]),
  ]
}

const same = (a: DraftIndicator, b: DraftIndicator): boolean =>
  a.metric === b.metric &&
  a.comparator === b.comparator &&
  a.unit === b.unit &&
  a.baseline === b.baseline &&
  a.targets.length === b.targets.length &&
  a.targets.every((target, i) => {
    const other = b.targets[i]
    return other?.year === target.year && other.month === target.month && other.value === target.value
  })

function indicatorTable(rows: readonly DraftIndicator[]): OutputBlock {
  const years = [...new Set(rows.flatMap((it) => it.targets.map(({ year }) => year)))].sort(
    (a, b) => (a ?? 0) - (b ?? 0),
  )
  const hasUnit = rows.some((it) => it.unit !== null)
  const hasBase = rows.some((it) => it.baseline !== null)
  return table(
    [
      { heading: '№', narrow: true },
      { heading: 'Показатель' },
      ...(hasUnit ? [{ heading: 'Единица измерения' }] : []),
      ...(hasBase ? [{ heading: 'Исходное значение' }] : []),
      ...years.map((year) => ({ heading: year === null ? 'Целевое значение' : `${year} год` })),
    ],
    rows.map((it, i): OutputCell[] => [
      middle(String(i + 1)),
      { text: it.text },
      ...(hasUnit ? [middle(unitOf(it))] : []),
      ...(hasBase ? [middle(it.baseline === null ? '' : figure(it.baseline))] : []),
      ...years.map((year) =>
        middle(
          it.targets
            .filter((target) => target.year === year)
            .map(({ value }) => figure(value))
            .join('; '),
        ),
      ),
    ]),
  )
}

const middle = (words: string): OutputCell => ({ text: words, align: 'center' })
const figure = (value: number): string => String(value).replace('.', ',')
const unitOf = ({ unit }: DraftIndicator): string => (unit === 'count' ? 'ед.' : (unit ?? ''))

/** Title and first words share a paragraph, the rest stand below, as the figures of a direction do in print. */
function directions(all: Draft['directions']): OutputBlock[] {
  if (all.length === 0) return []
  return [
    heading('Направления:'),
    ...all.flatMap(({ number, title, text: words }, i) => {
      const first = number === '' ? title : `${number}. ${title}`
      return i === all.length - 1 ? [text([first, ...words].join(' '))] : [text(first), ...words.map(text)]
    }),
  ]
}

function controlPoints({ controlPoints: points }: Draft): OutputBlock[] {
  if (points.length === 0) return []
  const numbered = points.some((it) => it.number !== null)
  const hasTerm = points.some((it) => it.termText !== '')
  const hasResponsible = points.some((it) => it.responsibleText !== '')
  const hasResult = points.some((it) => it.resultText)
  return [
    heading('Контрольные точки'),
    table(
      [
        ...(numbered ? [{ heading: '№', narrow: true }] : []),
        { heading: 'Контрольная точка' },
        ...(hasTerm ? [{ heading: 'Срок' }] : []),
        ...(hasResponsible ? [{ heading: 'Ответственный' }] : []),
        ...(hasResult ? [{ heading: 'Результат' }] : []),
      ],
      points.map((it) => [
        ...(numbered ? [middle(it.number ?? '')] : []),
        { text: it.text },
        ...(hasTerm ? [{ text: it.termText }] : []),
        ...(hasResponsible ? [{ text: it.responsibleText }] : []),
        ...(hasResult ? [{ text: it.resultText ?? '' }] : []),
      ]),
    ),
  ]
}
