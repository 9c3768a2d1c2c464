import type { Session } from './session.ts'

/** What a person may be at one time; `id` of a territory stands for all roles there together. */
export interface PlaceChoice {
  readonly id: string
  readonly organisation: string | null
  readonly roles: Session['roles']
  readonly all: boolean
}

export interface PlacesOfTerritory {
  readonly id: string
  readonly name: string
  readonly choices: readonly PlaceChoice[]
}

/** The places by territory; where there is more than one, all roles together come first. */
export function placesByTerritory({
  territories,
  places,
}: Pick<Session, 'territories' | 'places'>): PlacesOfTerritory[] {
  return territories.map(({ id, name }) => {
    const here = places.filter((it) => it.territory.id === id)
    const choices = here.map((it) => ({
      id: it.id,
      organisation: it.organisation?.shortName ?? null,
      roles: it.roles,
      all: false,
    }))
    const roles = [...new Set(here.flatMap((it) => it.roles))]
    return { id, name, choices: here.length > 1 ? [{ id, organisation: null, roles, all: true }, ...choices] : choices }
  })
}

/** Is the choice the one in use? A territory's only place is the same as all roles there. */
export const isChosen = (place: string, territory: PlacesOfTerritory, { id }: PlaceChoice): boolean =>
  id === place || (territory.choices.length === 1 && place === territory.id)

const YEAR_S = 365 * 24 * 60 * 60

/** For the next visits and for links; a page that is open keeps the place it was opened at. */
export function moveTo(place: string): void {
  const secure = location.protocol === 'https:' ? '; Secure' : ''
  document.cookie = `vekha.place=${place}; Path=/; Max-Age=${YEAR_S}; SameSite=Lax${secure}`
  location.assign('/')
}
