import type { Paragraph } from '../../documents/index.ts'
import { collapse } from '../../kernel/index.ts'
import type { DraftDocument } from '../draft.ts'
import { findPersons, isPersonName } from '../names.ts'
import type { Outline } from '../outline.ts'
import { findDates, findNumbers } from './dates.ts'

type Head = Pick<
  DraftDocument,
  'kind' | 'issuer' | 'date' | 'number' | 'place' | 'title' | 'signatory' | 'executor' | 'approval'
>

const KIND = /^(?:приказ|распоряжение|постановление|решение|протокол)$/u
const KINDS: Readonly<Record<string, string>> = {
  приказ: 'order', распоряжение: 'directive', постановление: 'resolution', решение: 'decision', протокол: 'minutes',
} // prettier-ignore
const PLACE =
  /(?:^|\s)((?:г|гор|пос|п|с|ст|х|д|рп|пгт|р\.\s?п|п\.\s?г\.\s?т)\.\s?\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?|(?:город|посёлок|поселок|село|станица|деревня)\s\p{Lu}[\p{L}-]+)/u

const spaceless = (text: string): string => text.replace(/\s/gu, '').toLowerCase()

/** Requisites: of an order from what stands above its preamble, of a plan from its approval stamp. */
export function readHead(outline: Outline): Head {
  return outline.isOrder ? orderHead(outline) : planHead(outline)
}

function orderHead(outline: Outline): Head {
  const { head, closing } = outline
  const kindAt = head.findIndex(
    (it) => KIND.test(spaceless(it.text)) || /^(?:приказ|распоряжение)\s*(?:№|от\s|$)/iu.test(it.text),
  )
  const kind = KINDS[spaceless(head[kindAt]?.text ?? '').replace(/(?:№|от).*$/u, '')] ?? 'order'
  const titleAt = head.findIndex((it, i) => i > kindAt && /^«?об?о?\s/iu.test(it.text))
  const above = titleAt < 0 ? head : head.slice(0, titleAt)
  const requisites = above.filter((it) => it.text.length < 160)
  const text = requisites.map((it) => it.text).join('\n')
  const title =
    titleAt < 0
      ? (head.filter((it, i) => i > kindAt && it.text.length > 40).at(-1)?.text ?? '')
      : head
          .slice(titleAt)
          .map((it) => it.text)
          .join(' ')
  return {
    kind,
    issuer: (kindAt < 0 ? [] : head.slice(0, kindAt))
      .filter((it) => !isEmblem(it.text))
      .map((it) => it.text)
      .join(' '),
    date: findDates(text)[0]?.day ?? null,
    number: findNumbers(text)[0]?.number ?? null,
    place: placeIn(requisites.slice(Math.max(0, kindAt)).filter((it) => it.text.length < 90)),
    title,
    ...readClosing(closing, outline),
    approval: '',
  }
}

/** «Российская Федерация», a coat of arms, an address line are no issuer. */
const isEmblem = (text: string): boolean => /^(?:российская федерация|герб)$|тел\.|инн|e-?mail|@/iu.test(text)

const placeIn = (paragraphs: readonly Paragraph[]): string => {
  for (const it of paragraphs) {
    const found = PLACE.exec(it.text)?.[1]
    if (found) return found
  }
  return ''
}

/** Signatory: the post and the name under the points; executor: who prepared the paper, at its foot. */
function readClosing(closing: readonly Paragraph[], outline: Outline): Pick<Head, 'signatory' | 'executor'> {
  const note = /^исп(?:олнитель|\.)?[.:\s]/iu
  const own = closing.filter((it) => !note.test(it.text) && !/^с приказом|ознакомлен|^рассылка/iu.test(it.text))
  let position = ''
  let name = ''
  for (const it of own) {
    const person = findPersons(it.text).at(-1)
    const rest = person ? it.text.replace(person.name, '').trim() : it.text
    position = collapse(`${position} ${rest.replace(/[_/]+|^[.,\s]+|[.,\s]+$/gu, '')}`)
    if (person) {
      name = person.name
      break
    }
  }
  const signatory = name === '' ? null : { name: name.replace(/(?<=\p{Ll})\.$/u, ''), position }
  return { signatory, executor: closing.find((it) => note.test(it.text))?.text ?? footExecutor(outline) }
}

/** «Директор школы ____ И.О. Фамилия» under the last table of a plan without a stamp. */
function footSignatory(outline: Outline): Head['signatory'] {
  const lastTable = outline.body.findLastIndex((it) => it.kind === 'table')
  if (lastTable < 0) return null
  for (const it of outline.body.slice(lastTable + 1)) {
    if (
      it.kind !== 'paragraph' ||
      it.text.length > 160 ||
      !/^(?:начальник|директор|руководител|председател|заведующ)/iu.test(it.text)
    )
      continue
    const person = findPersons(it.text).at(-1)
    if (person) return { name: person.name, position: collapse(it.text.slice(0, person.at).replace(/[_/]+/gu, ' ')) }
  }
  return null
}

/** «Главный специалист … Иванова И.И.» or «Исп. …» after the last table. */
function footExecutor(outline: Outline): string | null {
  const lastTable = outline.body.findLastIndex((it) => it.kind === 'table')
  const tail = outline.body.slice(lastTable + 1).filter((it) => it.kind === 'paragraph')
  const note = tail.find((it) => /^исп(?:олнитель|\.)?[.:\s]/iu.test(it.text))
  if (note) return note.text
  if (lastTable < 0 || tail.length === 0 || tail.length > 5) return null
  const text = collapse(tail.map((it) => it.text).join(' '))
  return text.length < 250 &&
    (isPersonName(text.split(' ').slice(-2).join(' ')) || isPersonName(text.split(' ').slice(-3).join(' ')))
    ? text
    : null
}

const BY_ORDER = /приказ|распоряжени|постановлени/iu

function planHead(outline: Outline): Head {
  const stamp = collapse(outline.stamp.map((it) => it.text).join(' '))
  const byOrder = BY_ORDER.test(stamp)
  const person = findPersons(stamp).at(-1)
  const signatory =
    (!byOrder || /утверждаю/iu.test(stamp)) && person
      ? { name: person.name, position: stampPosition(stamp, person.at) }
      : null
  // An annex sent without its order names the order in its own heading.
  const reference = outline.annexes.map((it) => it.reference).find((it) => BY_ORDER.test(it)) ?? ''
  // «Принята … протокол от … Утверждена приказом от …»: the approval counts
  const approved = stamp.slice(Math.max(0, stamp.search(/утвержд/iu)))
  const requisites = stamp !== '' ? approved : reference.replace(/^приложение\s*№\s*\d+/iu, '')
  const all = `${outline.planTitle}`
  const foot = stamp === '' ? footSignatory(outline) : null
  const executor = footExecutor(outline)
  return {
    kind:
      /^программ|^\p{L}+(?:\s\p{L}+){0,3}\sпрограмм/iu.test(all) && !/план|дорожн/iu.test(all.slice(0, 60))
        ? 'programme'
        : 'plan',
    issuer:
      issuerOfStamp(stamp || reference, signatory?.position ?? '') ||
      outline.head
        .filter(
          (it) =>
            /комитет|управлени|отдел|департамент|министерств|администрац|учреждени/iu.test(it.text) &&
            it.text.length < 200 &&
            !findDates(it.text)[0],
        )
        .map((it) => it.text)
        .join(' '),
    date: findDates(requisites)[0]?.day ?? null,
    number: byOrder || stamp === '' ? (findNumbers(requisites)[0]?.number ?? null) : null,
    place: placeIn(outline.head.filter((it) => it.text.length < 90)),
    title: outline.planTitle,
    signatory: signatory || foot,
    executor: foot && executor?.startsWith(foot.position) ? null : executor,
    approval: stamp,
  }
}

const stampPosition = (stamp: string, nameAt: number): string =>
  collapse(
    stamp
      .slice(0, nameAt)
      .replace(/^«?утвержда\p{L}*»?[:.]?/iu, '')
      .replace(/[_]+/gu, ' '),
  )

const NOMINATIVE: readonly (readonly [RegExp, string])[] = [
  [/^комитета/iu, 'комитет'], [/^управления/iu, 'управление'], [/^отдела/iu, 'отдел'], [/^департамента/iu, 'департамент'],
  [/^министерства/iu, 'министерство'], [/^администрации/iu, 'администрация'], [/^учреждения/iu, 'учреждение'], [/^центра/iu, 'центр'],
] // prettier-ignore

/** The body behind «приказом Комитета …» or «начальник отдела …», its first word in the nominative. */
function issuerOfStamp(stamp: string, position: string): string {
  const words =
    /(?:приказ(?:ом|у)|распоряжени(?:ем|ю)|постановлени(?:ем|ю))\s+(.+?)(?=\s+от\s|\s*№|$)/iu.exec(stamp)?.[1] ??
    /^(?:\p{L}+\s){1,3}?((?:комитета|управления|отдела|департамента|министерства|администрации|учреждения|центра)\s.*)$/iu.exec(
      position,
    )?.[1] ??
    ''
  for (const [genitive, nominative] of NOMINATIVE) {
    const found = genitive.exec(words)?.[0]
    if (!found) continue
    const head =
      found[0] === found[0]?.toUpperCase() ? (nominative[0] ?? '').toUpperCase() + nominative.slice(1) : nominative
    return head + words.slice(found.length)
  }
  return /^(?:директор|руководител|начальник|заведующ)/iu.test(words) ? '' : words
}
