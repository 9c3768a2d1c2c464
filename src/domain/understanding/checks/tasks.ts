import { type Check, finding, placeOf, shared, stems } from './check.ts'

const GENERAL = new Set([
  'школ',
  'школы',
  'школа',
  'школа',
  'образ',
  'общео',
  'учреж',
  'орган',
  'резул',
  'качес',
  'повыш',
  'разви',
  'обуча',
  'педаг',
  'деяте',
  'работ',
])
const sense = (text: string): Set<string> => new Set([...stems(text)].filter((stem) => !GENERAL.has(stem)))

/** A task of which no indicator speaks: two words in common are enough. */
export const taskWithoutIndicator: Check = (it) => {
  const { tasks, indicators } = it.draft
  if (indicators.length === 0) return []
  const measured = indicators.map((indicator) => sense(indicator.text))
  return tasks
    .filter((task) => {
      const words = sense(task)
      return words.size > 1 && !measured.some((indicator) => shared(words, indicator) >= 2)
    })
    .map((task) =>
      finding(
        'taskWithoutIndicator',
        'hint',
        `Задача «${task.length > 90 ? `${task.slice(0, 88).trim()}…` : task.replace(/[.;]$/u, '')}» не подкреплена показателем`,
        [placeOf(it, task)],
      ),
    )
}
