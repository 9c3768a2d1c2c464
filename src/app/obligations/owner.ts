import type { Owner } from '../ports/obligation-store.ts'
import type { Actor } from '#domain/identity/index.ts'

/** Whose tasks are «mine»: those of the person and of whom this person acts for, of the own schools, of the roles in the own territory. */
export const ownerOf = ({ personId, actsFor, schools, roles }: Actor): Owner => ({
  persons: [personId, ...actsFor],
  schools,
  roles,
})
