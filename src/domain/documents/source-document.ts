/**
 * The source document: what every reader of files (DOCX, Markdown, text, …) hands to understanding. Never bytes.
 * Text is kept letter for letter; white space inside a piece is already collapsed by the reader.
 */
export interface Place {
  /** 1-based page, where the format knows pages. */
  readonly page: number | null
  /** 1-based lines of the text formats; empty for formats without lines. */
  readonly lines: readonly number[]
}

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly text: string
  readonly place: Place
  /** 1–6 for headings, null for plain text. */
  readonly level: number | null
  readonly bold: boolean
  readonly italic: boolean
  readonly align: 'left' | 'center' | 'right' | null
  /** The number or bullet the word processor computed («1.1.», «–»), not part of `text`; null where there is none. */
  readonly numbering: string | null
}

export interface Cell {
  readonly text: string
  /** Column where the cell begins, from 0, after merges are laid out. */
  readonly column: number
  readonly columnSpan: number
  /** 1 for a plain cell; rows below that the cell covers are not repeated there. */
  readonly rowSpan: number
  readonly bold: boolean
  readonly italic: boolean
}

export interface Row {
  readonly cells: readonly Cell[]
  readonly place: Place
  /** A header row that the word processor repeats on each page. */
  readonly header: boolean
}

export interface Table {
  readonly kind: 'table'
  /** 0-based number of the table in the document, in reading order. */
  readonly index: number
  readonly columns: number
  readonly rows: readonly Row[]
}

export type Block = Paragraph | Table

export interface SourceDocument {
  /** 'text' | 'markdown' | 'docx' | … : the reader that made it. */
  readonly format: string
  readonly blocks: readonly Block[]
  readonly pages: number | null
  /** What the reader could not take over (pictures, comments, …), in Russian sentences. */
  readonly notes: readonly string[]
}
