/** `Set-Cookie` headings as a browser would send them back. */
export const asSent = (cookies: readonly string[]): string => cookies.map((it) => it.split(';')[0]).join('; ')
