import type { PersonName } from './person-name.ts'

type Gender = 'female' | 'male'
interface Ending {
  readonly from: RegExp
  readonly to: string
}

/** Endings that no nominative has, so the case is sure whatever stands around. */
const SURE: readonly Ending[] = [
  { from: /(?<=[оеё]в|[иы]н)ой$/u, to: 'а' },
  { from: /(?<=[оеё]в|[иы]н)ым$/u, to: '' },
  { from: /(?<=[сц]к)ого$/u, to: 'ий' },
  { from: /(?<=[сц]к)ому$/u, to: 'ий' },
  { from: /(?<=[сц]к)им$/u, to: 'ий' },
  { from: /ую$/u, to: 'ая' },
]

/** Men's surnames in -ой that look like the genitive of a woman's. */
const MEN_IN_OJ =
  /^(?:лугов|садов|боров|бронев|берегов|полев|яров|ледов|лесов|круг?лов|дубов|станов|торгов|гаев|ключев)ой$/iu

/** With the patronymic the gender is known, and with its ending the case. */
const WOMEN: readonly Ending[] = [
  { from: /(?<=[оеё]в|[иы]н)(?:ой|у)$/u, to: 'а' },
  { from: /(?<=[сц]к)(?:ой|ую)$/u, to: 'ая' },
  { from: /(?<=[бвднлмрст])(?:ой|ую)$/u, to: 'ая' },
]
const MEN: readonly Ending[] = [
  { from: /(?<=[оеё]в|[иы]н)(?:а|у|ым|е)$/u, to: '' },
  { from: /(?<=[сц]к)(?:ого|ому|им)$/u, to: 'ий' },
  { from: /(?<=[бвгджзклмнпрстфхцчшщ]ич|нк|ук|юк|як|ян)(?:а|у|ом|ем)$/u, to: '' },
]

const PATRONYMIC_CASES: readonly { readonly ending: RegExp; readonly gender: Gender; readonly nominative: boolean }[] =
  [
    { ending: /вна$|чна$/u, gender: 'female', nominative: true },
    { ending: /(?:вн|чн)(?:[еуы]|ой)$/u, gender: 'female', nominative: false },
    { ending: /ич$/u, gender: 'male', nominative: true },
    { ending: /ич(?:[ауе]|ем)$/u, gender: 'male', nominative: false },
  ]

const apply = (surname: string, endings: readonly Ending[]): string | null => {
  const fitting = endings.find(({ from }) => from.test(surname))
  return fitting ? surname.replace(fitting.from, fitting.to) : null
}

/**
 * The nominative of a surname printed in another case, null when it is in the nominative already or when one cannot be
 * sure: «Иванову» is a man in the dative or a woman in the accusative until a patronymic decides.
 */
export function nominativeSurname({ surname, patronymic }: Pick<PersonName, 'surname' | 'patronymic'>): string | null {
  const known = patronymic === null ? undefined : PATRONYMIC_CASES.find(({ ending }) => ending.test(patronymic))
  if (known?.nominative) return null
  if (known) return apply(surname, known.gender === 'female' ? WOMEN : MEN)
  return MEN_IN_OJ.test(surname) ? null : apply(surname, SURE)
}

/**
 * Every nominative that a printed surname may stand for, itself first: «Лунину» may be Лунина, Лунин or an unbending
 * Лунину. For finding somebody who is known; never for making a name up.
 */
export const possibleNominatives = (surname: string): string[] => [
  ...new Set([surname, ...[SURE, WOMEN, MEN].flatMap((endings) => apply(surname, endings) ?? [])]),
]
