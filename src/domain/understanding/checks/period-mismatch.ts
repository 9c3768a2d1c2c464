import { readPeriod } from '../passport/period.ts'
import { type Check, finding, placeOf } from './check.ts'

/** Titles of the order and of its annexes name the period of the plan, or a part of it. */
export const periodMismatch: Check = (it) => {
  const { period, document } = it.draft
  if (!period) return []
  const titles = [
    { name: 'Название документа', title: document.title },
    ...document.annexes.map((annex) => ({
      name: annex.number ? `Название приложения ${annex.number}` : 'Название приложения',
      title: annex.title,
    })),
  ]
  return titles.flatMap(({ name, title }) => {
    const own = readPeriod(title)
    // «о работе в 2023 году» may tell of the past; only «на …» promises.
    if (
      !own ||
      !/^(?:на|с)\s/iu.test(own.text) ||
      (own.from >= period.from && own.to <= period.to) ||
      (own.from <= period.from && own.to >= period.to)
    )
      return []
    return [
      finding(
        'periodMismatch',
        'error',
        `${name} говорит «${own.text}», а план рассчитан «${period.text}». Предлагаем исправить год`,
        [placeOf(it, title)],
        title.replace(own.text, period.text),
      ),
    ]
  })
}
