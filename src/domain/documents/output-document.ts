/**
 * The output document: what everything that writes papers (orders, later reports) hands to a writer of files. Pure data,
 * never bytes; lengths in millimetres, sizes of type in points, widths of columns in percent.
 */
export interface OutputDocument {
  /** For the properties of the file; not printed. */
  readonly title: string
  readonly style: OfficeStyle
  readonly sections: readonly OutputSection[]
}

/** How an organisation sets its papers: ГОСТ Р 7.0.97-2025 leaves these to it within bounds (DOMAIN 6.2). */
export interface OfficeStyle {
  readonly font: string
  readonly size: 12 | 13 | 14
  /** Of the text in tables. */
  readonly tableSize: 10 | 11 | 12 | 13 | 14
  /** Not less than 20 left (30 where the paper is kept for more than ten years), 10 right, 20 top and bottom. */
  readonly margins: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
  /** Indent of the first line of a paragraph of text. */
  readonly indent: number
  /** 1 to 1.5 lines. */
  readonly lineSpacing: number
}

export const OFFICE_STYLE: OfficeStyle = {
  font: 'Times New Roman',
  size: 13,
  tableSize: 11,
  margins: { left: 30, right: 10, top: 20, bottom: 20 },
  indent: 12.5,
  lineSpacing: 1.1,
}

/** Pages of one orientation, A4; a section begins on a new page. Pages are numbered at the top from the second on. */
export interface OutputSection {
  readonly orientation: 'portrait' | 'landscape'
  readonly blocks: readonly OutputBlock[]
}

export type OutputBlock = OutputParagraph | OutputTable | { readonly kind: 'pageBreak' }

export interface OutputRun {
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
  /** What stands before the text: a new line of the same paragraph, or a leap to the right margin. */
  readonly after?: 'line' | 'rightTab'
}

export interface OutputParagraph {
  readonly kind: 'paragraph'
  readonly runs: readonly OutputRun[]
  readonly align?: 'left' | 'center' | 'right' | 'justify'
  /** The first line is indented as the style says. */
  readonly indented?: boolean
  /** The paragraph takes a column of this width at the right margin: heads of annexes, stamps of approval. */
  readonly corner?: number
  /** Room above and below, points. */
  readonly before?: number
  readonly after?: number
  /** A number or a dash that the word processor sets; each list name counts for itself. */
  readonly list?: { readonly name: string; readonly marks: 'numbers' | 'dashes' }
  /** 1–6 for headings, which stay with what follows. */
  readonly level?: 1 | 2 | 3 | 4 | 5 | 6
  readonly keepWithNext?: boolean
}

export interface OutputTable {
  readonly kind: 'table'
  /** One for each column, 100 in sum. */
  readonly widths: readonly number[]
  /** Rows repeated on every page. */
  readonly head: readonly OutputRow[]
  /** Rows that no page break tears. */
  readonly rows: readonly OutputRow[]
}

export type OutputRow = readonly OutputCell[]

export interface OutputCell {
  readonly text: string
  readonly bold?: boolean
  readonly align?: 'left' | 'center'
  /** Cells that this one covers are left out of their rows. */
  readonly columns?: number
  readonly rows?: number
  /** The row stays with the next one. */
  readonly keepWithNext?: boolean
}
