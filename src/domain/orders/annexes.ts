import type { OutputBlock } from '../documents/index.ts'
import type { DraftDocument } from '../understanding/index.ts'
import { centred, corner, numericDay } from './blocks.ts'
import { BLANK_DATE, BLANK_NUMBER, kindInDative } from './order-part.ts'
import { stampLines } from './stamp-lines.ts'

/** What an annex holds, told by its title. */
export type AnnexContent = 'plan' | 'people' | 'schools' | 'other'

type PrintedAnnex = DraftDocument['annexes'][number]

export function contentOf({ title }: PrintedAnnex): AnnexContent {
  if (/^(?:состав|список\s+(?:кураторов|членов|экспертов)|кураторы)|^\p{L}+\s+групп/iu.test(title)) return 'people'
  if (/план|дорожн|программ|комплекс\p{L}*\s+мер/iu.test(title)) return 'plan'
  if (/школ|организаци|учреждени/iu.test(title) && /^(?:перечень|список)/iu.test(title)) return 'schools'
  return 'other'
}

/** The head of an annex as it is printed; of one that no paper names yet, made of the order's own requisites. */
export function annexHead(
  document: DraftDocument,
  annex: PrintedAnnex | null,
  own: { readonly number: number | null; readonly title: string },
): OutputBlock[] {
  const made = [
    own.number === null ? 'Приложение' : `Приложение ${own.number}`,
    `к ${kindInDative(document.kind)}`,
    `от ${document.date ? numericDay(document.date) : BLANK_DATE} № ${document.number ?? BLANK_NUMBER}`,
  ]
  const lines = annex && annex.reference !== '' ? stampLines(annex.reference) : made
  const title = annex ? annex.title : own.title
  return [corner(lines), ...(title === '' ? [] : [centred(title, { level: 1, after: 10 })])]
}
