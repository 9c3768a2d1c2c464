import type { Draft, DraftIndicator } from '../draft.ts'

type Lists = 'measures' | 'sections' | 'controlPoints' | 'indicators' | 'people' | 'schools' | 'bodies'
export type ListName = Lists

const text = (value: unknown): boolean => typeof value === 'string'
const textOrNull = (value: unknown): boolean => value === null || text(value)
const numberOrNull = (value: unknown): boolean => value === null || Number.isFinite(value)
const indexOrNull = (value: unknown): boolean => value === null || (Number.isInteger(value) && (value as number) >= 0)
const texts = (value: unknown): boolean => Array.isArray(value) && value.every(text)

type Fields = Readonly<Record<string, (value: unknown) => boolean>>

/** Which fields of a row a person may write, and with what; anything else is a path that is not there. */
export const ROW_FIELDS: Readonly<Record<Lists, Fields>> = {
  measures: {
    section: indexOrNull,
    table: text,
    number: textOrNull,
    title: text,
    termText: text,
    responsibleText: text,
    resultText: text,
    reportFormText: text,
    infoSupportText: text,
    schools: texts,
  },
  sections: { number: text, title: text, table: text },
  controlPoints: { number: textOrNull, text, responsibleText: text, termText: text },
  indicators: { text, metric: text, comparator: text, unit: textOrNull, baseline: numberOrNull },
  people: { group: text, name: text, position: text, roleInGroup: textOrNull },
  schools: { name: text, short: text, director: text },
  bodies: { name: text, kind: text },
}

export const DOCUMENT_FIELDS: Fields = {
  kind: text,
  issuer: text,
  number: textOrNull,
  place: text,
  title: text,
  executor: textOrNull,
  approval: text,
  purpose: text,
}

const NO_TERM = { kind: null, windows: [], due: [], outside: [], doubts: [] } as const
const NO_PLACE = { page: null, table: null, row: null, lines: [] } as const

/** What a row that a person adds begins with. */
export const BLANK: { readonly [Name in Lists]: Draft[Name][number] } = {
  measures: {
    section: null,
    table: 'plan',
    number: null,
    title: '',
    termText: '',
    responsibleText: '',
    resultText: '',
    reportFormText: '',
    infoSupportText: '',
    term: NO_TERM,
    responsibles: [],
    targets: [],
    schools: [],
    parts: [],
    source: NO_PLACE,
    confidence: 1,
    repairs: [],
  },
  sections: { number: '', title: '', table: 'plan', parent: null },
  controlPoints: { number: null, text: '', responsibleText: '', termText: '', term: null, targets: [] },
  indicators: {
    text: '',
    metric: '',
    comparator: '=',
    unit: null,
    baseline: null,
    targets: [],
  } satisfies DraftIndicator,
  people: { group: '', name: '', position: '', roleInGroup: null },
  schools: { name: '', short: '', director: '' },
  bodies: { name: '', kind: 'workingGroup' },
}

export const isList = (name: string): name is Lists => Object.hasOwn(ROW_FIELDS, name)
