/** Browsers by the word they call themselves, the more special before those they pretend to be. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/YaBrowser|Yowser/u, 'Яндекс Браузер'],
  [/Edg(?:e|A|iOS)?\//u, 'Edge'],
  [/OPR\/|Opera|OPT\//u, 'Opera'],
  [/Vivaldi/u, 'Vivaldi'],
  [/SamsungBrowser/u, 'Samsung Internet'],
  [/Chromium-Gost/u, 'Chromium ГОСТ'],
  [/Atom\//u, 'Атом'],
  [/Firefox|FxiOS/u, 'Firefox'],
  [/Chrome|CriOS/u, 'Chrome'],
  [/Safari/u, 'Safari'],
]

/** Systems with their preposition: «на Windows», «на iPhone». */
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/Windows/u, 'Windows'],
  [/Android/u, 'Android'],
  [/iPhone/u, 'iPhone'],
  [/iPad/u, 'iPad'],
  [/Macintosh|Mac OS X/u, 'Mac'],
  [/CrOS/u, 'ChromeOS'],
  [/Linux|X11/u, 'Linux'],
]

const named = (table: readonly (readonly [RegExp, string])[], agent: string): string | undefined =>
  table.find(([pattern]) => pattern.test(agent))?.[1]

/** «Chrome на Windows» by what a browser says of itself in `User-Agent`; what it does not say is not guessed. */
export function deviceOf(agent: string): string {
  const browser = named(BROWSERS, agent)
  const system = named(SYSTEMS, agent)
  if (browser && system) return `${browser} на ${system}`
  return browser ?? (system ? `Браузер на ${system}` : 'Неизвестное устройство')
}
