import {
  OFFICE_STYLE,
  type OfficeStyle,
  type OutputBlock,
  type OutputDocument,
  type OutputSection,
} from '../documents/index.ts'
import type { Draft, DraftDocument } from '../understanding/index.ts'
import { annexHead, type AnnexContent, contentOf } from './annexes.ts'
import { centred, corner, heading, paragraph } from './blocks.ts'
import {
  abbreviationItems,
  listedAbbreviations,
  listedPeople,
  listedSchools,
  peopleTable,
  schoolsTable,
} from './lists-part.ts'
import { measuresPart } from './measures-part.ts'
import { isFootNote, isOrder, orderPart, signature } from './order-part.ts'
import { passportPart, periodLine } from './passport-part.ts'
import { planTitleOf } from './plan-title.ts'
import { stampLines } from './stamp-lines.ts'

/** A part of the paper that begins on a page of its own: an annex of an order. */
interface Part {
  readonly content: AnnexContent
  /** For an annex that no paper heads yet. */
  readonly title: string
  readonly orientation: OutputSection['orientation']
  readonly blocks: readonly OutputBlock[]
}

/**
 * The whole order with its annexes, or the plan with its stamp. What is printed stays letter for letter, what is not known
 * is a blank to be filled by hand, and a part that is empty is left out.
 */
export function planDocument(draft: Draft, style: OfficeStyle = OFFICE_STYLE): OutputDocument {
  const { document } = draft
  const parts = partsOf(draft)
  const sections = withAbbreviations(
    draft,
    isOrder(document) ? orderSections(draft, parts) : planSections(draft, parts),
  )
  return { title: document.title, style, sections: withExecutor(document, sections) }
}

function partsOf(draft: Draft): Part[] {
  const { title, preamble = '' } = draft.document
  const planTitle = planTitleOf(draft.document)
  const period = periodLine(draft, [...(isOrder(draft.document) ? [planTitle, title] : [title, planTitle]), preamble])
  const passport = passportPart(draft)
  const content = [...passport, ...measuresPart(draft, passport.length + period.length === 0)]
  const plan = content.length === 0 ? [] : [...period, ...content]
  const schools = listedSchools(draft)
  return [
    ...(plan.length === 0
      ? []
      : [
          {
            content: 'plan' as const,
            title: planTitle || 'План мероприятий',
            orientation: 'landscape' as const,
            blocks: plan,
          },
        ]),
    ...listedPeople(draft).map(({ group, people }) => ({
      content: 'people' as const,
      title: group,
      orientation: 'portrait' as const,
      blocks: [peopleTable(people)],
    })),
    ...(schools.length === 0
      ? []
      : [
          {
            content: 'schools' as const,
            title: 'Перечень школ',
            orientation: 'portrait' as const,
            blocks: [schoolsTable(schools)],
          },
        ]),
  ]
}

/** The order, then its annexes as they are printed, then those that the parts need and no annex heads. */
function orderSections({ document, ...draft }: Draft, parts: readonly Part[]): OutputSection[] {
  const left = [...parts]
  const printed = document.annexes.map((annex): OutputSection => {
    const at = left.findIndex((it) => it.content === contentOf(annex))
    const part = at < 0 ? undefined : left.splice(at, 1)[0]
    const head = annexHead(document, annex, { number: null, title: '' })
    return { orientation: part?.orientation ?? 'portrait', blocks: [...head, ...(part?.blocks ?? [])] }
  })
  const alone = document.annexes.length + left.length === 1
  const added = left.map(({ title, orientation, blocks }, i): OutputSection => {
    const number = alone ? null : document.annexes.length + i + 1
    return { orientation, blocks: [...annexHead(document, null, { number, title }), ...blocks] }
  })
  return [{ orientation: 'portrait', blocks: orderPart({ document, ...draft }) }, ...printed, ...added]
}

/** A plan without an order: stamp, title and everything below it; an annex sent alone keeps its head. */
function planSections({ document }: Draft, parts: readonly Part[]): OutputSection[] {
  const [first, ...others] = document.annexes
  const heads = first && first.title === document.title
  const top = [
    ...(document.approval === '' ? [] : [corner(stampLines(document.approval))]),
    ...(document.issuer !== '' && document.approval === '' && !first ? [centred(document.issuer, { after: 8 })] : []),
    ...(document.place !== '' ? [centred(document.place, { bold: false, after: 8 })] : []),
    ...(heads
      ? annexHead(document, first, { number: null, title: '' })
      : document.title === ''
        ? []
        : [centred(document.title, { level: 1, after: 10 })]),
  ]
  const signed =
    document.approval === '' && document.signatory && parts.some((it) => it.content === 'plan')
      ? signature(document)
      : []
  const blocks = parts.flatMap((it) =>
    it.content === 'plan' ? [...it.blocks, ...signed] : [heading(it.title), ...it.blocks],
  )
  const rest = heads ? others : document.annexes
  return [
    { orientation: 'landscape', blocks: [...top, ...blocks] },
    ...rest.map((annex): OutputSection => ({
      orientation: 'portrait',
      blocks: annexHead(document, annex, { number: null, title: '' }),
    })),
  ]
}

function withAbbreviations(draft: Draft, sections: readonly OutputSection[]): readonly OutputSection[] {
  const left = listedAbbreviations(draft, sections.flatMap(({ blocks }) => blocks.map(textOf)).join('\n'))
  return left.length === 0 ? sections : append(sections, [heading('Список сокращений:'), ...abbreviationItems(left)])
}

/** An executor without «Исп.» signs under the last table. */
const withExecutor = ({ executor, kind }: DraftDocument, sections: readonly OutputSection[]) =>
  executor === null || (isFootNote(executor) && isOrder({ kind }))
    ? sections
    : append(sections, [paragraph(executor, { before: 18 })])

function append(sections: readonly OutputSection[], blocks: readonly OutputBlock[]): readonly OutputSection[] {
  const last = sections.at(-1)
  return last ? [...sections.slice(0, -1), { ...last, blocks: [...last.blocks, ...blocks] }] : sections
}

const textOf = (block: OutputBlock): string => {
  switch (block.kind) {
    case 'paragraph':
      return block.runs.map((it) => it.text).join(' ')
    case 'table':
      return block.rows.map((row) => row.map((it) => it.text).join('\n')).join('\n')
    case 'pageBreak':
      return ''
  }
}
