import { type Xml, child, children, integer, toggle, value } from './xml.ts'

/** What a paragraph style gives where the paragraph says nothing itself. */
export interface Style {
  readonly level: number | null
  readonly bold: boolean | undefined
  readonly italic: boolean | undefined
  readonly align: string | undefined
  readonly numbering: { readonly id: string | undefined; readonly level: number } | undefined
}

const NONE: Style = { level: null, bold: undefined, italic: undefined, align: undefined, numbering: undefined }

export class Styles {
  private readonly elements = new Map<string, Xml>()
  private readonly known = new Map<string, Style>()
  private readonly normal: string | undefined

  constructor(root: Xml | null) {
    for (const style of children(root ?? undefined, 'w:style')) {
      const id = value(style, 'w:styleId')
      if (id) this.elements.set(id, style)
    }
    this.normal = children(root ?? undefined, 'w:style')
      .filter((it) => value(it, 'w:type') === 'paragraph' && value(it, 'w:default') === '1')
      .map((it) => value(it, 'w:styleId'))[0]
  }

  /** Properties of a paragraph style with all it is based on. */
  of(id: string | undefined): Style {
    const key = id ?? this.normal
    return key === undefined ? NONE : this.resolve(key, 0)
  }

  private resolve(id: string, depth: number): Style {
    const done = this.known.get(id)
    if (done) return done
    const element = this.elements.get(id)
    // A chain that runs in a circle is cut; Word allows at most ten steps or so anyway.
    if (!element || depth > 20) return NONE
    const basedOn = value(child(element, 'w:basedOn'))
    const base = basedOn === undefined ? NONE : this.resolve(basedOn, depth + 1)
    const paragraph = child(element, 'w:pPr')
    const run = child(element, 'w:rPr')
    const outline = integer(child(paragraph, 'w:outlineLvl'), -1)
    const named = /^(?:heading|заголовок) (\d)$/iu.exec(value(child(element, 'w:name')) ?? '')?.[1]
    const numbering = child(paragraph, 'w:numPr')
    const style: Style = {
      level: outline >= 0 && outline < 9 ? Math.min(outline + 1, 6) : named ? Math.min(Number(named), 6) : base.level,
      bold: toggle(run, 'w:b') ?? base.bold,
      italic: toggle(run, 'w:i') ?? base.italic,
      align: value(child(paragraph, 'w:jc')) ?? base.align,
      numbering: numbering
        ? {
            id: value(child(numbering, 'w:numId')) ?? base.numbering?.id,
            level: integer(child(numbering, 'w:ilvl'), base.numbering?.level ?? 0),
          }
        : base.numbering,
    }
    this.known.set(id, style)
    return style
  }
}
