import type { DraftDocument } from '../draft.ts'
import { findDates, findNumbers } from './dates.ts'

const ACT =
  /(?<![\p{L}])(?:приказ|распоряжени|постановлени|протокол|письм|федеральн\p{L}+ закон|закон|указ|план|программ|положени|поручени|решени|соглашени|концепци|стратеги)\p{L}*/giu
const LEAD =
  /^(?:в соответствии\s+(?:с|со)|на основании|во исполнение|согласно|руководствуясь|в рамках(?: реализации)?)\s+/iu
const PURPOSE =
  /(?:в целях|с целью)\s+(.+?)(?=,?\s*(?:в соответствии\s+с|руководствуясь|на основании|во исполнение|п\s*р\s*и\s*к\s*а\s*з\s*ы\s*в\s*а\s*ю)|[,.:]?\s*$)/iu

export const readPurpose = (preamble: string): string => PURPOSE.exec(preamble)?.[1]?.replace(/[,.:\s]+$/u, '') ?? ''

/** The acts an order stands on, one by one, as the preamble names them. */
export function readBasis(preamble: string): DraftDocument['basis'] {
  const text = preamble
    .replace(PURPOSE, '')
    .replace(/[,:\s]*(?:п\s*р\s*и\s*к\s*а\s*з\s*ы\s*в\s*а\s*ю|постановляю|распоряжаюсь)\s*:?\s*$/iu, '')
  const starts = actStarts(text)
  return starts.map((start, i) => {
    const end = starts[i + 1] ?? text.length
    const act = text
      .slice(start, end)
      .replace(LEAD, '')
      .replace(/[\s,;:.]+(?:и|а также)?[\s,;:.]*$/u, '')
    return readAct(act)
  })
}

/** Date and number of one act: «приказ … от 12.12.2025 № 1904». */
export function readAct(text: string): DraftDocument['basis'][number] {
  const bare = blank(text)
  return { text, date: findDates(bare)[0]?.day ?? null, number: findNumbers(bare)[0]?.number ?? null }
}

/** An act begins at a word for a paper outside quotes, after the beginning or a comma; a paper inside another's name does not count. */
function actStarts(text: string): number[] {
  const bare = blank(text)
  return [...bare.matchAll(ACT)].flatMap((found) => {
    const before = bare.slice(0, found.index).trimEnd()
    return before === '' ||
      /(?:,|;|\sи|соответствии (?:с|со)|основании|исполнение|согласно|руководствуясь|реализации)$/iu.test(before)
      ? [found.index]
      : []
  })
}

/** Quoted names and bracketed remarks blanked out, so that offsets stay. */
const blank = (text: string): string => text.replace(/«[^»]*»|\([^()]*\)/gu, (part) => ' '.repeat(part.length))
