import { collapse } from '../../kernel/index.ts'

const FURTHER = /\(\s*далее(?:\s+по тексту)?\s*(?:[–—:-]\s*)?(?:именуем\p{L}+\s+)?([^()]{2,90}?)\)?(?:\)|$)/giu

/** «(далее – ШНОР)»: the short name, and the words before it that it stands for, as printed. */
export function readAbbreviations(texts: readonly string[]): { short: string; full: string }[] {
  const out = new Map<string, string>()
  for (const text of texts)
    for (const found of text.matchAll(FURTHER)) {
      const short = collapse(found[1] ?? '')
        .replace(/[«»"]/gu, '')
        .replace(/[.,;]$/u, '')
      if (short !== '' && !out.has(short)) out.set(short, wordsBefore(text.slice(0, found.index), short))
    }
  return [...out].map(([short, full]) => ({ short, full }))
}

/** For capitals the words whose initials they are; for words the place where they were last said; else the words up to a new thought. */
function wordsBefore(text: string, short: string): string {
  const clean = collapse(text.replace(/\(\s*далее[^()]*\),?/giu, ' ; '))
  const words = clean.split(' ')
  const capitals = /^\p{Lu}{2,8}$/u.test(short) ? [...short.toLowerCase()] : []
  let at = words.length
  let left = capitals.length
  while (left > 0 && at > 0 && words.length - at < capitals.length + 3) {
    at -= 1
    if (
      words[at]
        ?.replace(/^[«„(]/u, '')
        .toLowerCase()
        .startsWith(capitals[left - 1] ?? '')
    )
      left -= 1
  }
  if (capitals.length > 0 && left === 0)
    return words
      .slice(at)
      .join(' ')
      .replace(/^[«„(]/u, '')
  const stem = (short.split(' ')[0] ?? '').slice(0, 5).toLowerCase()
  const said = words.findLastIndex((word) => word.toLowerCase().startsWith(stem))
  if (capitals.length === 0 && said >= 0) return words.slice(said).join(' ')
  const thought = clean.split(/(?<=\p{L}{2}[.;:])\s|[–—]\s|;\s/u).at(-1) ?? ''
  const object = thought.split(/\s(?:с|со|для|в|на)\s/u)
  return (capitals.length > 0 && object.length > 1 ? (object.at(-1) ?? '') : thought).replace(/^(?:и|а|и\/или)\s/iu, '')
}
