import { comparable } from '../kernel/index.ts'

/** «села Луговое» without the word for the kind of settlement. */
const SETTLEMENT =
  /^(?:город|г|сел|с|пос[её]л(?:ок|к)|пос|п|станиц|ст|деревн|д|хутор|х|р\.?\s?п)[аеуыяи]?(?:\.\s*|\s+)/u

const ENDING =
  /(?:ого|его|ому|ему|ыми|ими|ая|яя|ой|ей|ую|юю|ое|ее|ые|ие|ый|ий|ым|им|ых|их|ом|ем|ам|ями|ами|[аеиоуыьюя])$/u
/** What makes an adjective of a place: «Ключи» → «Ключевская», «Рябинки» → «Рябинковская». */
const SUFFIX = /^(?:|н|ен|ян|ов|ев|ин|ен?ц|к|ков|овк|и)$/u
/** «Каменка», «Рябинки». */
const SMALL = /(?<=.{2}[^с])к[аеуи]$/u

/** «Луговская», «Луговое» → «лугов»; «Зареченская», «Заречное» → «заречн»; «Каменка» → «камн». */
function root(word: string): string {
  const stem = SMALL.test(word) ? word.replace(SMALL, '') : word.replace(ENDING, '').replace(/(?<=.{3})[сц]к$/u, '')
  return stem.replace(/(?<=[бвгдзклмнпрстчшщж])[ео](?=[нкл]$)/u, '').replace(/ь$/u, '')
}

const words = (name: string): string[] =>
  comparable(name)
    .replace(SETTLEMENT, '')
    .split(/[\s-]+/u)
    .filter(Boolean)

const rootsMeet = (a: string, b: string): boolean => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return long.startsWith(short) && SUFFIX.test(long.slice(short.length))
}

/**
 * Whether two names mean one place: «Луговская» and «с. Луговое», «Большеключевская» and «Большие Ключи». A compound
 * adjective meets a name of two words that its parts are made of.
 */
export function placesMeet(a: string, b: string): boolean {
  const [mine, theirs] = [words(a), words(b)]
  if (mine.length === 0 || theirs.length === 0) return false
  if (mine.length === theirs.length) return mine.every((word, i) => rootsMeet(root(word), root(theirs[i] ?? '')))
  const [one, two] = mine.length < theirs.length ? [mine, theirs] : [theirs, mine]
  return one.length === 1 && two.length === 2 && isCompound(one[0] ?? '', two[0] ?? '', two[1] ?? '')
}

function isCompound(compound: string, first: string, second: string): boolean {
  const start = first.replace(ENDING, '')
  const rest = compound.startsWith(start) ? /^[оеи](.{3,})$/u.exec(compound.slice(start.length))?.[1] : undefined
  return rest !== undefined && rootsMeet(root(rest), root(second))
}

/** The plain root, for gathering names that may meet. */
export const placeRoot = (name: string): string => root(words(name)[0] ?? '').slice(0, 4)
