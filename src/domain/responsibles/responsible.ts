export type ResponsibleType = 'person' | 'role' | 'organisation' | 'group'

/** One addressee of a cell, the form of `vekha parse responsibles` (INTERFACES). */
export interface Responsible {
  /** As printed. */
  readonly text: string
  readonly type: ResponsibleType
  readonly surname?: string
  readonly initials?: string
  readonly surnameNominative?: string
  /** The post or body that the cell ties to the name. */
  readonly role?: string
  readonly organisation?: string
}
