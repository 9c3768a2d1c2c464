/** An order as a list of blocks, with just what the samples need of Word. */
export type Block =
  | { readonly kind: 'text'; readonly text: string; readonly strong?: boolean; readonly align?: 'center' | 'right' }
  | { readonly kind: 'clause'; readonly level: 0 | 1; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'table'; readonly head: readonly Row[]; readonly body: readonly Row[] }

export type Row = readonly (Cell | string)[]

export interface Cell {
  /** Lines become paragraphs. */
  readonly text: string
  readonly strong?: boolean
  /** Rows and columns that the cell covers. */
  readonly rows?: number
  readonly columns?: number
  /** A number that Word computes. */
  readonly list?: {
    readonly reference: 'clauses' | 'measures' | 'rows'
    readonly level: number
    readonly instance?: number
  }
}

export const text = (it: string): Block => ({ kind: 'text', text: it })
export const centred = (it: string): Block => ({ kind: 'text', text: it, strong: true, align: 'center' })
export const right = (it: string): Block => ({ kind: 'text', text: it, align: 'right' })
export const clause = (it: string): Block => ({ kind: 'clause', level: 0, text: it })
export const subclause = (it: string): Block => ({ kind: 'clause', level: 1, text: it })
export const newPage: Block = { kind: 'break' }
