/** As whom a request wants to act. */
export interface PlaceWish {
  /** A place, or a territory for all roles there together. */
  readonly place: string | null
  /** Said by the request itself, so that another place will not do; else remembered by the browser, for links. */
  readonly binding: boolean
}

const COOKIE = /(?:^|; )vekha[.]place=([\w.-]{1,100})/

/** `X-Place` of our pages; `X-Territory` of programs; the browser's cookie where neither is said. */
export function placeWish(headers: Headers): PlaceWish {
  const place = headers.get('x-place')
  if (place) return { place, binding: true }
  return { place: headers.get('x-territory') ?? COOKIE.exec(headers.get('cookie') ?? '')?.[1] ?? null, binding: false }
}
