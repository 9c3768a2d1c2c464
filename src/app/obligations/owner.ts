import type { Owner } from '../ports/obligation-store.ts'
import type { Actor } from '#domain/identity/index.ts'

/** Whose tasks are «mine»: those of the person, of the own schools, of the roles in the own territory. */
export const ownerOf = ({ personId, schools, roles }: Actor): Owner => ({ personId, schools, roles })
