import { collapse } from '#domain/kernel/index.ts'

export interface Inline {
  readonly text: string
  readonly bold: boolean
  readonly italic: boolean
}

/** Only tags that word processors and converters leave behind; «< 5» in a cell stays text. */
const TAG =
  /<\/?(?:p|br|ul|ol|li|i|b|em|strong|u|s|span|div|font|sub|sup|a|table|tbody|thead|tr|td|th|center|small|h[1-6])(?:\s[^<>]*)?\/?>/giu
const ESCAPE = /\\([\\`*_{}[\]()#+\-.!|<>~"'])/gu
const ENTITY = /&(nbsp|amp|lt|gt|quot|laquo|raquo|ndash|mdash|shy|#\d+|#x[\da-f]+);/giu

const NAMED: Readonly<Record<string, string>> = {
  nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', laquo: '«', raquo: '»', ndash: '–', mdash: '—', shy: '',
} // prettier-ignore

function entity(whole: string, name: string): string {
  const known = NAMED[name.toLowerCase()]
  if (known !== undefined) return known
  const code = name[1]?.toLowerCase() === 'x' ? parseInt(name.slice(2), 16) : Number(name.slice(1))
  return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
}

/** Takes the marks of Markdown and HTML off a piece of text; the letters stay as printed, white space is collapsed. */
export function readInline(raw: string): Inline {
  let text = raw.trim()
  const tagless = text.replace(TAG, ' ')
  let bold = /^(?:<\w+[^>]*>\s*)*<(?:b|strong)\b/i.test(text)
  let italic = /^(?:<\w+[^>]*>\s*)*<(?:i|em)\b/i.test(text)
  text = tagless.trim()
  const wrapped = /^(\*{1,3}|_{2})(?!\s)([\s\S]+?)(?<!\s)\1$/u.exec(text)
  if (wrapped && !(wrapped[2] ?? '').includes(wrapped[1] ?? '')) {
    const marks = wrapped[1] ?? ''
    bold ||= marks.length > 1
    italic ||= marks.length !== 2
  }
  text = text
    .replace(/\*\*(?!\s)([\s\S]+?)(?<!\s)\*\*/gu, '$1')
    .replace(/(?<![\p{L}\p{N}*])\*(?![\s*])([^*\n]+?)(?<![\s*])\*(?![\p{L}\p{N}*])/gu, '$1')
    .replace(/(?<![\p{L}\p{N}_])__(?![\s_])([^_]+?)(?<![\s_])__(?![\p{L}\p{N}_])/gu, '$1')
    .replace(ESCAPE, '$1')
    .replace(ENTITY, entity)
    .replace(/\u00ad/gu, '')
  return { text: collapse(text), bold, italic }
}
