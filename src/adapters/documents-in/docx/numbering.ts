import { formatNumber } from './number-formats.ts'
import { type Xml, child, children, integer, toggle, value } from './xml.ts'

interface Level {
  readonly start: number
  readonly format: string
  /** «%1.%2.»: %n stands for the count of level n. */
  readonly text: string
  /** The count begins anew after a paragraph of this level (1-based) or a higher one; 0 = never. */
  readonly restart: number
  readonly legal: boolean
}

interface List {
  readonly abstractId: string
  readonly levels: ReadonlyMap<number, Level>
  readonly startOverrides: ReadonlyMap<number, number>
}

/** Word's automatic numbers (ECMA-376 17.9): counted while the paragraphs go by, in document order. */
export class Numbering {
  private readonly lists = new Map<string, List>()
  /** Lists made from one definition count on together. */
  private readonly counts = new Map<string, Map<number, number>>()
  private readonly started = new Set<string>()

  constructor(root: Xml | null) {
    const abstracts = new Map(
      children(root ?? undefined, 'w:abstractNum').map((it) => [value(it, 'w:abstractNumId') ?? '', it]),
    )
    for (const num of children(root ?? undefined, 'w:num')) {
      const id = value(num, 'w:numId')
      const abstractId = value(child(num, 'w:abstractNumId')) ?? ''
      const abstract = abstracts.get(abstractId)
      if (!id || !abstract) continue
      const levels = new Map(children(abstract, 'w:lvl').map((it) => [integer(it, 0, 'w:ilvl'), toLevel(it)]))
      const startOverrides = new Map<number, number>()
      for (const override of children(num, 'w:lvlOverride')) {
        const level = integer(override, 0, 'w:ilvl')
        const own = child(override, 'w:lvl')
        if (own) levels.set(level, toLevel(own))
        const start = child(override, 'w:startOverride')
        if (start) startOverrides.set(level, integer(start, 1))
      }
      this.lists.set(id, { abstractId, levels, startOverrides })
    }
  }

  /** The number or bullet of the next paragraph of the list, null where the list gives it none. */
  next(id: string | undefined, at: number): string | null {
    const list = id === undefined || id === '0' ? undefined : this.lists.get(id)
    const level = list?.levels.get(at)
    if (!id || !list || !level) return null
    const counts = this.counts.get(list.abstractId) ?? new Map<number, number>()
    this.counts.set(list.abstractId, counts)
    if (!this.started.has(id)) {
      this.started.add(id)
      for (const [overridden, start] of list.startOverrides) counts.set(overridden, start - 1)
    }
    counts.set(at, (counts.get(at) ?? level.start - 1) + 1)
    for (const [deeper, { restart }] of list.levels)
      if (deeper > at && restart !== 0 && at < (restart < 0 ? deeper : restart)) counts.delete(deeper)
    if (level.format === 'bullet') return '–'
    if (level.format === 'none' && level.text === '') return null
    const text = level.text.replace(/%(\d)/g, (_, digit: string) => {
      const other = Number(digit) - 1
      const definition = list.levels.get(other)
      const count = counts.get(other) ?? definition?.start ?? 1
      return formatNumber(count, level.legal && other !== at ? 'decimal' : (definition?.format ?? 'decimal'))
    })
    return text.trim() === '' ? null : text.trim()
  }
}

const toLevel = (it: Xml): Level => ({
  start: integer(child(it, 'w:start'), 1),
  format: value(child(it, 'w:numFmt')) ?? 'decimal',
  text: value(child(it, 'w:lvlText')) ?? '',
  restart: integer(child(it, 'w:lvlRestart'), -1),
  legal: toggle(it, 'w:isLgl') ?? false,
})
