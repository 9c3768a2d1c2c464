import type { Edit, Field } from '#domain/writing/index.ts'

export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** The cell that is open, with what has been typed so far; `base` is the version that was seen when it was opened. */
export interface Typing {
  readonly row: string
  readonly field: Field
  readonly text: string
  readonly base: number
}

/** What one device knows of a plan and the server does not: it outlives a closed page and a lost connection. */
export function keptEdits(shelf: Shelf, planId: string) {
  const edits = `vekha.plan.${planId}`
  const typing = `${edits}.typing`
  const read = <T>(name: string, fits: (it: unknown) => it is T): T | null => {
    try {
      const kept: unknown = JSON.parse(shelf.getItem(name) ?? 'null')
      return fits(kept) ? kept : null
    } catch {
      return null
    }
  }
  const write = (name: string, it: unknown): void => {
    if (it === null) shelf.removeItem(name)
    else shelf.setItem(name, JSON.stringify(it))
  }
  return {
    edits: (): readonly Edit[] => read(edits, (it): it is Edit[] => Array.isArray(it)) ?? [],
    keepEdits: (it: readonly Edit[]) => write(edits, it.length === 0 ? null : it),
    typing: (): Typing | null =>
      read(typing, (it): it is Typing => typeof it === 'object' && it !== null && 'text' in it),
    keepTyping: (it: Typing | null) => write(typing, it),
  }
}

export type Kept = ReturnType<typeof keptEdits>
