import { yearOf } from '../../kernel/index.ts'
import { type Check, finding, placeOf } from './check.ts'

const short = (text: string): string => (text.length > 90 ? `${text.slice(0, 88).trim()}…` : text.replace(/[;.]$/u, ''))

/** An indicator without any figure cannot be reached or missed. */
export const indicatorNoTarget: Check = (it) =>
  it.draft.indicators
    .filter((indicator) => indicator.targets.length === 0)
    .map((indicator) =>
      finding(
        'indicatorNoTarget',
        'error',
        `У показателя «${short(indicator.text)}» нет значения. Укажите, сколько и к какому году`,
        [placeOf(it, indicator.text)],
      ),
    )

/** The same year with two different values. */
export const indicatorDuplicateYear: Check = (it) => {
  const rows = [
    ...it.draft.indicators.map(({ text, targets }) => ({ text, quote: text, figures: targets })),
    ...it.draft.controlPoints.map(({ text, termText, targets }) => ({
      text,
      quote: termText,
      figures: targets.flatMap((target) => target.by),
    })),
  ]
  return rows.flatMap(({ text, quote, figures }) => {
    const twin = figures.find((one, i) =>
      figures
        .slice(0, i)
        .some(
          (other) =>
            one.year !== null &&
            other.year === one.year &&
            (other.month ?? null) === (one.month ?? null) &&
            other.value !== one.value,
        ),
    )
    if (!twin) return []
    return [
      finding(
        'indicatorDuplicateYear',
        'error',
        `У показателя «${short(text)}» ${String(twin.year)} год стоит дважды с разными значениями. Проверьте годы`,
        [placeOf(it, quote)],
      ),
    ]
  })
}

/** Yearly targets that stop before the plan does. */
export const targetCoverageGap: Check = (it) => {
  const { period, indicators } = it.draft
  if (!period) return []
  const end = yearOf(period.to)
  const short = indicators.flatMap((indicator) => {
    const years = indicator.targets.flatMap((target) => (target.year === null ? [] : [target.year]))
    const last = Math.max(...years)
    return years.length > 0 && last < end ? [{ indicator, last }] : []
  })
  if (short.length === 0) return []
  const last = Math.max(...short.map((one) => one.last))
  return [
    finding(
      'targetCoverageGap',
      'warning',
      `Значения показателей заданы до ${last} года, а план идёт до ${end} года. Добавьте значения на ${end} год`,
      short.map(({ indicator }) => placeOf(it, indicator.text)),
    ),
  ]
}

const BAD =
  /(?<!\p{L})не (?:преодол|прош|справ)|неусп|второгодн|отстающ|необъектив|отсутств|нарушени|дефицит|ваканс|отток|пенсионн|с низкими|в зоне риска|с рисками|жалоб|правонаруш|двоек|«2»/iu
const LIMITED = /не превыша|не более|менее|ниже/iu

/** True where a growing value of the indicator is good: bad things that stay under a limit are good again. */
function growsWell(metric: string): boolean {
  // «доля школ с низкими результатами, в которых обеспечены условия»: what is said last of them decides.
  const decisive = /(?:в которых|которые|у которых|из которых)\s+(.+)$/iu.exec(metric)?.[1] ?? metric
  const bad = BAD.test(decisive)
  return bad ? LIMITED.test(decisive) : true
}

/** Targets that move against the good direction of their indicator. */
export const targetDirectionConflict: Check = (it) =>
  it.draft.indicators.flatMap((indicator) => {
    const dated = indicator.targets.filter((target) => target.year !== null)
    const [first] = dated
    const last = dated.at(-1)
    if (!first || !last || first.year === last.year || first.value === last.value) return []
    const grows = last.value > first.value
    if (grows === growsWell(indicator.metric) || indicator.comparator === '<=') return []
    return [
      finding(
        'targetDirectionConflict',
        'warning',
        `Показатель «${short(indicator.metric)}» к ${String(last.year)} году становится хуже: ${first.value} → ${last.value}. Проверьте значения`,
        [placeOf(it, indicator.text)],
      ),
    ]
  })
