import { findDates, findNumbers } from '../passport/dates.ts'
import { type Check, finding, placeOf } from './check.ts'

/** «Приложение 1 к приказу от … № …» must carry the number and the date of the order itself. */
export const annexRefMismatch: Check = (it) => {
  const { number, date, annexes } = it.draft.document
  return annexes.flatMap((annex) => {
    const own = findNumbers(annex.reference.replace(/^приложение\s*№\s*\d+/iu, '')).at(-1)?.number ?? null
    const day = findDates(annex.reference).at(-1)
    const name = annex.number ? `Приложение ${annex.number}` : 'Приложение'
    const out = []
    if (own !== null && number !== null && own.toLowerCase() !== number.toLowerCase())
      out.push(
        finding(
          'annexRefMismatch',
          'error',
          `${name} ссылается на приказ №\u00a0${own}, а номер приказа ${number}. Предлагаем записать №\u00a0${number}`,
          [placeOf(it, own), placeOf(it, number)],
          annex.reference.replace(own, number),
        ),
      )
    if (day && date !== null && day.day !== date)
      out.push(
        finding(
          'annexRefMismatch',
          'error',
          `${name} ссылается на приказ от ${day.text}, а приказ подписан другим числом. Проверьте дату`,
          [placeOf(it, day.text)],
        ),
      )
    return out
  })
}
