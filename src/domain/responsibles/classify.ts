import { canBeNominative, misprintedHead } from './heads.ts'
import { GROUP_ABBREVIATIONS, TERRITORY } from './lexicon.ts'
import type { ResponsibleType } from './responsible.ts'
import { headToken } from './tokens.ts'
import type { Token } from './tokens.ts'

type BodyType = Exclude<ResponsibleType, 'person'>

/** Phrases whose first noun alone would mislead; the first that fits decides. */
const PHRASES: readonly { readonly test: RegExp; readonly type: BodyType }[] = [
  {
    test: /^(?:(?:администраци\p{L}+|адм(?:ин)?\.)\s+(?:школ|гимнази|лице|образовательн|общеобразовательн|учрежден|организац))/iu,
    type: 'group',
  },
  { test: /комисси\p{L}+\s+по\s+делам|психолого-медик\p{L}+|территориальн\p{L}+\s+комисси/iu, type: 'organisation' },
  { test: /^(?:все\s+)?участник\p{L}+\s+образовательн/iu, type: 'group' },
  { test: /^(?:\p{L}+\s+)?родительск\p{L}+\s+(?:комитет|общественност)/iu, type: 'group' },
  {
    test: /^(?:об)?уча(?:ю)?щи|^законны\p{L}+\s+представител|^(?:вся\s+)?общественност|^ученическ\p{L}+\s+самоуправлен/iu,
    type: 'group',
  },
]

/** «ЗДУВР», «ЗДВР»: a deputy of the director. */
const POST = /^ЗД?(?:УВР|ВР|УР|НМР|УМР|МР|АХЧ|АХР)$/u

/** Endings of the plurals of people: «наблюдатели», «десантники», «лекторы». */
const PEOPLE = /(?:тели|ники|исты|оры|еры|ологи|анты|енты|арии|ари|цы|ёры|ги|ие)$/iu

/** True when the phrase leans on the post before it: «руководители ОУ …, успешных школ». */
const isElliptic = (tokens: readonly Token[]): boolean => {
  const words = tokens.filter(({ kind }) => kind === 'word')
  const head = words.find((token) => token.head !== undefined)
  return (
    head !== undefined &&
    words.length === tokens.length &&
    !canBeNominative(head.text) &&
    /(?:их|ых|ого|его|ов|ей|[лзйцт]|ий)$/u.test(words[0]?.text ?? '')
  )
}

/** The type of an addressee without a person's name, by its head, and by its shape where the head is unknown. */
export function typeOf(tokens: readonly Token[], text: string, previous: ResponsibleType | undefined): BodyType {
  const phrase = PHRASES.find(({ test }) => test.test(text))
  if (phrase) return phrase.type
  if (previous === 'role' && isElliptic(tokens)) return 'role'
  const head = headToken(tokens)
  if (!head || head.kind === 'bracket' || head.kind === 'and') return byShape(tokens, text)
  if (head.kind === 'abbreviation') {
    if (POST.test(head.text)) return 'role'
    return GROUP_ABBREVIATIONS.includes(head.text.toUpperCase()) ? 'group' : 'organisation'
  }
  if (head.kind !== 'word') return 'organisation'
  const family = head.head?.family ?? 'role'
  if (family === 'school') return 'organisation'
  if (/^администраци/iu.test(head.text) && TERRITORY.test(text)) return 'organisation'
  return family
}

function byShape(tokens: readonly Token[], text: string): BodyType {
  const words = tokens.filter(({ kind }) => kind === 'word').map((token) => token.text)
  for (const word of words) {
    const family = misprintedHead(word)
    if (family) return family === 'school' ? 'organisation' : family
  }
  const [first = ''] = words
  if (words.some((word) => PEOPLE.test(word) && !/^\p{Lu}\p{L}*\s\p{Lu}/u.test(text))) return 'role'
  return /^\p{Lu}/u.test(first) && words.length > 1 ? 'organisation' : 'role'
}
