import { comparable, kept } from '../kernel/index.ts'
import { compareSchools } from './compare-schools.ts'
import { WORTH_ASKING } from './match.ts'
import { marksOf, type SchoolMarks } from './school-marks.ts'

export interface Post {
  readonly title: string
  readonly organisation: string
}

/** What the words beside a name say about a post: how much the score moves, and why. */
export interface PostLikeness {
  readonly moves: number
  readonly reasons: readonly string[]
}

const SAME_BODY = 0.1
const OTHER_BODY = -0.3
const SAME_POST = 0.06

/** Words beside a printed name, read once for all comparisons. */
export interface Beside {
  readonly words: readonly string[]
  readonly school: SchoolMarks | null
  readonly isDeputy: boolean
}

const stems = (text: string): string[] =>
  comparable(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2)
    .map((word) => word.slice(0, Math.max(4, word.length - 3)))

/** «куратору» and «куратор»: the shorter stem begins the longer. */
const share = (a: readonly string[], b: readonly string[]): boolean =>
  a.some((x) => b.some((y) => x.startsWith(y) || y.startsWith(x)))

const DEPUTY = /(?<!\p{L})зам/u

/** A school counts only when it is told from others by a number or a name. */
function schoolIn(text: string): SchoolMarks | null {
  const marks = marksOf(text)
  return marks && (marks.number ?? marks.adjective ?? marks.quoted ?? marks.place) !== null ? marks : null
}

export const readBeside = (text: string): Beside => ({
  words: stems(text),
  school: schoolIn(text),
  isDeputy: DEPUTY.test(comparable(text)),
})

const readPost = kept(({ title, organisation }: Post) => ({
  title: stems(title),
  body: stems(organisation),
  school: schoolIn(organisation),
  isDeputy: DEPUTY.test(comparable(title)),
}))

/** The post that fits the words beside a name best; nothing said moves nothing. */
export function bestPost(beside: Beside, posts: readonly Post[]): PostLikeness {
  if (beside.words.length === 0 || posts.length === 0) return { moves: 0, reasons: [] }
  return posts.map((post) => comparePost(beside, post)).reduce((best, it) => (it.moves > best.moves ? it : best))
}

function comparePost(beside: Beside, post: Post): PostLikeness {
  const known = readPost(post)
  const body = compareBody(beside, known)
  const says = share(known.title, beside.words) && known.isDeputy === beside.isDeputy
  const otherTitle = known.title.length > 0 && saysMoreThanBody(beside, known.body)
  const title = says ? SAME_POST : otherTitle ? -SAME_POST : 0
  return {
    moves: body + title,
    reasons: [
      ...(body > 0 ? ['организация совпала'] : body < 0 ? ['организация другая'] : []),
      ...(title > 0 ? ['должность совпала'] : title < 0 ? ['должность другая'] : []),
    ],
  }
}

function compareBody(beside: Beside, known: { body: readonly string[]; school: SchoolMarks | null }): number {
  if (beside.school !== null) {
    if (known.school === null) return known.body.length > 0 ? OTHER_BODY : 0
    const found = compareSchools(beside.school, known.school, undefined)
    return found && found.score >= WORTH_ASKING ? SAME_BODY : OTHER_BODY
  }
  return known.school === null && share(known.body, beside.words) ? SAME_BODY : 0
}

/** «ИМЦ» beside a name says nothing of the post; «методист ИМЦ» does. */
const saysMoreThanBody = ({ words, school }: Beside, body: readonly string[]): boolean =>
  school !== null ? false : words.some((word) => !share([word], body))
