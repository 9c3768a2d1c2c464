import { readResponsibles } from '../../responsibles/index.ts'
import { readIndicator, readTargets } from '../../targets/index.ts'
import { readTerm, type Term } from '../../terms/index.ts'
import type { Draft } from '../draft.ts'
import type { ListName } from './fields.ts'

type Row = Readonly<Record<string, unknown>>

/** What follows from a printed field when a person has written it anew. */
export function readAgain(list: ListName, field: string, text: string, period: Draft['period'], above?: Term): Row {
  const term = () => readTerm(text, { from: period?.from, to: period?.to, above })
  switch (`${list}.${field}`) {
    case 'measures.termText':
      return { term: term() }
    case 'measures.responsibleText':
      return { responsibles: readResponsibles(text).items }
    case 'measures.resultText':
      return { targets: readTargets(text).items }
    case 'controlPoints.termText':
      return { term: text === '' ? null : term() }
    case 'indicators.text':
      return { ...readIndicator(text) }
    default:
      return {}
  }
}

/** The form of a term that a person chose; its words stay with the printed text. */
export function asTerm(value: unknown): Term | null {
  if (typeof value !== 'object' || value === null) return null
  const { windows, due, outside, doubts, kind } = value as Partial<Record<keyof Term, unknown>>
  const windowsFit = (it: unknown): boolean =>
    Array.isArray(it) && it.every((pair) => Array.isArray(pair) && pair.length === 2 && pair.every(isDayText))
  const fits =
    (kind === null || typeof kind === 'string') &&
    windowsFit(windows) &&
    windowsFit(outside) &&
    Array.isArray(due) &&
    due.every(isDayText) &&
    Array.isArray(doubts)
  return fits ? (value as Term) : null
}

const isDayText = (it: unknown): boolean => typeof it === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(it)
