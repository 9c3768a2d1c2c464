import type { Page, Paging, PersonRef } from './shared.ts'

export interface AuditEntry {
  readonly action: string
  readonly entity: string
  readonly entityId: string
  /** One Russian sentence. */
  readonly summary: string
  readonly details?: Readonly<Record<string, unknown>>
}

export interface AuditRow {
  readonly id: number
  readonly at: string
  readonly person: PersonRef | null
  readonly action: string
  readonly entity: string
  readonly entityId: string
  readonly summary: string
}

export interface AuditFilter {
  readonly entity?: string | undefined
  readonly entityId?: string | undefined
  /** Who looked at this person's card, or took the table of people out since the person is in it; looks are shown only so. */
  readonly looksAt?: string | undefined
  /** Events of the measure and of its obligations. */
  readonly measure?: string | undefined
}

export interface AuditStore {
  /** Who acted is taken from the transaction. */
  readonly write: (entry: AuditEntry) => Promise<void>
  /** The newest first. */
  readonly list: (filter: Paging & AuditFilter) => Promise<Page<AuditRow>>
}
