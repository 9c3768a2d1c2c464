import type { Role } from '#domain/identity/index.ts'

/** Who can change the plan, the people and the rights of a whole territory. */
const POWERFUL: readonly Role[] = ['administrator', 'municipalCoordinator']

/** May the roles be asked to sign in in two steps, where the setting says so? */
export const needsSecondStep = (roles: readonly Role[]): boolean => POWERFUL.some((it) => roles.includes(it))
